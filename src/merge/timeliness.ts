import { absenceState, STATUS } from '../labels.ts'
import type { Timeliness } from '../validation.ts'
import type { UnitLine } from './consolidation.ts'

/** Of units whose workbook is used. */
const SENT: Readonly<Record<Timeliness, string>> = {
  'on-time': 'Đúng hạn',
  boundary: 'Đúng ngày hạn, chờ xem xét',
  late: 'Gửi muộn',
  unknown: 'Chưa rõ ngày nhận',
}

/** The words of units whose workbook is used, in order. */
export const SENT_WORDS: readonly string[] = Object.values(SENT)

/** When a unit sent its workbook, or why none is used. */
export function sentWord({ used, result }: UnitLine): string {
  return used ? SENT[used.timeliness] : absenceState(result).vi
}

/** All words that a table of the units needs: those of sent workbooks, what else occurs among `words`, and «Chưa gửi». */
export function sentWords(words: readonly string[]): string[] {
  const others = words.filter((word) => word !== STATUS.missing.vi)
  return [...new Set([...SENT_WORDS, ...others, STATUS.missing.vi])]
}
