import type { Campaign } from '../campaign/campaign.ts'
import { shortName } from '../campaign/short-name.ts'
import { concessionWords } from '../labels.ts'
import type { Validation } from '../validation.ts'
import type { Report } from './report.ts'
import { isShown } from './report.ts'
import type { Style } from './style.ts'
import { INDENT } from './style.ts'
import { isOwn } from './summary.ts'
import { wrap } from './wrap.ts'

/** «Gia hạn, miễn chỉ tiêu»: what was decided for units of which no workbook came; of the others their blocks tell. */
export function concessionLines(report: Report, { lang, width, chalk }: Style): string[] {
  const { campaign, collection, submissions } = report.validation
  if (!collection.nameMissing) return []
  const sent = new Set(submissions.map(({ unit }) => unit))
  const lines = campaign.units
    .filter((unit) => !sent.has(unit) && isShown(unit, report))
    .flatMap((unit) => concessionWords(unit, campaign).map((words) => `${shortName(unit)}: ${words[lang]}.`))
  if (lines.length === 0) return []
  const head = lang === 'vi' ? 'Gia hạn, miễn chỉ tiêu' : 'Extensions and exemptions'
  const indented = lines
    .flatMap((line) => wrap(line, width - INDENT))
    .map((line) => ' '.repeat(INDENT) + line)
  return [chalk.bold(head), ...indented]
}

/** Below the table: why its sum of quotas is lower than what was given out; nothing where nobody is exempt. */
export function waivedLine(
  { validation: { campaign, units, collection }, narrowing }: Report,
  { lang, width }: Style,
): string[] {
  if (!collection.nameMissing || narrowing) return []
  const waived = waivedQuota(
    campaign,
    units.filter(({ unit }) => !isOwn(unit, { campaign })),
  )
  if (waived.count === 0) return []
  const names = waived.names.join(', ')
  const text =
    lang === 'vi'
      ? `Chỉ tiêu đã trừ ${waived.count} hoạt động/phần việc được miễn (${names}); mục tiêu không đổi.`
      : `The quotas are without the ${waived.count} that are waived (${names}); the target stays as it is.`
  return wrap(text, width)
}

function waivedQuota({ target }: Campaign, units: Validation['units']) {
  const own = units.flatMap(({ unit }) => {
    const count = unit.waived?.[target.form]?.count ?? 0
    return count > 0 ? [{ count, name: shortName(unit) }] : []
  })
  return { count: own.reduce((sum, { count }) => sum + count, 0), names: own.map(({ name }) => name) }
}
