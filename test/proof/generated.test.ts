import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../commands/run.ts'
import { expectedStatistics, expectedSummary } from './expected.ts'
import { type Comparison, compareStatistics, compareSummary, type Sheets, sheetsOf } from './figures.ts'
import { mixedProvince } from './mixed-province.ts'
import type { TrueUnit } from './truth.ts'

describe.each(['một', 'hai'])('the report of twenty districts of every quality, set «%s»', (seed) => {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-proof-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  let units: readonly TrueUnit[] = []
  let sheets: Sheets
  let summary: Comparison
  let statistics: Comparison
  let json: ReturnType<typeof JSON.parse>

  beforeAll(async () => {
    units = await mixedProvince(folder, seed)
    const argv = ['merge', 'da-nhan', '-c', 'dot.json', '--as-of', '2022-03-05', '--json']
    const { stdout } = await run(argv, { cwd: folder })
    json = JSON.parse(stdout)
    const book = new exceljs.Workbook()
    await book.xlsx.load(readFileSync(join(folder, 'tong-hop.xlsx')).buffer as ArrayBuffer)
    sheets = sheetsOf(book)
    summary = compareSummary(sheets, expectedSummary(units))
    statistics = compareStatistics(sheets, expectedStatistics(units))
  })

  it('has twenty districts', () => {
    expect(units.filter(({ part }) => part === 'I')).toHaveLength(20)
  })

  it('counts on its first page what the workbooks truly hold', () => {
    expect(summary.different).toEqual([])
  })

  it('spreads it in Thống kê as it truly is', () => {
    expect(statistics.different).toEqual([])
  })

  it('leaves no counted number uncompared', () => {
    const page = new Set(summary.cells)
    const rest = sheets.counted('Tổng hợp').filter((cell) => !page.has(cell))
    // Of the second page: four key figures, each that of a cell of the first page.
    const activities = units.flatMap((unit) => unit.activities)
    const own = units.filter(({ part }) => part === 'III').flatMap((unit) => unit.activities)
    const people = activities.reduce((sum, one) => sum + one.people, 0)
    const budget = activities.reduce((sum, one) => sum + one.budget, 0)
    expect(rest.map((cell) => sheets.shown('Tổng hợp', cell))).toEqual([
      activities.length - own.length,
      activities.length,
      people,
      budget / 1_000_000,
    ])
    const compared = new Set(statistics.cells)
    expect(sheets.counted('Thống kê').filter((cell) => !compared.has(cell))).toEqual([])
    expect(page.size + compared.size).toBeGreaterThan(250)
  })

  it('accounts for every filled row, in all three ways of adding up', () => {
    const account = json.reconciliation as { rowsFilled: number; merged: number; notMerged: unknown[] }[]
    const sum = (of: (one: (typeof account)[number]) => number) =>
      account.reduce((all, one) => all + of(one), 0)
    const [filled, merged, left] = [
      sum((one) => one.rowsFilled),
      sum((one) => one.merged),
      sum((one) => one.notMerged.length),
    ]
    const entries = units.flatMap((unit) => [
      ...unit.activities,
      ...unit.themes,
      ...unit.elections,
      ...unit.nominees,
    ])
    expect([merged, filled]).toEqual([entries.length, merged + left])
    expect(sheets.shown('Nguồn số liệu', 'A3')).toBe(
      `Khớp: ${filled} dòng đã ghi = ${merged} dòng đã tổng hợp + ${left} dòng không tổng hợp; cộng theo tệp, theo trang và theo danh sách đều bằng nhau.`,
    )
  })
})
