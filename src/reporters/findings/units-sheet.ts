import { SEVERITY } from '../../labels.ts'
import { FILLS, LINK, NUMBER_CELL, TEXT_CELL } from '../../merge/report-styles.ts'
import type { PlanCell, PlanRow, SheetPlan } from '../../workbook/plan.ts'
import type { FindingsList } from './list.ts'
import { firstRow, listPlace } from './list-sheet.ts'
import { framedSheet } from './sheet-frame.ts'
import { countOf } from './unit-counts.ts'

const NAME = { vi: 'Theo đơn vị', en: 'By unit' }
const HEADS = { vi: ['Đơn vị', 'Tình trạng'], en: ['Unit', 'Status'] } as const
const TITLE = { vi: 'SỐ NỘI DUNG CỦA TỪNG ĐƠN VỊ', en: 'FINDINGS OF EACH UNIT' }
const SEVERITIES = ['error', 'warning', 'info'] as const
const HEADER_ROW = 3

/** One row a unit: how it stands, and how many rows of each severity it has; its name leads to the first of them. */
export function unitsSheet(list: FindingsList): SheetPlan {
  const { lang, units, rows } = list
  const places = new Map(rows.map((row, at) => [row, firstRow(list) + at]))
  const sums = HEADER_ROW + units.length + 1
  const lines = units.map(({ unit, state, rows: own }, at): PlanRow => {
    const [first] = own
    const link = first === undefined ? {} : { link: listPlace(places.get(first) ?? 1, list) }
    return {
      number: HEADER_ROW + 1 + at,
      cells: [
        {
          column: 1,
          value: unit,
          style: first === undefined ? TEXT_CELL : { ...TEXT_CELL, ...LINK },
          ...link,
        },
        { column: 2, value: state || null, style: TEXT_CELL },
        ...SEVERITIES.map((severity, column) => ({
          column: column + 3,
          value: countOf(own, severity),
          style: NUMBER_CELL,
        })),
      ],
    }
  })
  const total: PlanCell[] = [
    {
      column: 1,
      value: lang === 'vi' ? 'Cộng' : 'Total',
      style: { ...TEXT_CELL, bold: true, fill: FILLS.sum },
    },
    { column: 2, value: null, style: { ...TEXT_CELL, fill: FILLS.sum } },
    ...SEVERITIES.map((severity, at) => {
      const column = 'CDE'[at]
      const formula = `SUM(${column}${HEADER_ROW + 1}:${column}${sums - 1})`
      return {
        column: at + 3,
        value: units.length === 0 ? 0 : { formula, result: countOf(rows, severity) },
        style: { ...NUMBER_CELL, bold: true, fill: FILLS.sum },
      }
    }),
  ]
  const sheet = framedSheet(
    {
      name: NAME[lang],
      heads: [...HEADS[lang], ...SEVERITIES.map((one) => SEVERITY[one][lang])],
      widths: [48, 30, 12, 12, 12],
      above: [{ number: 1, cells: [{ column: 1, value: TITLE[lang], style: { bold: true, size: 14 } }] }],
      headerRow: HEADER_ROW,
      rows: [...lines, { number: sums, cells: total }],
      frozen: 1,
    },
    list,
  )
  // The sums are not filtered along with the units.
  return { ...sheet, autoFilter: `A${HEADER_ROW}:E${Math.max(HEADER_ROW + 1, sums - 1)}` }
}
