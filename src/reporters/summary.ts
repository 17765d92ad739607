import type { Unit } from '../campaign/campaign.ts'
import { expectedUnits, ownKinds } from '../campaign/own-units.ts'
import type { Lang } from '../usage-error.ts'
import type { UnitResult, Validation } from '../validation.ts'
import { formatNumber } from '../vietnamese/format.ts'
import { plural } from './plural.ts'
import type { Overview } from './report.ts'

/** The closing lines: units and activities, and the number of findings. */
export function summaryLines(overview: Overview, lang: Lang): string[] {
  return [`${unitsText(overview, lang)} · ${activitiesText(overview, lang)}`, findingsText(overview, lang)]
}

/** Both in one line, for --quiet. */
export function summaryLine(overview: Overview, lang: Lang): string {
  return summaryLines(overview, lang).join(' · ')
}

/** Units of the campaign's own body, which are counted apart. */
export function isOwn({ kind }: Unit, { campaign }: Pick<Validation, 'campaign'>): boolean {
  return ownKinds(campaign).has(kind)
}

/** Units with a quota, without the campaign's own: those the summary speaks of. */
export function expectedResults(validation: Validation): UnitResult[] {
  const expected = new Set(expectedUnits(validation.campaign))
  return validation.units.filter(({ unit }) => expected.has(unit))
}

function unitsText({ validation, summary }: Overview, lang: Lang): string {
  const { unitsReceived, unitsExpected, unitsComplete } = summary
  if (!validation.collection.nameMissing) return givenText(validation, lang)
  const results = expectedResults(validation)
  const absent = absentTexts(results, lang)
  const vi = lang === 'vi'
  const of = (status: UnitResult['status']) => results.filter((one) => one.status === status).length
  const states = [
    `${vi ? 'đạt' : 'accepted'} ${unitsComplete}`,
    `${vi ? 'cần bổ sung' : 'to be corrected'} ${of('needs-correction')}`,
    ...(of('declared-none') > 0
      ? [`${vi ? 'báo không đăng ký' : 'declared none'} ${of('declared-none')}`]
      : []),
  ].join(', ')
  const sent = vi
    ? `Đã gửi ${unitsReceived}/${unitsExpected} đơn vị (${states})`
    : `${unitsReceived} of ${plural(unitsExpected, 'unit')} sent (${states})`
  return [sent, ...absent].join(', ')
}

/** Units without a workbook that could be read, by what is known of them. */
function absentTexts(results: readonly UnitResult[], lang: Lang): string[] {
  const of = (status: UnitResult['status']) => results.filter((one) => one.status === status)
  const unreadable = of('unreadable').filter(({ file }) => file !== null).length
  const counts = [
    [unreadable, 'đơn vị có gửi nhưng chưa mở được', 'sent something unreadable'],
    [
      of('unreadable').length - unreadable,
      'đơn vị có trong sổ nhận nhưng chưa thấy tệp',
      'in the receipt log without a file',
    ],
    [of('not-given').length, 'đơn vị có tệp chưa đưa vào kiểm tra', 'with a file that was not given'],
    [of('missing').length, 'chưa gửi', 'not sent'],
  ] as const
  return counts.flatMap(([count, vi, en]) => (count > 0 ? [`${count} ${lang === 'vi' ? vi : en}`] : []))
}

/** Of the given files alone, saying nothing of units that are not among them. */
function givenText({ submissions }: Validation, lang: Lang): string {
  const used = submissions.filter((one) => one.used && one.unit !== null)
  const accepted = used.filter(({ status }) => status === 'accepted').length
  return lang === 'vi'
    ? `${used.length} đơn vị (đạt ${accepted}, cần bổ sung ${used.length - accepted})`
    : `${plural(used.length, 'unit')} (accepted ${accepted}, to be corrected ${used.length - accepted})`
}

/** Activities of the units, and with the campaign's own ones against the target. */
function activitiesText({ validation }: Overview, lang: Lang): string {
  const { target } = validation.campaign
  const used = validation.submissions.filter((one) => one.used)
  const count = (of: typeof used) => of.reduce((sum, one) => sum + (one.counts[target.form] ?? 0), 0)
  const own = count(used.filter(({ unit }) => unit !== null && isOwn(unit, validation)))
  const activities = (value: number) =>
    lang === 'vi' ? `${formatNumber(value, lang)} hoạt động/phần việc` : plural(value, 'activity')
  const all = count(used)
  if (!validation.collection.nameMissing) return activities(all)
  const [province, total, goal] = [own, all, target.count].map((value) => formatNumber(value, lang))
  if (own === 0) {
    return lang === 'vi'
      ? `${activities(all)}, chưa có phần việc cấp tỉnh · mục tiêu ${goal}`
      : `${activities(all)}, none of the province yet · target ${goal}`
  }
  return lang === 'vi'
    ? `${activities(all - own)}; kể cả ${province} phần việc cấp tỉnh: ${total} · mục tiêu ${goal}`
    : `${activities(all - own)}; with the ${province} of the province: ${total} · target ${goal}`
}

function findingsText({ summary }: Overview, lang: Lang): string {
  const { errors, warnings, infos, withOpinion } = summary
  const number = (count: number) => formatNumber(count, lang)
  if (lang === 'en') {
    const said = withOpinion === 0 ? '' : ` Of ${number(withOpinion)} the unit has given its opinion.`
    return `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(infos, 'note')}.${said}`
  }
  const start = errors === 0 ? 'Không có lỗi;' : `${number(errors)} lỗi,`
  const said = withOpinion === 0 ? '' : ` ${number(withOpinion)} nội dung đơn vị đã có ý kiến.`
  return `${start} ${number(warnings)} cảnh báo, ${number(infos)} lưu ý.${said}`
}
