import { FILLS, HEADER_CELL } from '../../merge/report-styles.ts'
import { cellAddress } from '../../workbook/address.ts'
import type { PlanRow, SheetPlan } from '../../workbook/plan.ts'
import type { FindingsList } from './list.ts'

/** A table with its header row and the lines above it, framed to be filtered, scrolled and printed on A4, lying. */
export interface Framed {
  readonly name: string
  readonly heads: readonly string[]
  readonly widths: readonly number[]
  readonly above: readonly PlanRow[]
  readonly headerRow: number
  readonly rows: readonly PlanRow[]
  /** Columns that stay in sight. */
  readonly frozen: number
}

export function framedSheet(framed: Framed, { privacy, lang }: FindingsList): SheetPlan {
  const { name, heads, widths, above, headerRow, rows, frozen } = framed
  const last = cellAddress(heads.length, Math.max(headerRow + 1, rows.at(-1)?.number ?? 0))
  const notice = privacy.replaceAll('&', '&&')
  return {
    name,
    tabColor: FILLS.tabControl,
    widths,
    rows: [
      ...above,
      { number: headerRow, cells: heads.map((value, at) => ({ column: at + 1, value, style: HEADER_CELL })) },
      ...rows,
    ],
    merges: above.map(({ number }) => ({ top: number, left: 1, bottom: number, right: heads.length })),
    freeze: { rows: headerRow, columns: frozen },
    autoFilter: `A${headerRow}:${last}`,
    print: {
      orientation: 'landscape',
      titleRows: [headerRow, headerRow],
      area: `A1:${last}`,
      fitWidth: true,
      header: `&C&9${notice}`,
      footer: `&C&10${lang === 'vi' ? 'Trang' : 'Page'} &P/&N`,
    },
  }
}
