import { describe, expect, it } from 'vitest'
import { load, shown, written } from './written.ts'

const workbook = await load(await written('KPA'))
const sheet = (name: string) => {
  const found = workbook.getWorksheet(name)
  if (!found) throw new Error(name)
  return found
}
/** What exceljs reads of `sheetProtection`, a private part of its types. */
const protectionOf = (name: string) =>
  (sheet(name) as unknown as { sheetProtection: Readonly<Record<string, unknown>> }).sheetProtection

/** Cells of a row that can be written, as letters. */
const unlocked = (name: string, row: number) =>
  Array.from({ length: sheet(name).columnCount }, (_, at) => sheet(name).getCell(row, at + 1))
    .filter(({ protection }) => protection?.locked === false)
    .map(({ address }) => address.replace(/\d+/, ''))

const FORMS = [
  ['A. Chủ đề năm', 'ABCDEFGHIJ', 3, 43],
  ['B. Hỗ trợ sinh kế', 'ABCDEFGHIJKLMNO', 4, 44],
  ['C. Bầu cử', 'ABCDEFGH', 3, 18],
  ['D. Phụ nữ được chọn', 'ABCDEFGHIJKL', 3, 5],
] as const

describe('protection', () => {
  it.each(FORMS)(
    'of %s unlocks all cells of the ready rows, STT too, and none above or below',
    (name, columns, header, last) => {
      for (let row = 1; row <= header; row++) expect(unlocked(name, row)).toEqual([])
      for (let row = header + 1; row <= last; row++) expect(unlocked(name, row).join('')).toBe(columns)
      expect(unlocked(name, last + 1)).toEqual([])
    },
  )

  it.each([...FORMS.map(([name]) => name), 'Thông tin'])(
    'of %s has no password and lets rows be inserted, deleted and sorted, columns and rows widened, text wrapped',
    (name) => {
      const { sheet: on, password, hashValue, ...allowed } = protectionOf(name)
      expect([on, password, hashValue]).toEqual([true, undefined, undefined])
      expect(allowed).toMatchObject({
        insertRows: true,
        deleteRows: true,
        sort: true,
        formatCells: true,
        formatColumns: true,
        formatRows: true,
      })
    },
  )

  it.each(FORMS)(
    'of %s lets a row be deleted and a column added: all right of the table is unlocked',
    (name, columns) => {
      const first = columns.length + 1
      for (const column of [first, 16_384]) {
        expect(sheet(name).getColumn(column).protection?.locked).toBe(false)
      }
      expect(sheet(name).getColumn(columns.length).protection?.locked).not.toBe(false)
    },
  )

  it('leaves who signs, where and when open to be changed', () => {
    expect(sheet('A. Chủ đề năm').getCell('B47').text).toBe('NGƯỜI LẬP BIỂU')
    expect(sheet('A. Chủ đề năm').getCell('B47').protection?.locked).toBe(false)
  })

  it('leaves only what a unit fills in open on Thông tin', () => {
    const cover = sheet('Thông tin')
    const open = Array.from({ length: cover.rowCount }, (_, at) => at + 1)
      .filter((row) => cover.getCell(`B${row}`).protection?.locked === false)
      .map((row) => shown(cover, `A${row}`))
    expect(open).toEqual([
      'Văn bản gửi kèm (số, ngày)',
      'Người lập biểu',
      'Chức vụ',
      'Điện thoại',
      'Ngày lập',
    ])
  })

  it('of Cách ghi leaves nothing to be written', () => {
    const found = sheet('Cách ghi')
    const rows = Array.from({ length: found.rowCount }, (_, at) => unlocked('Cách ghi', at + 1))
    expect(rows.flat()).toEqual([])
    expect(protectionOf('Cách ghi')).toMatchObject({ sheet: true })
  })
})
