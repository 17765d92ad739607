import type { Campaign, Form } from '../campaign/campaign.ts'
import { columnLetters } from '../workbook/address.ts'
import { charactersFor } from './page-size.ts'

export type SummaryKey =
  | 'index'
  | 'unit'
  | 'quota'
  | 'registered'
  | 'short'
  | 'rate'
  | 'people'
  | 'budget'
  | 'chosen'
  | 'received'
  | 'status'
  | 'note'

export interface SummaryColumn {
  readonly key: SummaryKey
  readonly label: string
  /** What stands under the label: «(3) = (1) − (2)». */
  readonly number: string
  readonly width: number
}

/** A summary of at most so many lines is set on one page, signatures included. */
export const LINES_OF_A_PAGE = 36
/** Points of everything on the first page but the lines of the table: letterhead, titles, header, notes, signatures. */
const AROUND_LINES = 380
/** Points of a line. */
const LINE = 15.75
const LEAST_NOTE = 28

/**
 * The columns of a summary of so many lines; a campaign that chooses no people has no column for them. On a summary of one page the
 * notes are so wide that the width, not the height, decides how small it is printed.
 */
export function summaryColumns(campaign: Campaign, lines: number): SummaryColumn[] {
  const { form, people } = summaryForms(campaign)
  const labelOf = (key: string, other: string) =>
    form?.fields.find((field) => field.key === key)?.label.replace(/\s*\(.*\)$/, '') ?? other
  const columns: (SummaryColumn | null)[] = [
    { key: 'index', label: 'TT', number: '', width: 5 },
    { key: 'unit', label: 'Đơn vị', number: '', width: 33 },
    { key: 'quota', label: 'Chỉ tiêu', number: '(1)', width: 8 },
    { key: 'registered', label: 'Đã đăng ký', number: '(2)', width: 10 },
    { key: 'short', label: 'Còn thiếu', number: '(3) = (1) − (2)', width: 14 },
    { key: 'rate', label: 'Tỷ lệ', number: '(4) = (2) : (1)', width: 13 },
    { key: 'people', label: labelOf('people', 'Số người'), number: '(5)', width: 17 },
    { key: 'budget', label: labelOf('budget', 'Kinh phí'), number: '(6)', width: 15 },
    people ? { key: 'chosen', label: 'Người được chọn', number: '(7)', width: 10 } : null,
    { key: 'received', label: 'Ngày nhận', number: '', width: 13 },
    { key: 'status', label: 'Tình trạng', number: '', width: 23 },
    { key: 'note', label: 'Ghi chú', number: '', width: LEAST_NOTE },
  ]
  const all = columns.filter((column) => column !== null)
  if (lines > LINES_OF_A_PAGE) return all
  const wanted = charactersFor(AROUND_LINES + lines * LINE)
  const rest = Math.ceil(wanted) - all.reduce((sum, { width }) => sum + width, 0)
  return all.map((column) =>
    column.key === 'note' ? { ...column, width: LEAST_NOTE + Math.max(rest, 0) } : column,
  )
}

/** The form that the target counts, and the one that lists people, when there is one. */
export function summaryForms(campaign: Campaign): { form: Form | undefined; people: Form | undefined } {
  return {
    form: campaign.forms.find(({ key }) => key === campaign.target.form),
    people: campaign.forms.find(({ kind }) => kind === 'people'),
  }
}

/** Column letters by key. */
export function summaryLetters(columns: readonly SummaryColumn[]): ReadonlyMap<SummaryKey, string> {
  return new Map(columns.map(({ key }, at) => [key, columnLetters(at + 1)]))
}
