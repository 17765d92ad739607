import { describe, expect, it } from 'vitest'
import { readGrid, readRows, sharedStrings, styles, worksheet } from './package.ts'

/** One sheet's rows, what must be read from them, and other parts where the case needs them. */
type Case = readonly [
  what: string,
  rows: string,
  cells: Readonly<Record<string, unknown>>,
  parts?: Record<string, string>,
]

const strings = {
  'xl/sharedStrings.xml': sharedStrings(
    '<t>Hỗ trợ sinh kế</t>',
    '<r><t>Trao </t></r><r><rPr><b/></rPr><t xml:space="preserve">02 con </t></r><r><t>dê</t></r>',
    '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>',
    '<t>a_x000D_\nb_x005F_x000D_c_x00e9_</t>',
    '<t/>',
    '<t>  </t>',
    '',
    '<t>Tặng &lt;b&gt; &amp; &quot;c&quot; &apos;d&apos; &#273;&#x1EA1;i &khac; &#xD800; &AMP;</t>',
    '<t><![CDATA[1 < 2 && &lt;]]> và</t>',
    '<t>một<!-- <t>không</t> --> hai</t>',
    '<t>Hô\u0303 trơ\u0323</t>',
    '<t>d&#x103;&#x301;k\r\nl\rk</t>',
  ),
}

const s = (address: string, index: number) => `<c r="${address}" t="s"><v>${index}</v></c>`

const CASES: readonly Case[] = [
  ['a shared string', `<row r="1">${s('B1', 0)}</row>`, { '1:2': 'Hỗ trợ sinh kế' }, strings],
  ['rich text as one text', `<row r="1">${s('A1', 1)}</row>`, { '1:1': 'Trao 02 con dê' }, strings],
  ['no phonetic text', `<row r="1">${s('A1', 2)}</row>`, { '1:1': '東京' }, strings],
  ['escaped characters', `<row r="1">${s('A1', 3)}</row>`, { '1:1': 'a\nb_x000D_cé' }, strings],
  [
    'no cell for empty and blank text',
    `<row r="1">${s('A1', 4)}${s('B1', 5)}${s('C1', 6)}${s('D1', 0)}</row>`,
    { '1:4': 'Hỗ trợ sinh kế' },
    strings,
  ],
  [
    'the five entities and characters by number, never others',
    `<row r="1">${s('A1', 7)}</row>`,
    { '1:1': 'Tặng <b> & "c" \'d\' đại &khac; \ufffd &AMP;' },
    strings,
  ],
  ['CDATA as it stands', `<row r="1">${s('A1', 8)}</row>`, { '1:1': '1 < 2 && &lt; và' }, strings],
  ['no comment', `<row r="1">${s('A1', 9)}</row>`, { '1:1': 'một hai' }, strings],
  ['text in NFC', `<row r="1">${s('A1', 10)}</row>`, { '1:1': 'Hỗ trợ' }, strings],
  ['line ends as \\n', `<row r="1">${s('A1', 11)}</row>`, { '1:1': 'dắk\nl\nk' }, strings],
  [
    'inline text, plain and rich',
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Ê-đê</t></is></c><c r="B1" t="inlineStr"><is><r><t>M</t></r><rPh sb="0" eb="1"><t>x</t></rPh><r><rPr><i/></rPr><t>nông</t></r></is></c></row>',
    { '1:1': 'Ê-đê', '1:2': 'Mnông' },
  ],
  [
    'all spaces inside',
    '<row r="1"><c r="A1" t="inlineStr"><is><t>  a  b </t></is></c></row>',
    { '1:1': '  a  b ' },
  ],
  [
    'results of formulas',
    '<row r="1"><c r="A1" t="str"><f>B1&amp;"x"</f><v>ấx</v></c><c r="B1"><f>SUM(C1:C2)</f><v>12.5</v></c><c r="C1" t="str"><f>""</f><v></v></c></row>',
    { '1:1': 'ấx', '1:2': 12.5 },
  ],
  [
    'formulas without a result',
    '<row r="1"><c r="A1"><f>SUM(B1:B9)</f></c><c r="B1"><f t="shared" si="0"/></c><c r="C1"><f>A1</f><v/></c><c r="D1" t="str"><f>A1</f></c></row>',
    {
      '1:1': { kind: 'no-result' },
      '1:2': { kind: 'no-result' },
      '1:3': { kind: 'no-result' },
      '1:4': { kind: 'no-result' },
    },
  ],
  [
    'booleans and errors',
    '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
    { '1:1': true, '1:2': false, '1:3': { error: '#REF!' }, '1:4': { error: '#DIV/0!' } },
  ],
  [
    'numbers as stored, and odd ones as text',
    '<row r="1"><c r="A1"><v>-1.5E+3</v></c><c r="B1" t="n"><v> 7 </v></c><c r="C1"><v>0.30000000000000004</v></c><c r="D1"><v>NaN</v></c><c r="E1"><v>năm</v></c><c r="F1" t="lạ"><v>3</v></c></row>',
    { '1:1': -1500, '1:2': 7, '1:3': 0.30000000000000004, '1:4': 'NaN', '1:5': 'năm', '1:6': 3 },
  ],
  [
    'cells after some that are only formatted, with and without references, quotes and rows of either kind',
    `<row r="1"><c r="A1" s="1"/><c r="B1" s="1"/><c><v>1</v></c><c r="D1" ph='/>'><v>2</v></c><c r="E1"/></row>
     <row><c r="B3" s="1"/><c><v>3</v></c></row>`,
    { '1:3': 1, '1:4': 2, '3:3': 3 },
  ],
  [
    'cells without references, after the one before',
    '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c s="1"/><c><v>3</v></c></row><row><c><v>4</v></c></row><row r="9"/><row><c><v>5</v></c></row>',
    { '1:1': 1, '1:4': 2, '1:6': 3, '2:1': 4, '10:1': 5 },
  ],
  [
    'rows without numbers whose cells tell it',
    '<row><c r="B7"><v>1</v></c></row><row><c><v>2</v></c></row>',
    { '7:2': 1, '8:1': 2 },
  ],
  [
    'rows and cells in any order, the last of two in one place',
    '<row r="5"><c r="C5"><v>1</v></c><c r="A5"><v>2</v></c><c r="C5"><v>3</v></c></row><row r="2"><c r="A2"><v>4</v></c></row><row r="5"><c r="A5"><v>5</v></c></row>',
    { '2:1': 4, '5:1': 5, '5:3': 3 },
  ],
  ['the farthest cell', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', { '1048576:16384': 1 }],
  [
    'references that no sheet has, as none',
    '<row r="1"><c r="ZZZZ1"><v>1</v></c><c r=""><v>2</v></c></row>',
    { '1:1': 1, '1:2': 2 },
  ],
  [
    'keys of JavaScript as text',
    '<row r="1"><c r="A1" t="str"><v>__proto__</v></c></row>',
    { '1:1': '__proto__' },
  ],
  [
    'nothing of other elements in a cell',
    '<row r="1"><c r="A1"><v>1</v><extLst><ext><v>2</v><is><t>x</t></is></ext></extLst></c><c r="B1"><extLst/></c></row>',
    { '1:1': 1 },
  ],
  ['signs inside attributes', `<row r="1" x='a>b"'><c s = "1" r = 'B1'\n><v>1</v></c></row>`, { '1:2': 1 }],
  [
    'a value in several pieces',
    '<row r="1"><c r="A1"><v>1<!-- 9 -->2<![CDATA[3]]></v></c></row>',
    { '1:1': 123 },
  ],
]

describe('cells', () => {
  it.each(CASES.map(([what, ...rest]) => ({ what, rest })))('reads $what', async ({ rest }) => {
    const [rows, cells, parts] = rest
    expect(await readRows(rows, parts)).toEqual(cells)
  })

  it('reads days by their format, times and plain numbers as numbers', async () => {
    const formats = [
      0,
      14,
      22,
      20,
      'dd/mm/yyyy',
      '[$-42A]d mmmm yyyy;@',
      '[Red]#,##0 &quot;đ&quot;',
      '[h]:mm',
      'mmm-yy',
    ]
    const row = formats.map((_, index) => `<c s="${index}"><v>44620.75</v></c>`).join('')
    const day = { day: '2022-02-28', serial: 44620.75 }
    expect(await readRows(`<row r="1">${row}</row>`, { 'xl/styles.xml': styles(formats) })).toEqual({
      '1:1': 44620.75,
      '1:2': day,
      '1:3': day,
      '1:4': 44620.75,
      '1:5': day,
      '1:6': day,
      '1:7': 44620.75,
      '1:8': 44620.75,
      '1:9': day,
    })
  })

  it('reads a date cell below 1 as the number it is, and a format that is not there as none', async () => {
    const rows = '<row r="1"><c s="1"><v>0.5</v></c><c s="99"><v>44620</v></c></row>'
    expect(await readRows(rows, { 'xl/styles.xml': styles([0, 14]) })).toEqual({ '1:1': 0.5, '1:2': 44620 })
  })

  it('reads ISO dates (t="d") and leaves what is none as text', async () => {
    const dates = ['2024-02-29', '2022-02-28T16:30:00Z', '2022-02-30', 'T10:00']
    const rows = `<row r="1">${dates.map((date) => `<c t="d"><v>${date}</v></c>`).join('')}</row>`
    expect(await readRows(rows)).toEqual({
      '1:1': { day: '2024-02-29', serial: 45351 },
      '1:2': { day: '2022-02-28', serial: 44620 },
      '1:3': '2022-02-30',
      '1:4': 'T10:00',
    })
  })

  it('keeps only the names of fonts that are not Unicode', async () => {
    const fonts = ['Times New Roman', '.VnTime', 'VNI-Times']
    const rich =
      '<r><rPr><rFont val=".VnTimeH"/></rPr><t>a</t></r><r><rPr><rFont val="VNI-Helve"/></rPr><t>b</t></r>'
    const mixed = '<r><t>a</t></r><r><rPr><rFont val="Arial"/></rPr><t>b</t></r>'
    const rows = `<row r="1"><c s="0" t="s"><v>0</v></c><c s="1" t="s"><v>0</v></c><c s="2" t="s"><v>0</v></c><c s="0" t="s"><v>1</v></c><c s="1" t="s"><v>2</v></c><c s="1"><v>5</v></c></row>`
    const parts = {
      'xl/styles.xml': styles([0, 0, 0], fonts),
      'xl/sharedStrings.xml': sharedStrings('<t>Nguyôn</t>', rich, mixed),
    }
    expect(await readRows(rows, parts)).toEqual({
      '1:1': 'Nguyôn',
      '1:2': 'Nguyôn [.VnTime]',
      '1:3': 'Nguyôn [VNI-Times]',
      '1:4': 'ab [.VnTimeH]',
      '1:5': 'ab',
      '1:6': 5,
    })
  })
})

describe('a sheet', () => {
  it('has hidden rows, merged ranges and no formatted emptiness', async () => {
    const rows =
      '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="0"><c r="A2" s="1"/><c r="B2"><v>2</v></c></row><row r="3" s="4"><c r="A3" s="1"/><c r="B3" s="2"></c></row>'
    const after =
      '<mergeCells count="9"><mergeCell ref="B2:D4"/><mergeCell ref="$A$9:$A$7"/><mergeCell ref="A1"/><mergeCell/></mergeCells>'
    const grid = await readGrid({ 'xl/worksheets/sheet1.xml': worksheet(rows, after) })
    expect(grid).toEqual({
      sheets: [
        {
          name: 'Trang 1',
          visibility: 'visible',
          rows: [
            { number: 1, hidden: true, cells: [{ column: 1, kind: 'number', number: 1 }] },
            { number: 2, hidden: false, cells: [{ column: 2, kind: 'number', number: 2 }] },
          ],
          merges: [
            { top: 2, left: 2, bottom: 4, right: 4 },
            { top: 7, left: 1, bottom: 9, right: 1 },
          ],
        },
      ],
    })
  })

  it('does not believe its dimension and its counts', async () => {
    const sheet = worksheet('<row r="3" spans="1:1"><c r="C3"><v>1</v></c></row>').replace(
      '<sheetData>',
      '<dimension ref="A1:XFD1048576"/><sheetData>',
    )
    expect((await readGrid({ 'xl/worksheets/sheet1.xml': sheet })).sheets[0]?.rows).toHaveLength(1)
  })
})
