import { cellAt, cellText } from '../submission/cell-text.ts'
import { parseMoment, receiptHeader } from '../submission/receipt.ts'
import type { Grid } from '../workbook/grid.ts'
import type { LogLine } from './log-line.ts'

/** The lines that wait to be written into the log; one that broke off (its run was killed) is passed over, its file was not kept yet. */
export function pendingLines(grid: Grid): LogLine[] {
  const header = receiptHeader(grid)
  if (!header) return []
  return header.sheet.rows.slice(header.at + 1).flatMap((row) => {
    const text = (column: keyof LogLine) => cellText(cellAt(row, header.columns[column]))
    const at = parseMoment(text('at'))
    const sha256 = text('sha256')
    if (at === null || sha256.length !== 64) return []
    const [file, unit, via, by, original] = (['file', 'unit', 'via', 'by', 'original'] as const).map(text)
    return [
      {
        file: file ?? '',
        unit: unit ?? '',
        at,
        via: via ?? '',
        by: by ?? '',
        original: original ?? '',
        sha256,
      },
    ]
  })
}
