import type { Campaign, Unit } from '../campaign/campaign.ts'
import type { Range } from '../workbook/grid.ts'
import type { CellStyle, PlanRow } from '../workbook/plan.ts'

/** Characters of column width that «Buôn Ma Thuột, ngày …… tháng …… năm ……» and the longest signer need. */
const LEFT_WIDTH = 34
const RIGHT_WIDTH = 50
/** Room for a signature and a stamp. */
const SPACE = 4

const BOLD: CellStyle = { bold: true, size: 13, horizontal: 'center', vertical: 'middle', unlocked: true }
const ITALIC: CellStyle = { italic: true, size: 13, horizontal: 'center', vertical: 'middle', unlocked: true }

/** What a signature block says, from above; the place and date beside nothing. */
export function signatureLines(
  { datePlace, signer }: Pick<Unit, 'datePlace' | 'signer'>,
  campaign: Campaign,
): { readonly left: readonly string[]; readonly right: readonly string[] } {
  return {
    left: ['', campaign.report.preparedBy, '(Ký, ghi rõ họ tên)'],
    right: [`${datePlace}, ngày …… tháng …… năm ………`, ...signer, '(Ký tên, đóng dấu)'],
  }
}

/** The first line and the last one explain; those between say who signs. */
function styled(text: string, at: number, { length }: readonly string[]): readonly [string, CellStyle] {
  return [text, at === 0 || at === length - 1 ? ITALIC : BOLD]
}

/** Who made the list on the left, who signs for the unit on the right; unlocked, since another person may sign. */
export function signatureBlock(
  start: number,
  widths: readonly number[],
  unit: Pick<Unit, 'datePlace' | 'signer'>,
  campaign: Campaign,
): { readonly rows: readonly PlanRow[]; readonly merges: readonly Range[]; readonly lastRow: number } {
  const lines = signatureLines(unit, campaign)
  const [left, right] = [lines.left.map(styled), lines.right.map(styled)]
  const name = Math.max(left.length, right.length) + SPACE
  const places = Array.from({ length: Math.max(left.length, right.length) }, (_, at) => at)
  const [leftEnd, rightStart] = spans(widths)
  const row = (
    at: number,
    [text, style]: readonly [string, CellStyle],
    [other, otherStyle]: readonly [string, CellStyle],
  ) => ({
    number: start + at,
    cells: [
      { column: 2, value: text === '' ? null : text, style },
      { column: rightStart, value: other === '' ? null : other, style: otherStyle },
    ],
  })
  const none: readonly [string, CellStyle] = ['', BOLD]
  const rows = [...places.map((at) => row(at, left[at] ?? none, right[at] ?? none)), row(name, none, none)]
  const merges = rows.flatMap(({ number }) => [
    { top: number, left: 2, bottom: number, right: leftEnd },
    { top: number, left: rightStart, bottom: number, right: widths.length },
  ])
  return { rows, merges: merges.filter(({ left: from, right: to }) => to > from), lastRow: start + name }
}

/** The last column of the left block and the first of the right one. */
function spans(widths: readonly number[]): [leftEnd: number, rightStart: number] {
  let leftEnd = 2
  for (
    let sum = widths[1] ?? 0;
    sum < LEFT_WIDTH && leftEnd < widths.length - 1;
    sum += widths[leftEnd - 1] ?? 0
  )
    leftEnd += 1
  let rightStart = widths.length
  for (
    let sum = widths[rightStart - 1] ?? 0;
    sum < RIGHT_WIDTH && rightStart > leftEnd + 1;
    sum += widths[rightStart - 1] ?? 0
  )
    rightStart -= 1
  return [leftEnd, rightStart]
}
