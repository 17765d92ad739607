import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../src/workbook/read/text/csv.ts'

function values(bytes: Uint8Array): Record<number, Record<number, string>> {
  const rows = readCsv(bytes).sheets[0]?.rows ?? []
  return Object.fromEntries(
    rows.map(({ number, cells }) => [
      number,
      Object.fromEntries(cells.map((cell) => [cell.column, cell.kind === 'text' ? cell.text : cell.kind])),
    ]),
  )
}

const utf8 = (text: string) => Buffer.from(text, 'utf8')

describe('separated text', () => {
  it('is a grid of one sheet', () => {
    expect(readCsv(utf8('Tên tệp;Đơn vị\r\na.xlsx;Lắk\r\n'))).toEqual({
      sheets: [
        {
          name: 'csv',
          visibility: 'visible',
          merges: [],
          rows: [
            {
              number: 1,
              hidden: false,
              cells: [
                { column: 1, kind: 'text', text: 'Tên tệp' },
                { column: 2, kind: 'text', text: 'Đơn vị' },
              ],
            },
            {
              number: 2,
              hidden: false,
              cells: [
                { column: 1, kind: 'text', text: 'a.xlsx' },
                { column: 2, kind: 'text', text: 'Lắk' },
              ],
            },
          ],
        },
      ],
    })
  })

  it.each([
    ['semicolons', 'a;b,c\n1;2'],
    ['commas', 'a,"b,c"\n1,2'],
    ['tabs', 'a\t"b,c"\n1\t2'],
    ['a named separator', 'sep=;\na;"b,c"\n1;2'],
    ['old line ends', 'a;b,c\r1;2\r'],
    ['a last line end', 'a,"b,c"\n1,2\n'],
  ])('with %s', (_, text) => {
    expect(values(utf8(text))).toEqual({ 1: { 1: 'a', 2: 'b,c' }, 2: { 1: '1', 2: '2' } })
  })

  it.each([
    ['UTF-8', utf8('Đơn vị;ngày\nLắk;1')],
    ['UTF-8 with a mark', utf8('\ufeffĐơn vị;ngày\nLắk;1')],
    ['UTF-8 in NFD', utf8('Đơn vị;ngày\nLắk;1'.normalize('NFD'))],
    ['UTF-16', Buffer.from('\ufeffĐơn vị;ngày\nLắk;1', 'utf16le')],
    ['windows-1258', Buffer.from('\xd0\xf5n vi\xf2;ng\xe0y\nL\xe3\xeck;1', 'latin1')],
  ])('in %s', (_, bytes) => {
    expect(values(bytes)).toEqual({ 1: { 1: 'Đơn vị', 2: 'ngày' }, 2: { 1: 'Lắk', 2: '1' } })
  })

  it('keeps what stands in quotes, and counts records', () => {
    const text = 'a;b\n"một;\r\nhai ""ba""";"x"y\n\n;\n5" ống;"chưa đóng\nhết'
    expect(values(utf8(text))).toEqual({
      1: { 1: 'a', 2: 'b' },
      2: { 1: 'một;\nhai "ba"', 2: 'xy' },
      5: { 1: '5" ống', 2: 'chưa đóng\nhết' },
    })
  })

  it('keeps numbers and dates as they are written', () => {
    expect(values(utf8('ngày,giờ\n28/02/2022,=1+1\n044,'))).toEqual({
      1: { 1: 'ngày', 2: 'giờ' },
      2: { 1: '28/02/2022', 2: '=1+1' },
      3: { 1: '044' },
    })
  })

  it('may hold nothing, or one very long field', () => {
    expect(values(new Uint8Array())).toEqual({})
    expect(values(utf8(`"${'x""'.repeat(1_000_000)}";b`))[1]?.[2]).toBe('b')
  })
})
