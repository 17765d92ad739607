import { describe, expect, it } from 'vitest'
import type { Grid } from '../../../src/workbook/grid.ts'
import { readWorkbook } from '../../../src/workbook/read/read.ts'
import { flat, gridOf, LIMITS, refusalOf } from './package.ts'

async function gridIn(html: string | Buffer): Promise<Grid> {
  return gridOf(await readWorkbook(Buffer.from(html), LIMITS))
}

/** Cells of a table whose rows are given, below a header of two columns. */
async function cellsIn(rows: string): Promise<Record<string, unknown>> {
  const { '1:1': _, '1:2': __, ...cells } = flat(await gridIn(`<table><tr><th>a<th>b</tr>${rows}</table>`))
  return cells
}

describe('a table of a web page', () => {
  it('has its cells as text, never as days or numbers', async () => {
    expect(
      await cellsIn('<tr><td x:num="44620">03/04/2022</td><td>5.000.000</td><td>=1+1</td></tr>'),
    ).toEqual({
      '2:1': '03/04/2022',
      '2:2': '5.000.000',
      '2:3': '=1+1',
    })
  })

  it('has text as it is shown: lines, entities, no space of the source', async () => {
    const cells = [
      'Buôn\n      Ê <b>N</b>ao',
      'một<br>hai<br/> ba ',
      '<p>một</p><p>hai</p>',
      '&Ecirc; &agrave;&nbsp;&#7843; &#x1EA1; &lt;b&gt; &amp;amp; &ndash; &khac; &copy',
      'n&shy;íc',
      '<!-- <td>không</td> -->có<script>if (a<b) "<td>x</td>"</script><style>td{}</style>',
      '<a href="http://x/?a=1&amp;b>2">thư</a>',
      '1 < 2 và 3<4',
      ' &nbsp; ',
    ]
    expect(await cellsIn(`<tr>${cells.map((cell) => `<td>${cell}</td>`).join('\n')}</tr>`)).toEqual({
      '2:1': 'Buôn Ê Nao',
      '2:2': 'một\nhai\nba',
      '2:3': 'một\nhai',
      '2:4': 'Ê à\u00a0ả ạ <b> &amp; – &khac; ©',
      '2:5': 'n\u00adíc',
      '2:6': 'có',
      '2:7': 'thư',
      '2:8': '1 < 2 và 3<4',
    })
  })

  it('has cells over several columns and rows', async () => {
    const html =
      '<table><tr><td rowspan="3">a<td colspan=2>b<td>c</tr><tr><td>d<td rowspan="2" colspan="2">e</tr><tr><td>f<td>g</tr><tr><td>h</table>'
    const grid = await gridIn(html)
    expect(flat(grid)).toEqual({
      '1:1': 'a',
      '1:2': 'b',
      '1:4': 'c',
      '2:2': 'd',
      '2:3': 'e',
      '3:2': 'f',
      '3:5': 'g',
      '4:1': 'h',
    })
    expect(grid.sheets[0]?.merges).toEqual([
      { top: 1, left: 1, bottom: 3, right: 1 },
      { top: 1, left: 2, bottom: 1, right: 3 },
      { top: 2, left: 3, bottom: 3, right: 4 },
    ])
  })

  it('may lack closing tags, rows and the end', async () => {
    expect(await cellsIn('<td>một<td>hai<tr><TD>ba</TD>rơi<td>bốn')).toEqual({
      '1:3': 'một',
      '1:4': 'hai',
      '2:1': 'ba',
      '2:2': 'bốn',
    })
  })

  it('has tables inside a cell as its text, and hidden rows', async () => {
    const html =
      '<table><tr><td>x<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table></td><td>y</td></tr><tr style="display: none"><td>z</td></tr></table>'
    const grid = await gridIn(html)
    expect(flat(grid)).toEqual({ '1:1': 'x\na b\nc', '1:2': 'y', '2:1': 'z' })
    expect(grid.sheets[0]?.rows.map(({ hidden }) => hidden)).toEqual([false, true])
  })

  it('is a sheet for each, with the names that Excel keeps, without empty ones', async () => {
    const names =
      '<!--[if gte mso 9]><xml><x:ExcelWorksheet><x:Name>Bi&#7875;u B</x:Name></x:ExcelWorksheet></xml><![endif]-->'
    const table = (text: string) =>
      `<table><tr><td>${text}</td><td>${text}</td></tr><tr><td>${text}</td></tr></table>`
    const { sheets } = await gridIn(
      `<html><head>${names}</head><body>${table('a')}${table(' ')}${table('c')}</body></html>`,
    )
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Biểu B', 2],
      ['Sheet3', 2],
    ])
  })

  it('has fonts by tag, style or class', async () => {
    const html =
      '<html><style>.xl24 {color:black; font-family:".VnTime", sans-serif;}\n.xl25 {font-family:Arial;}</style><table><tr><td class=xl24>a</td><td class="xl25">b</td><td style="font-family:VNI-Times">c</td><td><font face=".VnArial">d</font></td></tr><tr><td>e</table>'
    expect(flat(await gridIn(html))).toEqual({
      '1:1': 'a [.VnTime]',
      '1:2': 'b',
      '1:3': 'c [VNI-Times]',
      '1:4': 'd [.VnArial]',
      '2:1': 'e',
    })
  })
})

describe('letters of a text file', () => {
  const page = (text: string) =>
    `<html><meta charset="x-user-defined"><table><tr><td>${text}</td><td>b</td></tr><tr><td>c</td></tr></table>`
  it.each([
    ['UTF-8 that says something else', Buffer.from(page('Đắk Lắk')), 'Đắk Lắk'],
    ['UTF-16', Buffer.from(`\ufeff${page('Đắk Lắk')}`, 'utf16le'), 'Đắk Lắk'],
    ['windows-1258', Buffer.from(page('\xd0\xe3\xeck L\xe3\xeck'), 'latin1'), 'Đắk Lắk'],
    [
      'TCVN3',
      Buffer.from(page('§\xbek L\xbek, n\xad\xedc, v\xd2, ch\xfe \x93x\x94'), 'latin1'),
      '§¾k L¾k, n\u00adíc, vÒ, chþ “x”',
    ],
    [
      'a stated charset',
      Buffer.from(page('\xc7\xe0').replace('x-user-defined', 'windows-1251'), 'latin1'),
      'За',
    ],
  ])('%s', async (_, bytes, text) => {
    expect(flat(await gridIn(bytes))['1:1']).toBe(text)
  })
})

describe('text that is no table', () => {
  it.each([
    ['a letter', 'Kính gửi Hội LHPN tỉnh\nđơn vị xin báo cáo\n'],
    ['one line', 'a;b;c\n'],
    ['a page without a table', '<html><body><p>Thư mời</p></body></html>'],
    ['a page with a table of one cell', '<table><tr><td>Thư mời</td></tr></table>'],
    ['XML', '<?xml version="1.0"?>\n<a><b>1</b>\n<b>2,3</b></a>'],
    [
      'a web archive',
      'MIME-Version: 1.0\nX-Document-Type: Workbook\nContent-Type: multipart/related;\n boundary="x"\n',
    ],
    ['a message of one column', 'một\nhai\nba\n'],
  ])('%s', async (_, text) => {
    expect(await refusalOf(Buffer.from(text))).toBe('text')
  })

  it('separated text is one, all cells text', async () => {
    const grid = await gridIn('Ngày;Số\n03/04/2022;1,5\n')
    expect(grid.isText).toBe(true)
    expect(flat(grid)).toEqual({ '1:1': 'Ngày', '1:2': 'Số', '2:1': '03/04/2022', '2:2': '1,5' })
  })
})
