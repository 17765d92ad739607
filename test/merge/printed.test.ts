import { describe, expect, it } from 'vitest'
import { STATUS } from '../../src/labels.ts'
import { consolidate } from '../../src/merge/consolidate.ts'
import { heightFor } from '../../src/merge/page-size.ts'
import { planReport } from '../../src/merge/plan-report.ts'
import { TEXT_CELL } from '../../src/merge/report-styles.ts'
import type { PlanCell, SheetPlan } from '../../src/workbook/plan.ts'
import { mergesByRow } from '../../src/workbook/write/merged-cells.ts'
import { cellHeight, createRowHeights } from '../../src/workbook/write/row-height.ts'
import { checked, received } from '../helpers/received.ts'
import { activity, B, workbook } from './workbooks.ts'

const LONG = 'khoảng năm đến bảy người ở hai buôn'
const validation = checked(
  [
    received(
      'da-nhan/Ea Kar.xlsx',
      workbook('huyện Ea Kar', [
        activity('Trao bò', { people: LONG }),
        activity('Trao dê', { people: 'năm' }),
      ]),
    ),
    received('da-nhan/Lak.xlsx', workbook('huyện Lắk', [[1, 'Không đăng ký']])),
  ],
  { nameMissing: true, asOf: '2022-03-02' },
)
const { sheets } = planReport(consolidate(validation), (path) => `../${path}`)

function sheetOf(name: string): SheetPlan {
  const found = sheets.find((sheet) => sheet.name === name)
  if (!found) throw new Error(`no sheet ${name}`)
  return found
}

function cellsOf({ rows }: SheetPlan): PlanCell[] {
  return [...rows].flatMap(({ cells }) => cells)
}

/** The row of the first cell that says so, from row `first` on. */
function rowOf({ rows }: SheetPlan, text: string, first = 1): number {
  for (const { number, cells } of rows)
    if (number >= first && cells.some(({ value }) => value === text)) return number
  throw new Error(`no cell ${text}`)
}

describe('what leads somewhere', () => {
  it('is set on one line, as small as it must be: LibreOffice would cut what it does not wrap', () => {
    const texts = cellsOf(sheetOf('Tổng hợp')).filter(({ value, link }) => link && typeof value === 'string')
    expect(texts.map(({ value }) => value)).toContain('Đơn vị báo không đăng ký')
    for (const name of ['Tổng hợp', 'Cần bổ sung', 'Nguồn số liệu']) {
      const linked = cellsOf(sheetOf(name)).filter(({ link, value }) => link && typeof value !== 'object')
      expect(linked.length).toBeGreaterThan(3)
      expect(linked.filter(({ style }) => style.wrap || !style.shrink)).toEqual([])
    }
  })

  it('has room for every state of a unit without being set smaller', () => {
    const { rows, widths } = sheetOf('Tổng hợp')
    const head = [...rows].flatMap(({ cells }) => cells).find(({ value }) => value === 'Tình trạng')
    const width = widths[(head?.column ?? 0) - 1] ?? 0
    const lines = (value: string) =>
      cellHeight({ column: 1, value, style: { ...TEXT_CELL, bold: true } }, width)
    const { 'no-quota-missing': missing, ...shown } = STATUS
    expect(Object.values(shown).filter(({ vi }) => lines(vi) > lines('Đạt'))).toEqual([])
    expect(lines(missing.vi)).toBeGreaterThan(lines('Đạt'))
  })

  it('is no long text in the place of a figure', () => {
    const people = cellsOf(sheetOf(B)).filter(({ value }) => value === LONG || value === 'năm')
    expect(people.map(({ value, link, style }) => [value, link !== undefined, style.wrap])).toEqual([
      [LONG, false, true],
      ['năm', true, true],
    ])
  })
})

describe('the pages of Thống kê', () => {
  it('hold whole tables, none higher than the paper', () => {
    const sheet = sheetOf('Thống kê')
    const rows = [...sheet.rows]
    const heightOf = createRowHeights(sheet.widths, mergesByRow(sheet.merges ?? []))
    const heights = new Map(rows.map((row) => [row.number, heightOf(row).height]))
    const ends = [...(sheet.print?.breaksAfter ?? []), rows.at(-1)?.number ?? 0]
    const pages = ends.map((end, at) => {
      const first = (ends[at - 1] ?? 0) + 1
      const numbers = Array.from({ length: end - first + 1 }, (_, row) => first + row)
      return numbers.reduce((sum, number) => sum + (heights.get(number) ?? 15.75), 0)
    })
    const width = sheet.widths.reduce((sum, one) => sum + one, 0)
    expect(pages.length).toBeGreaterThan(3)
    expect(pages.filter((height) => height > heightFor(width))).toEqual([])
    const titles = new Set(
      rows.filter(({ cells }) => cells[0]?.style.size === 12).map(({ number }) => number),
    )
    expect((sheet.print?.breaksAfter ?? []).filter((row) => !titles.has(row + 1))).toEqual([])
  })
})

describe('the pages of the table of units', () => {
  it('all have its header', () => {
    const sheet = sheetOf('Thống kê')
    const title = rowOf(sheet, 'Theo từng đơn vị (số liệu của các biểu đồ)')
    expect(sheet.print?.titleRows).toEqual([title + 2, title + 2])
    expect(sheet.print?.titleRows?.[0]).toBe(rowOf(sheet, 'Thời gian gửi', title))
  })
})

describe('the pages of Nguồn số liệu', () => {
  it('repeat the header of the longest table, which begins a page', () => {
    const sheet = sheetOf('Nguồn số liệu')
    const title = rowOf(sheet, 'Đối chiếu từng trang')
    expect(sheet.print).toMatchObject({ titleRows: [title + 1, title + 1], breaksAfter: [title - 1] })
    expect(title).toBeGreaterThan(rowOf(sheet, 'Đối chiếu với các danh sách'))
  })

  it('have a line a file: a checksum takes one', () => {
    const sheet = sheetOf('Nguồn số liệu')
    const { style } =
      cellsOf(sheet).find(({ column, value }) => column === 10 && value === 'da-nhan/Lak.xlsx') ?? {}
    if (!style) throw new Error('no checksum')
    const lines = (value: string) => cellHeight({ column: 10, value, style }, sheet.widths[9] ?? 0)
    expect(lines('0'.repeat(64))).toBe(lines('0'))
  })
})
