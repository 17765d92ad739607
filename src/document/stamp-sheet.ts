import { STAMP_SHEET } from '../campaign/sheet-names.ts'
import type { Stamp } from '../submission/submission.ts'
import type { SheetPlan } from '../workbook/plan.ts'

/** `_thidua`: how thidua knows its own workbooks again, one key and value a row; `more` lines stand below. */
export function stampSheet(stamp: Stamp, more: Readonly<Record<string, string>> = {}): SheetPlan {
  const { kind, campaign, round, unit, version, hash } = stamp
  const pairs = Object.entries({ kind, campaign, round, unit, version, hash, ...more })
  return {
    name: STAMP_SHEET,
    visibility: 'very-hidden',
    widths: [14, 40],
    rows: pairs.map(([key, value], at) => ({
      number: at + 1,
      cells: [
        { column: 1, value: key, style: {} },
        { column: 2, value: String(value), style: {} },
      ],
    })),
  }
}
