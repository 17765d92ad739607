import type { Campaign } from '../campaign/campaign.ts'
import { kindOf } from '../rules/explain.ts'
import { withoutCapital } from '../vietnamese/capital.ts'
import { letterCount } from '../vietnamese/format.ts'
import type { UnitFinding } from './unit-findings.ts'

/** More than these are only counted. */
const MOST = 3

/** Cells that are filled in, but have to be written again. */
const REWRITE = [
  'value-invalid',
  'value-not-in-list',
  'number-ambiguous',
  'formula-error',
  'date-order',
  'encoding-uncertain',
]

/**
 * What a unit has to mend, for one line of a message: «còn thiếu 01 hoạt động/phần việc; 02 ô bắt buộc chưa ghi». No value and no name of
 * a person, because messages are passed on.
 */
export function summaryItems(findings: readonly UnitFinding[], campaign: Campaign): string {
  const wrong = findings.map(({ finding }) => finding).filter(({ severity }) => severity === 'error')
  const of = (codes: readonly string[]) => wrong.filter(({ code }) => codes.includes(code))
  const forms = wrong.flatMap(({ code, args, at }) => {
    const form = campaign.forms.find(({ sheet }) => sheet === at.sheet)
    if (code === 'form-empty')
      return form ? [`trang ${form.letter} chưa ghi nội dung`] : ['chưa ghi nội dung']
    if (!form || !['quota-short', 'quota-not-met-exactly', 'nominee-count'].includes(code)) return []
    if (typeof args.missing === 'number')
      return [
        `còn thiếu ${letterCount(args.missing)} ${form.noun}${form.kind === 'people' ? ' được chọn' : ''}`,
      ]
    return [`số ${form.noun} ở trang ${form.letter} nhiều hơn số được giao`]
  })
  const [blank, rewrite] = [of(['value-missing']).length, of(REWRITE).length]
  const named = [
    'value-missing',
    ...REWRITE,
    'form-empty',
    'quota-short',
    'quota-not-met-exactly',
    'nominee-count',
  ]
  const others = wrong
    .filter(({ code }) => !named.includes(code))
    .map(({ code }) => withoutCapital(kindOf(code)?.title.vi ?? code))
  const items = [
    ...forms,
    ...(blank === 0 ? [] : [`${letterCount(blank)} ô bắt buộc chưa ghi`]),
    ...(rewrite === 0 ? [] : [`${letterCount(rewrite)} ô cần ghi lại`]),
    ...new Set(others),
  ]
  const rest = items.length - MOST
  return rest <= 0
    ? items.join('; ')
    : `${items.slice(0, MOST).join('; ')} và ${letterCount(rest)} nội dung khác`
}
