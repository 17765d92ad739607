import { absenceState, submissionState } from '../labels.ts'
import type { Lang, Text } from '../usage-error.ts'
import { formatDay, formatNumber } from '../vietnamese/format.ts'
import type { UnitStatus } from './overview.ts'

/** One column of the list of units. */
export interface StatusColumn {
  readonly label: Text
  readonly align: 'left' | 'right'
  readonly text: (one: UnitStatus, lang: Lang) => string
}

const NONE = '–'

/** What is told of a unit behind its id and name, on the screen as on the page. */
export const STATUS_COLUMNS: readonly StatusColumn[] = [
  { label: { vi: 'Ngày gửi', en: 'Sent' }, align: 'left', text: sentDay },
  {
    label: { vi: 'Lần', en: 'Version' },
    align: 'right',
    text: ({ used, versions }, lang) => number(used && versions, lang),
  },
  { label: { vi: 'Đăng ký', en: 'Filed' }, align: 'right', text: registeredText },
  {
    label: { vi: 'Lỗi', en: 'Errors' },
    align: 'right',
    text: ({ used, errors }, lang) => number(used && errors, lang),
  },
  {
    label: { vi: 'Cảnh báo', en: 'Warnings' },
    align: 'right',
    text: ({ used, warnings }, lang) => number(used && warnings, lang),
  },
  {
    label: { vi: 'Tình trạng', en: 'Status' },
    align: 'left',
    text: ({ used, result }, lang) => (used ? submissionState(used, lang) : absenceState(result)[lang]),
  },
]

function number(value: number | null, lang: Lang): string {
  return value === null ? NONE : formatNumber(value, lang)
}

/** The day of receipt; an estimate is marked. */
function sentDay({ used }: UnitStatus, lang: Lang): string {
  const at = used?.receipt.at
  if (!used || !at) return NONE
  const day = formatDay(at.slice(0, 10), lang)
  return used.receipt.source === 'file-time' ? `~${day}` : day
}

/** «5/6»; the number alone where there is no quota. */
function registeredText({ used, registered, required }: UnitStatus, lang: Lang): string {
  if (!used && required === null) return NONE
  const actual = formatNumber(registered, lang)
  return required === null ? actual : `${actual}/${formatNumber(required, lang)}`
}
