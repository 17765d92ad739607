import { describe, expect, it } from 'vitest'
import { columnWidths } from '../../src/reporters/table-widths.ts'
import { columns, wrap, wrapItems } from '../../src/reporters/wrap.ts'

describe('wrapping', () => {
  it.each([
    ['Ghi tên xã, phường', 10, ['Ghi tên', 'xã, phường']],
    ['một', 3, ['một']],
    ['', 5, ['']],
    ['một hai ba', 7, ['một hai', 'ba']],
    ['một  hai', 3, ['một', 'hai']],
    [' một hai', 4, ['một', 'hai']],
    ['một hai ', 7, ['một hai', '']],
    ['a 18_BBP_Dang-ky b', 10, ['a', '18_BBP_Dan', 'g-ky b']],
    ['hai\ndòng', 9, ['hai', 'dòng']],
    ['18_BBP_Dang-ky.xlsx', 10, ['18_BBP_Dan', 'g-ky.xlsx']],
    // Letters with their marks apart (names from a Mac) are never torn from them.
    ['ẵẵẵ'.normalize('NFD'), 2, ['ẵẵ', 'ẵ']],
  ])('%j in %d columns', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines)
  })

  it.each([
    [['huyện Lắk', 'huyện Cư Kuin', 'TP. X'], 26, ['huyện Lắk ·', 'huyện Cư Kuin · TP. X']],
    [['huyện Lắk', 'huyện Cư Kuin'], 27, ['huyện Lắk · huyện Cư Kuin']],
    [['một tên rất dài', 'b'], 9, ['một tên', 'rất dài ·', 'b']],
    [[], 9, []],
  ])('%j in %d columns, between items', (items, width, lines) => {
    expect(wrapItems(items, width)).toEqual(lines)
  })

  it('sets columns side by side, each wrapped under itself', () => {
    const cells = [
      { text: 'Lỗi', width: 8, paint: (text: string) => `<${text}>` },
      { text: 'F9', width: 3 },
      { text: 'Ghi bằng chữ số', width: 9 },
    ]
    expect(columns(cells, 2)).toEqual(['  <Lỗi>       F9   Ghi bằng', '                 chữ số'])
  })
})

describe('widths of the table', () => {
  const rows = [
    ['Mã', 'Đơn vị', 'Còn thiếu', 'Tình trạng'],
    ['BMT', 'TP. Buôn Ma Thuột xxxxxx', '6', 'Không mở được yy'],
  ].map((row) => row.map((text) => ({ text })))

  it.each([
    [60, { widths: [3, 24, 9, 16], gap: 2 }],
    [59, { widths: [3, 24, 5, 16], gap: 2 }],
    [55, { widths: [3, 24, 5, 15], gap: 2 }],
    [50, { widths: [3, 21, 5, 13], gap: 2 }],
    [40, { widths: [3, 19, 5, 5], gap: 2 }],
    [26, { widths: [3, 9, 5, 5], gap: 1 }],
    [10, { widths: [3, 6, 5, 5], gap: 1 }],
  ])('in %d columns', (width, widths) => {
    expect(columnWidths(rows, width, (text) => text.length)).toEqual(widths)
  })
})
