import type { Moment } from '../submission/submission.ts'
import { formatMoment } from '../vietnamese/format.ts'

/** One file that was received, as the receipt log writes it down. */
export interface LogLine {
  /** Name in the inbox. */
  readonly file: string
  /** Official name of the unit; '' when none can be told. */
  readonly unit: string
  readonly at: Moment
  /** How it came: «Zalo», «Thư điện tử» … */
  readonly via: string
  /** Who received it. */
  readonly by: string
  /** The name it came under. */
  readonly original: string
  readonly sha256: string
}

/** What a column of the log holds; `note` is for the office's own words. */
export type LogColumn = keyof LogLine | 'note'

/** The columns of a log that thidua begins, in order. */
export const LOG_LABELS: Readonly<Record<LogColumn, string>> = {
  file: 'Tên tệp',
  unit: 'Đơn vị',
  at: 'Ngày, giờ nhận',
  via: 'Hình thức gửi',
  by: 'Người nhận',
  note: 'Ghi chú',
  original: 'Tên tệp gốc',
  sha256: 'SHA-256',
}

export const LOG_COLUMNS = Object.keys(LOG_LABELS) as readonly LogColumn[]

/** A line's text in a column, the moment as 26/02/2022 16:30. */
export function lineText(line: LogLine, column: LogColumn): string {
  if (column === 'note') return ''
  return column === 'at' ? formatMoment(line.at, 'vi') : line[column]
}
