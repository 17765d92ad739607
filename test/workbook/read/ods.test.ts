import { describe, expect, it } from 'vitest'
import type { Grid } from '../../../src/workbook/grid.ts'
import { readWorkbook } from '../../../src/workbook/read/read.ts'
import { ods } from './ods-file.ts'
import { flat, gridOf, LIMITS, refusalOf } from './package.ts'

async function gridIn(body: string, styles = '', parts = {}): Promise<Grid> {
  return gridOf(await readWorkbook(await ods(body, styles, parts), LIMITS))
}

async function rowsIn(rows: string, styles = ''): Promise<Record<string, unknown>> {
  return flat(await gridIn(`<table:table table:name="A">${rows}</table:table>`, styles))
}

const text = (value: string) => `<table:table-cell><text:p>${value}</text:p></table:table-cell>`
const row = (...cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
const typed = (type: string, attributes: string, inside = '') =>
  `<table:table-cell office:value-type="${type}" ${attributes}>${inside}</table:table-cell>`

describe('cells of OpenDocument', () => {
  it('are numbers of every kind', async () => {
    const cells = [
      typed('float', 'office:value="-1.5"', '<text:p>-1,5</text:p>'),
      typed('percentage', 'office:value="0.25"'),
      typed('currency', 'office:currency="VND" office:value="5000000"'),
      typed('time', 'office:time-value="PT12H30M00S"'),
      typed('time', 'office:time-value="-PT36H"'),
      typed('float', 'office:value="năm"'),
      typed('float', 'office:value=""'),
    ]
    expect(await rowsIn(row(...cells))).toEqual({
      '1:1': -1.5,
      '1:2': 0.25,
      '1:3': 5_000_000,
      '1:4': 12.5 / 24,
      '1:5': -1.5,
      '1:6': 'năm',
    })
  })

  it('are days, booleans and errors', async () => {
    const cells = [
      typed('date', 'office:date-value="2022-02-28"'),
      typed('date', 'office:date-value="2022-02-28T08:30:00"'),
      typed('date', 'office:date-value="0000-00-00"'),
      typed('boolean', 'office:boolean-value="true"'),
      typed('boolean', 'office:boolean-value="false"'),
      typed(
        'string',
        'office:string-value="" table:formula="of:=1/0" calcext:value-type="error"',
        '<text:p>#DIV/0!</text:p>',
      ),
      typed('float', 'office:value="0" table:formula="of:=foo()"', '<text:p>Err:508</text:p>'),
      '<table:table-cell table:formula="of:=A1"/>',
      typed('string', 'table:formula="of:=&quot;&quot;" office:string-value=""'),
      text('#N/A'),
      typed('float', 'office:value="0" table:formula="of:=FALSE()"', '<text:p>FALSE</text:p>'),
      typed('float', 'office:value="1" table:formula="of:=TRUE()"', '<text:p>TRUE</text:p>'),
      typed('float', 'office:value="1" table:formula="of:=1*TRUE()"', '<text:p>1</text:p>'),
    ]
    const day = { day: '2022-02-28', serial: 44620 }
    expect(await rowsIn(row(...cells))).toEqual({
      '1:1': day,
      '1:2': day,
      '1:3': '0000-00-00',
      '1:4': true,
      '1:5': false,
      '1:6': { error: '#DIV/0!' },
      '1:7': { error: 'Err:508' },
      '1:8': { kind: 'no-result' },
      '1:10': '#N/A',
      '1:11': false,
      '1:12': true,
      '1:13': 1,
    })
  })

  it('are texts with all their spaces, lines and links, in NFC', async () => {
    const cells = [
      text(' hai  dòng </text:p><text:p>Ea<text:s text:c="3"/>H’leo<text:tab/>x<text:line-break/>y'),
      text('một\n        <text:span>hai</text:span>\n   ba'),
      text('thư: <text:a xlink:href="mailto:a@b.vn">a@b.vn</text:a>'),
      text(
        '東<text:ruby><text:ruby-base>京</text:ruby-base><text:ruby-text>キョウ</text:ruby-text></text:ruby>',
      ),
      text('Hô\u0303 trơ\u0323 &amp; &#272;ăk'),
      text('   '),
      typed('string', 'office:string-value="đúng"', '<text:p>hiện</text:p>'),
      text('</text:p><text:p>'),
    ]
    expect(await rowsIn(row(...cells))).toEqual({
      '1:1': ' hai  dòng \nEa   H’leo\tx\ny',
      '1:2': 'một hai ba',
      '1:3': 'thư: a@b.vn',
      '1:4': '東京',
      '1:5': 'Hỗ trợ & Đăk',
      '1:7': 'đúng',
    })
  })

  it('have no notes, drawings and deleted content in them', async () => {
    const note = '<office:annotation><dc:creator>x</dc:creator><text:p>ghi chú</text:p></office:annotation>'
    const drawing = '<draw:frame><draw:text-box><text:p>khung</text:p></draw:text-box></draw:frame>'
    const body = [
      '<table:tracked-changes><table:deletion><table:table-cell><text:p>đã xóa</text:p></table:table-cell></table:deletion></table:tracked-changes>',
      '<table:table table:name="A"><office:forms/><table:shapes><draw:frame><table:table><table:table-row><table:table-cell><text:p>lồng</text:p></table:table-cell></table:table-row></table:table></draw:frame></table:shapes>',
      `<table:table-header-rows>${row(`<table:table-cell>${note}<text:p>chữ</text:p>${drawing}</table:table-cell>`)}</table:table-header-rows>`,
      `<table:table-row-group><table:table-row-group>${row(text('nhóm'))}</table:table-row-group></table:table-row-group></table:table>`,
      '<table:dde-links><table:dde-link><table:table table:name="B"/></table:dde-link></table:dde-links>',
    ]
    const grid = await gridIn(body.join(''))
    expect(grid.sheets.map(({ name }) => name)).toEqual(['A'])
    expect(flat(grid)).toEqual({ '1:1': 'chữ', '2:1': 'nhóm' })
  })
})

describe('repeated rows and cells', () => {
  it('stand for as many as they say, when they have content', async () => {
    const rows = [
      row('<table:table-cell table:number-columns-repeated="3"/>', text('d')),
      '<table:table-row table:number-rows-repeated="7"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
      `<table:table-row table:number-rows-repeated="2">${'<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="5"/>'}</table:table-row>`,
      row('<table:covered-table-cell/>', text('b')),
    ]
    expect(await rowsIn(rows.join(''))).toEqual({
      '1:4': 'd',
      '9:1': 5,
      '9:2': 5,
      '10:1': 5,
      '10:2': 5,
      '11:2': 'b',
    })
  })

  it('to the end of the sheet cost nothing when they are blank, and are refused when they are not', async () => {
    const many = 'table:number-rows-repeated="1048576"'
    const blank = `<table:table-row ${many}><table:table-cell table:number-columns-repeated="1048576"/></table:table-row>`
    const full = `<table:table-row ${many}>${text('x')}</table:table-row>`
    const sheet = (rows: string) => ods(`<table:table table:name="A">${rows}</table:table>`)
    expect(flat(gridOf(await readWorkbook(await sheet(blank.repeat(50)), LIMITS)))).toEqual({})
    expect(await readWorkbook(await sheet(full), LIMITS)).toEqual({
      ok: false,
      reason: 'too-many-rows',
      limit: 1000,
      sheet: 'A',
    })
    expect(await refusalOf(await sheet(blank + row(text('x'))))).toBe('damaged')
  })

  it('of many columns are bounded by the sheet and by memory', async () => {
    const wide = `<table:table-cell table:number-columns-repeated="99999999" office:value-type="float" office:value="1"/>`
    const [only] = (await gridIn(`<table:table table:name="A">${row(wide, text('sau'))}</table:table>`))
      .sheets
    expect(only?.rows[0]?.cells.length).toBe(16_384)
    const tall = `<table:table-row table:number-rows-repeated="900">${wide}</table:table-row>`
    const bytes = await ods(`<table:table table:name="A">${tall}</table:table>`)
    expect(await refusalOf(bytes)).toBe('unpacked-too-large')
  })
})

describe('a sheet of OpenDocument', () => {
  it('has merged ranges, hidden rows and hidden sheets', async () => {
    const styles =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
    const rows = [
      row(
        `<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="3"><text:p>gộp</text:p></table:table-cell>`,
      ),
      `<table:table-row table:visibility="collapse">${text('ẩn')}</table:table-row>`,
      `<table:table-row table:visibility="filter">${text('lọc')}</table:table-row>`,
    ]
    const { sheets, modified } = await gridIn(
      `<table:table table:name="Hiện">${rows.join('')}</table:table><table:table table:name="Ẩn" table:style-name="ta2"/>`,
      styles,
      { 'meta.xml': '<office:document-meta><dc:date>2022-02-24T08:15:00</dc:date></office:document-meta>' },
    )
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Hiện', 'visible'],
      ['Ẩn', 'hidden'],
    ])
    expect(sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 3, right: 2 }])
    expect(sheets[0]?.rows.map(({ hidden }) => hidden)).toEqual([false, true, true])
    expect(modified).toBe('2022-02-24T08:15:00')
  })

  it('is read without its properties when they are broken', async () => {
    const grid = await gridIn('<table:table table:name="A"/>', '', { 'meta.xml': '<a><b></a>' })
    expect(grid).toEqual({ sheets: [{ name: 'A', visibility: 'visible', rows: [], merges: [] }] })
  })
})

describe('fonts of OpenDocument', () => {
  const cellStyle = (name: string, inside: string, parent = 'Default') =>
    `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="${parent}">${inside}</style:style>`
  const styles = [
    '<style:font-face style:name="F1" svg:font-family="&apos;.VnTime&apos;, serif"/>',
    cellStyle('ce1', '<style:text-properties style:font-name="F1" style:font-name-asian="Arial"/>'),
    cellStyle('ce2', '<style:table-cell-properties/>', 'ce1'),
    cellStyle('ce3', '<style:text-properties fo:font-family="VNI-Times"/>'),
    cellStyle('ce4', '<style:text-properties fo:color="#ff0000"/>', 'ce4'),
    '<style:style style:name="T1" style:family="text"><style:text-properties style:font-name="VNI-Helve"/></style:style>',
    '<number:number-style style:name="N1"><style:text-properties style:font-name=".VnArial"/></number:number-style>',
  ].join('')
  const styled = (style: string, value: string) =>
    `<table:table-cell table:style-name="${style}"><text:p>${value}</text:p></table:table-cell>`

  it('are those of the cell, by its style and what that inherits', async () => {
    const cells = [styled('ce1', 'a'), styled('ce2', 'b'), styled('ce3', 'c'), styled('ce4', 'd'), text('e')]
    expect(await rowsIn(row(...cells), styles)).toEqual({
      '1:1': 'a [.VnTime]',
      '1:2': 'b [.VnTime]',
      '1:3': 'c [VNI-Times]',
      '1:4': 'd',
      '1:5': 'e',
    })
  })

  it('are those of the row or the column where the cell has no style', async () => {
    const columns =
      '<table:table-column table:default-cell-style-name="ce3"/><table:table-column table:number-columns-repeated="3" table:default-cell-style-name="ce1"/>'
    const rows = `${row(text('a'), text('b'), text('c'), text('d'), text('e'))}<table:table-row table:default-cell-style-name="ce3">${text('f')}${styled('ce4', 'g')}</table:table-row>`
    expect(await rowsIn(columns + rows, styles)).toEqual({
      '1:1': 'a [VNI-Times]',
      '1:2': 'b [.VnTime]',
      '1:3': 'c [.VnTime]',
      '1:4': 'd [.VnTime]',
      '1:5': 'e',
      '2:1': 'f [VNI-Times]',
      '2:2': 'g',
    })
  })

  it('are those of the runs, which must all be of one kind to count', async () => {
    const span = (value: string) => `<text:span text:style-name="T1">${value}</text:span>`
    const cells = [
      text(span('a')),
      text(`${span('a')} b`),
      styled('ce1', `a ${span('b <text:span>c</text:span>')}`),
    ]
    expect(await rowsIn(row(...cells), styles)).toEqual({
      '1:1': 'a [VNI-Helve]',
      '1:2': 'a b',
      '1:3': 'a b c [.VnTime]',
    })
  })

  it('may come from the common styles', async () => {
    const common =
      '<office:document-styles><style:default-style style:family="table-cell"><style:text-properties style:font-name=".VnTime"/></style:default-style></office:document-styles>'
    const grid = await gridIn(`<table:table table:name="A">${row(text('a'))}</table:table>`, '', {
      'styles.xml': common,
    })
    expect(flat(grid)).toEqual({ '1:1': 'a [.VnTime]' })
  })
})
