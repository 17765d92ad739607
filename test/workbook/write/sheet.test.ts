import { describe, expect, it } from 'vitest'
import { parts, readBack } from './read-back.ts'
import { EVERYTHING } from './sample-plan.ts'

const written = await parts(EVERYTHING)
const xml = written['xl/worksheets/sheet4.xml'] ?? ''
const workbookXml = written['xl/workbook.xml'] ?? ''
const back = await readBack(EVERYTHING)

describe('a workbook', () => {
  it('calculates everything when it is opened, and opens on the first visible sheet', () => {
    expect(workbookXml).toContain('<calcPr calcId="171027" fullCalcOnLoad="1"/>')
    expect(workbookXml).toContain('activeTab="2"')
  })

  it('keeps the visibility of sheets', () => {
    expect(back.worksheets.map(({ state }) => state)).toEqual(['veryHidden', 'hidden', 'visible', 'visible'])
  })

  it('says who, what and when', () => {
    expect([back.title, back.subject, back.creator, back.lastModifiedBy]).toEqual([
      'Biểu đăng ký <thi đua> "2022"',
      'Kế hoạch 59/KH-BTV',
      'Hội LHPN tỉnh & thidua',
      'Hội LHPN tỉnh & thidua',
    ])
  })

  it('names ranges, print titles, print area and filters', () => {
    const names = [...workbookXml.matchAll(/<definedName name="([^"]*)"([^>]*)>([^<]*)</g)]
    expect(names.map(([, name, where, reference]) => `${name}${where} ${reference}`)).toEqual([
      "_xlnm.Print_Area localSheetId=\"3\" 'B. Hỗ trợ ''sinh kế'' DTTS'!$A$1:$G$62",
      "_xlnm.Print_Titles localSheetId=\"3\" 'B. Hỗ trợ ''sinh kế'' DTTS'!$4:$5",
      '_xlnm._FilterDatabase localSheetId="2" hidden="1" \'Thông tin\'!$A$2:$B$3',
      "_xlnm._FilterDatabase localSheetId=\"3\" hidden=\"1\" 'B. Hỗ trợ ''sinh kế'' DTTS'!$A$5:$G$60",
      "cả_năm 'Thông tin'!$A:$A",
      "dsDanToc '_danhmuc'!$A$1:$A$3",
    ])
  })
})

describe('a sheet', () => {
  it('is frozen, zoomed and without grid lines', () => {
    expect(xml).toContain('showGridLines="0" zoomScale="90" zoomScaleNormal="90"')
    expect(xml).toContain(
      '<pane xSplit="2" ySplit="5" topLeftCell="C6" activePane="bottomRight" state="frozen"/>',
    )
  })

  it('prints on A4 landscape, one page wide', () => {
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>')
    expect(xml).toContain('<brk id="40"')
    expect(xml).toContain('<oddHeader>&amp;RCó dữ liệu cá nhân</oddHeader>')
    expect(xml).toContain('&amp;RTrang &amp;P/&amp;N</oddFooter>')
  })

  it('is protected without password, and allows what the plan allows', () => {
    expect(/<sheetProtection [^>]*>/.exec(xml)?.[0]).toBe(
      '<sheetProtection sheet="1" formatColumns="0" formatRows="0" insertRows="0" deleteRows="0" ' +
        'sort="0" autoFilter="0" objects="1" scenarios="1"/>',
    )
    expect(/<sheetProtection [^>]*>/.exec(written['xl/worksheets/sheet3.xml'] ?? '')?.[0]).toBe(
      '<sheetProtection sheet="1" objects="1" scenarios="1"/>',
    )
  })

  it('has a filter, merged cells, a tab colour, widths and the extent of its cells', () => {
    expect(xml).toContain('<autoFilter ref="A5:G60"/>')
    expect(xml).toContain('<mergeCell ref="A1:G1"/>')
    expect(xml).toContain('<tabColor rgb="FFC2185B"/>')
    expect(xml).toContain('<col min="2" max="2" width="38" customWidth="1"/>')
    expect(xml).toContain('<dimension ref="A1:G62"/>')
  })

  it('validates ranges, each with one rule', () => {
    const rules = [...xml.matchAll(/<dataValidation [^>]*sqref="([^"]*)"/g)].map(([, range]) => range)
    expect(rules).toEqual(['A6', 'B6:B60', 'C6:C60', 'D6:D60', 'E6:E60', 'F6:F60', 'G6:G60'])
    expect(xml).toContain('<formula1>dsDanToc</formula1>')
    expect(xml).toContain('<formula1>&apos;_danhmuc&apos;!$A$1:$A$2</formula1>')
    expect(xml).toContain('<formula1>44562</formula1><formula2>44926</formula2>')
    expect(xml).toContain('prompt="Chọn trong danh sách,&#10;hoặc ghi nhiều dân tộc."')
    expect(xml).toContain('type="list" allowBlank="1" showInputMessage="1"')
    expect(xml).toContain('errorStyle="warning"')
  })

  it('ties a data bar to its extension with an id that is always the same', () => {
    expect(xml).toContain('<x14:id>{00000004-0000-4000-8000-000000000001}</x14:id>')
    expect(xml).toContain('<x14:cfRule type="dataBar" id="{00000004-0000-4000-8000-000000000001}">')
  })

  it('links into the workbook by location, to files by an escaped relative address, into files by both', () => {
    expect(/<hyperlinks>.*<\/hyperlinks>/.exec(xml)?.[0]).toBe(
      '<hyperlinks><hyperlink ref="B3" location="\'Thông tin\'!A2"/><hyperlink ref="C3" r:id="rIdLink1"/><hyperlink ref="E3" location="\'B. &lt;Hỗ trợ&gt;\'!F9" r:id="rIdLink2"/></hyperlinks>',
    )
    const targets = (written['xl/worksheets/_rels/sheet4.xml.rels'] ?? '').matchAll(/Target="([^"]*)"/g)
    expect([...targets].map(([, target]) => target)).toEqual([
      '../comments4.xml',
      '../drawings/vmlDrawing4.vml',
      't%C3%A0i%20li%E1%BB%87u/K%E1%BA%BF%20ho%E1%BA%A1ch%2059.pdf',
      '../%C4%91%C3%A3%20nh%E1%BA%ADn/Ea%20%231.xlsx',
    ])
  })

  it('carries notes, in boxes large enough for their text', () => {
    expect(back.worksheets[3]?.getCell('D3').note).toMatchObject({
      texts: [{ text: expect.stringMatching(/^Ô này tự tính\.\nKhông cần điền\./) }],
    })
    const anchors = [...(written['xl/drawings/vmlDrawing4.vml'] ?? '').matchAll(/<x:Anchor>([^<]*)</g)]
    expect(anchors.slice(0, 2).map(([, anchor]) => anchor)).toEqual([
      '4, 12, 1, 12, 6, 159, 6, 2',
      '3, 12, 3, 12, 6, 15, 5, 6',
    ])
  })

  it('hides rows and keeps the heights a plan states', () => {
    expect(xml).toContain('<row r="61" ht="40" customHeight="1">')
    expect(xml).toContain('<row r="62" ht="15.75" hidden="1">')
  })
})
