import type { CampaignFile } from './campaign.ts'
import { CHECK_CODES, FIXED_CODES, FORM_CODES } from './check-codes.ts'
import type { Problem } from './issues.ts'
import { unknownName } from './references.ts'

const CODE = { vi: 'mã', en: 'code' }

/** What is wrong with the checks that a campaign and its forms name: unknown codes, those that must stay as they are, those of no form. */
export function checkProblems({ checks = {}, rounds }: CampaignFile): Problem[] {
  const named = new Set(rounds.flatMap(({ forms }) => forms.flatMap((form) => form.checks)))
  return [
    ...Object.keys(checks).flatMap((code) => settingProblems(code, named)),
    ...rounds.flatMap(({ forms }, round) =>
      forms.flatMap((form, at) =>
        form.checks.flatMap((code, index) =>
          unknownName(['rounds', round, 'forms', at, 'checks', index], code, CHECK_CODES, CODE),
        ),
      ),
    ),
  ]
}

function settingProblems(code: string, named: ReadonlySet<string>): Problem[] {
  const path = ['checks', code]
  const isOneOf = (codes: readonly string[]) => codes.includes(code)
  if (isOneOf(FIXED_CODES))
    return [
      {
        path,
        vi: 'mức của mã này không đổi được; tắt đi thì có tệp hoặc dòng bị bỏ mà không ai biết',
        en: 'the severity of this code cannot be set; without it files or rows would be left out and nobody would know',
      },
    ]
  if (isOneOf(FORM_CODES) && !named.has(code))
    return [
      {
        path,
        vi: 'chưa biểu nào dùng mã này; ghi mã vào mục checks của biểu trước',
        en: 'no form uses this code; name it in the checks of a form first',
      },
    ]
  return unknownName(path, code, CHECK_CODES, CODE)
}
