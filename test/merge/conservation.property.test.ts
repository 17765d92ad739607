import fc from 'fast-check'
import { expect, it } from 'vitest'
import { unaccounted } from '../../scripts/fuzz/conservation.ts'
import { consolidate } from '../../src/merge/consolidate.ts'
import { planReport } from '../../src/merge/plan-report.ts'
import type { Grid, Sheet } from '../../src/workbook/grid.ts'
import type { Typed } from '../helpers/grid.ts'
import { grid, sheet } from '../helpers/grid.ts'
import { checked, received } from '../helpers/received.ts'
import { activity, B, HEADER } from './workbooks.ts'

/** A row as somebody types it, and whether the account has to name it. */
interface TypedRow {
  readonly cells: readonly Typed[]
  readonly filled: boolean
}

interface TypedSheet {
  readonly sheet: Sheet
  readonly filled: readonly number[]
}

const THEME_HEADER: readonly Typed[] = [
  'STT',
  'Nội dung, hoạt động/phần việc đăng ký*',
  'Nhóm nội dung*',
  'Kết quả',
]

const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.constantFrom(
    'Trao hai con dê giống',
    'Cộng',
    'Ghi chú: x',
    'TM. BAN',
    '__proto__',
    '=1+1',
    '5 triệu',
    '(1)',
    'Lắk, ngày 1 tháng 2 năm 2022',
  ),
)

const cell: fc.Arbitrary<Typed> = fc.oneof(
  text,
  fc.constant(null),
  fc.integer({ min: -5, max: 60_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant({ day: '2021-12-01' }),
  fc.constantFrom({ error: '#REF!' }, { noResult: true as const }),
)

const always = (cells: fc.Arbitrary<readonly Typed[]>, filled: boolean) =>
  cells.map((typed): TypedRow => ({ cells: typed, filled }))

/** Rows of sheet B. Random ones have a letter in a column of text (none that names a form), so that they are never a number alone. */
const row: fc.Arbitrary<TypedRow> = fc.oneof(
  always(
    text.map((name) => activity(`Trao dê ${name}`)),
    true,
  ),
  always(
    fc
      .tuple(cell, text, fc.array(cell, { maxLength: 12 }))
      .map(([index, name, rest]) => [index, `a${name}`, ...rest]),
    true,
  ),
  always(
    fc.array(cell, { maxLength: 8 }).map((cells) => [null, null, 'x', ...cells]),
    true,
  ),
  always(fc.constantFrom(['', 'Cộng'], ['Tổng cộng:', null, null, null, 12], [null, null, 'TỔNG SỐ']), true),
  always(
    fc.constantFrom(['TM. BAN CHẤP HÀNH'], [null, null, 'NGƯỜI LẬP BIỂU'], [null, '(Ký tên, đóng dấu)']),
    true,
  ),
  always(fc.constantFrom(['(*) Cột bắt buộc'], [null, null, 'Lưu ý: ghi đủ các cột']), true),
  always(fc.constantFrom([7], ['12.'], ['(3)'], []), false),
  always(fc.constant(HEADER), false),
)

const rows = fc.array(row, { maxLength: 12 })

/** A sheet of typed rows below some that are no rows of its form. */
function typedSheet(
  name: string,
  above: readonly (readonly Typed[])[],
  below: readonly TypedRow[],
): TypedSheet {
  return {
    sheet: sheet(name, [...above, ...below.map(({ cells }) => cells)]),
    filled: below.flatMap(({ filled }, at) => (filled ? [above.length + at + 1] : [])),
  }
}

const numbering: readonly Typed[] = HEADER.map((_, at) => at + 1)

const sheets = {
  form: rows.map((below) => typedSheet(B, [['BIỂU B'], [], HEADER, numbering], below)),
  second: rows.map((below) => typedSheet(`${B} (2)`, [HEADER], below)),
  /** The other form begins in the middle of the sheet. */
  merged: fc
    .tuple(rows, fc.array(text, { maxLength: 4 }))
    .map(([below, themes]) =>
      typedSheet(
        'Trang gộp',
        [HEADER],
        [
          ...below,
          { cells: THEME_HEADER, filled: false },
          ...themes.map((name) => ({ cells: [1, `Việc ${name}`, 'Nhóm', 'Tốt'], filled: true })),
        ],
      ),
    ),
  other: fc
    .array(
      text.filter((one) => one.trim() !== ''),
      { maxLength: 4 },
    )
    .map((texts) =>
      typedSheet(
        'Ghi thêm',
        [],
        texts.map((one) => ({ cells: [`Ý kiến ${one}`], filled: true })),
      ),
    ),
}

const someSheets = fc
  .tuple(...Object.values(sheets).map((one) => fc.option(one, { nil: undefined })))
  .map((chosen) => chosen.filter((one) => one !== undefined))

const UNITS = ['huyện Ea Kar', 'huyện Lắk', "huyện M'Đrắk", 'Hội không ai biết', '']

const workbooks = fc.array(fc.tuple(fc.constantFrom(...UNITS), someSheets), { minLength: 1, maxLength: 4 })

function gridOf(unit: string, chosen: readonly TypedSheet[]): Grid {
  return grid(sheet('Thông tin', [['Đơn vị', unit]]), ...chosen.map((one) => one.sheet))
}

it('merges every filled row or lists it, once, whatever is typed', () => {
  fc.assert(
    fc.property(workbooks, fc.boolean(), (typed, twice) => {
      const files = typed.map(([unit, chosen], at) => received(`${at}.xlsx`, gridOf(unit, chosen)))
      const copies = twice ? files.slice(0, 1).map((file) => ({ ...file, path: 'copy.xlsx' })) : []
      const consolidation = consolidate(checked([...files, ...copies]))
      expect(unaccounted(consolidation, [...files, ...copies])).toEqual([])
      expect(checkOf(consolidation)).toMatch(/^Khớp: /)
      for (const [at, [, chosen]] of typed.entries()) {
        for (const { sheet: own, filled } of chosen) {
          expect({ sheet: own.name, rows: accounted(`${at}.xlsx`, own.name, consolidation) }).toEqual({
            sheet: own.name,
            rows: filled,
          })
        }
      }
    }),
    { numRuns: 60 },
  )
})

/** What the report itself says of its sums by file, by sheet and by list. */
function checkOf(consolidation: ReturnType<typeof consolidate>): unknown {
  const sources = planReport(consolidation).sheets.find(({ name }) => name === 'Nguồn số liệu')
  const row = [...(sources?.rows ?? [])].find(({ number }) => number === 3)
  const value = row?.cells[0]?.value
  return value !== null && typeof value === 'object' && 'result' in value ? value.result : value
}

/** Rows that are merged or listed, in order. */
function accounted(
  file: string,
  name: string,
  { accounts, entries }: ReturnType<typeof consolidate>,
): number[] {
  const listed = accounts
    .filter((account) => account.file === file && account.sheet === name)
    .flatMap(({ notMerged }) => notMerged.map((left) => left.row))
  const merged = Object.values(entries)
    .flat()
    .filter((one) => one.file === file && one.entry.sheet === name)
    .map(({ entry }) => entry.row)
  return [...listed, ...merged].sort((a, b) => a - b)
}
