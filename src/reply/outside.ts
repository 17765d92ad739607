import type { Submission } from '../submission/submission.ts'
import type { OutsideText } from '../template/correction-sheet.ts'

/** More rows than these are only counted: a sheet of another kind may be as long as it likes. */
const MOST = 60

/** What a unit wrote outside its tables: headings, notes, examples, other sheets. Sums and printed lines are made anew. */
export function outsideTexts({ forms, spareSheets, sheets }: Submission): OutsideText[] {
  const lines = [
    ...[...forms, ...spareSheets].flatMap(({ sheet, leftOut }) =>
      leftOut.flatMap(({ row, text }) => (text === undefined ? [] : [{ sheet, row, text }])),
    ),
    ...sheets.flatMap(({ name, otherRows }) => otherRows.map((row) => ({ sheet: name, ...row }))),
  ]
  const [next] = lines.slice(MOST)
  if (!next) return lines
  const rest = `… và ${lines.length - MOST} dòng khác, xem tệp đã gửi`
  return [...lines.slice(0, MOST), { ...next, text: rest }]
}
