import type { Unit } from '../campaign/campaign.ts'
import type { Range } from '../workbook/grid.ts'
import type { CellStyle, PlanRow } from '../workbook/plan.ts'

/** Quốc hiệu and Tiêu ngữ. */
export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc'

const CENTER: CellStyle = { horizontal: 'center', vertical: 'middle', wrap: true }
const SUPERIOR: CellStyle = { ...CENTER, size: 13 }
const OWN: CellStyle = { ...CENTER, size: 13, bold: true, underline: true }

/** Quốc hiệu and Tiêu ngữ on the right, the superior body and the unit on the left (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export function letterhead(
  { letterhead: lines }: Pick<Unit, 'letterhead'>,
  columns: number,
): { readonly rows: readonly PlanRow[]; readonly merges: readonly Range[]; readonly lastRow: number } {
  const half = Math.floor(columns / 2)
  const right: readonly (readonly [string, CellStyle])[] = [
    [NATION, { ...CENTER, size: 13, bold: true }],
    [MOTTO, { ...CENTER, size: 14, bold: true, underline: true }],
  ]
  const count = Math.max(lines.length, right.length)
  const rows = Array.from({ length: count }, (_, at) => {
    const [text = null, style = CENTER] = right[at] ?? []
    return {
      number: at + 1,
      cells: [
        { column: 1, value: lines[at] ?? null, style: at === lines.length - 1 ? OWN : SUPERIOR },
        { column: half + 1, value: text, style },
      ],
    }
  })
  const merges = rows.flatMap(({ number }) => [
    { top: number, left: 1, bottom: number, right: half },
    { top: number, left: half + 1, bottom: number, right: columns },
  ])
  return { rows, merges, lastRow: count }
}
