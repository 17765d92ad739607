import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../src/workbook/read/read.ts'
import { flat, gridOf, LIMITS, refusalOf } from './package.ts'

const SPACE = 'urn:schemas-microsoft-com:office:spreadsheet'

function workbook(...sheets: readonly string[]): Buffer {
  const styles =
    '<Styles><Style ss:ID="Default"><Font ss:FontName="Arial"/></Style><Style ss:ID="s1"><Font ss:FontName=".VnTime"/><NumberFormat ss:Format="dd/mm/yyyy"/></Style><Style ss:ID="s2"><NumberFormat ss:Format="Short Date"/></Style></Styles>'
  return Buffer.from(
    `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="${SPACE}" xmlns:ss="${SPACE}" xmlns:html="http://www.w3.org/TR/REC-html40">${styles}${sheets.join('')}</Workbook>`,
  )
}

const sheet = (rows: string, after = '') =>
  `<Worksheet ss:Name="Biểu B"><Table ss:ExpandedRowCount="9999999">${rows}</Table>${after}</Worksheet>`
const data = (type: string, value: string, attributes = '') =>
  `<Cell ${attributes}><Data ss:Type="${type}">${value}</Data></Cell>`

describe('a workbook in one XML document', () => {
  it('has values of every kind, told by the document, not guessed', async () => {
    const cells = [
      data('String', 'Buôn <html:B>Ê</html:B> Nao&#10;x'),
      data('Number', '-1.5'),
      data('DateTime', '2022-02-28T00:00:00.000'),
      data('Boolean', '1'),
      data('Error', '#REF!'),
      data('String', '03/04/2022'),
      data('Number', '44620', 'ss:StyleID="s1"'),
      data('Number', '44620', 'ss:StyleID="s2"'),
      data('String', 'n\u00adíc', 'ss:StyleID="s1"'),
      '<Cell ss:Formula="=1+1"/><Cell ss:Formula="=1+1"></Cell>',
      data('Number', 'năm'),
    ]
    const day = { day: '2022-02-28', serial: 44620 }
    expect(flat(gridOf(await readWorkbook(workbook(sheet(`<Row>${cells.join('')}</Row>`)), LIMITS)))).toEqual(
      {
        '1:1': 'Buôn Ê Nao\nx',
        '1:2': -1.5,
        '1:3': day,
        '1:4': true,
        '1:5': { error: '#REF!' },
        '1:6': '03/04/2022',
        '1:7': day,
        '1:8': day,
        '1:9': 'n\u00adíc [.VnTime]',
        '1:10': { kind: 'no-result' },
        '1:11': { kind: 'no-result' },
        '1:12': 'năm',
      },
    )
  })

  it('counts days from 1904 when it says so', async () => {
    const rows = `<Row>${data('Number', '43158', 'ss:StyleID="s1"')}${data('Number', '43158')}</Row>`
    const bytes = workbook('<ExcelWorkbook><Date1904/></ExcelWorkbook>', sheet(rows))
    expect(flat(gridOf(await readWorkbook(bytes, LIMITS)))).toEqual({
      '1:1': { day: '2022-02-28', serial: 44620 },
      '1:2': 43158,
    })
  })

  it('has places, merged ranges, hidden rows and sheets', async () => {
    const rows = [
      `<Row ss:Index="3" ss:Hidden="1">${data('Number', '1', 'ss:Index="2" ss:MergeAcross="2" ss:MergeDown="1"')}${data('Number', '2')}</Row>`,
      `<Row ss:Span="3"/><Row>${data('Number', '3')}<Cell><Comment><Data ss:Type="String">không</Data></Comment></Cell></Row>`,
    ]
    const hidden = '<WorksheetOptions><Visible>SheetVeryHidden</Visible></WorksheetOptions>'
    const grid = gridOf(await readWorkbook(workbook(sheet(rows.join('')), sheet('', hidden)), LIMITS))
    expect(flat(grid)).toEqual({ '3:2': 1, '3:5': 2, '8:1': 3 })
    expect(
      grid.sheets.map(({ name, visibility, merges, rows }) => [name, visibility, merges, rows[0]?.hidden]),
    ).toEqual([
      ['Biểu B', 'visible', [{ top: 3, left: 2, bottom: 4, right: 4 }], true],
      ['Biểu B (2)', 'very-hidden', [], undefined],
    ])
    expect(grid.isText).toBeUndefined()
  })

  it('is bounded and never half read', async () => {
    const row = `<Row>${data('Number', '1')}</Row>`
    expect(await refusalOf(workbook(sheet(row.repeat(1001))))).toBe('too-many-rows')
    expect(await refusalOf(workbook(sheet(`<Row ss:Index="9999999">${data('Number', '1')}</Row>`)))).toBe(
      'damaged',
    )
    const whole = workbook(sheet(row))
    expect(await refusalOf(whole.subarray(0, whole.length - 30))).toBe('damaged')
  })
})
