import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findForms } from '../../src/submission/headers.ts'
import { prepareLookups } from '../../src/submission/lookups.ts'
import { parseForms } from '../../src/submission/parse.ts'
import type { Range, Sheet } from '../../src/workbook/grid.ts'
import { campaign } from '../helpers/campaign.ts'
import type { Typed } from '../helpers/grid.ts'
import { grid, sheet } from '../helpers/grid.ts'

const lookups = prepareLookups(campaign)
const HEADER = [
  'STT',
  'Tên hoạt động',
  'Nhóm nội dung',
  'Dân tộc',
  'Số người',
  'Địa bàn',
  'Đến ngày',
  'Kinh phí',
]
const FIRST = 2

const typed = fc.constantFrom<Typed>(
  null,
  1,
  5_000_000,
  { day: '2021-12-01' },
  { noResult: true },
  { error: '#REF!' },
  ...[
    'Trao dê',
    'Cộng',
    'Tổng cộng:',
    'TM. BAN THƯỜNG VỤ',
    'Ea Kar, ngày 20 tháng 02 năm 2022',
    'VD: bò',
    'Sinh kế',
    'I',
    '(*) chú thích',
  ],
)
const rows = fc.array(fc.array(typed, { minLength: 8, maxLength: 8 }), { maxLength: 12 })
const merge = fc
  .record({
    top: fc.integer({ min: FIRST, max: 14 }),
    left: fc.integer({ min: 1, max: 8 }),
    down: fc.nat(4),
    across: fc.nat(2),
  })
  .map(({ top, left, down, across }): Range => ({ top, left, bottom: top + down, right: left + across }))

/** A cell outside STT that says something. */
function isFilled({ cells }: Sheet['rows'][number]): boolean {
  return cells.some(({ column }) => column > 1)
}

describe('any table', () => {
  it('has every filled row in one entry or left out with a reason, never both, never twice', () => {
    fc.assert(
      fc.property(rows, fc.array(merge, { maxLength: 4 }), (cells, merges) => {
        const page = { ...sheet('B. Hỗ trợ sinh kế', [HEADER, ...cells]), merges }
        const context = { campaign, lookups, unit: null, printed: new Set<string>() }
        const [form] = parseForms(findForms(grid(page), lookups.words), context).forms
        const merged = (form?.entries ?? []).flatMap(({ row, rows = [row] }) => rows)
        const told = [...merged, ...(form?.leftOut ?? []).map(({ row }) => row)]
        const filled = page.rows
          .filter((row) => row.number >= FIRST && isFilled(row))
          .map(({ number }) => number)
        expect(filled.filter((row) => !told.includes(row))).toEqual([])
        const separate = (form?.entries ?? []).map(({ row }) => row)
        expect(new Set([...separate, ...(form?.leftOut ?? []).map(({ row }) => row)]).size).toBe(
          separate.length + (form?.leftOut.length ?? 0),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('adds up the same money whether or not texts are merged', () => {
    const row = (name: string, money: number): Typed[] => [
      1,
      name,
      'Sinh kế',
      'Ê-đê',
      2,
      'toàn tỉnh',
      { day: '2021-12-01' },
      money,
    ]
    const total = (merges: readonly Range[]) => {
      const page = {
        ...sheet('B. Hỗ trợ sinh kế', [HEADER, row('a b', 1), row('c d', 2), row('e f', 4)]),
        merges,
      }
      const { forms } = parseForms(findForms(grid(page), lookups.words), {
        campaign,
        lookups,
        unit: null,
        printed: new Set<string>(),
      })
      const money = forms[0]?.entries.map(({ values }) => values.budget?.raw) ?? []
      return money.reduce((sum, text) => sum + Number(text), 0)
    }
    expect(total([])).toBe(7)
    expect(total([{ top: 2, left: 6, bottom: 4, right: 6 }])).toBe(7)
    // A merged amount is the first row's; what other programs left beneath it is not seen by anybody.
    expect(total([{ top: 2, left: 8, bottom: 4, right: 8 }])).toBe(1)
  })
})
