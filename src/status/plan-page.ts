import type { Block, DocumentPlan } from '../text-document/plan.ts'
import type { Lang } from '../usage-error.ts'
import { formatDay, formatNumber } from '../vietnamese/format.ts'
import type { Overview } from './overview.ts'
import { STATUS_COLUMNS } from './unit-cells.ts'
import { deadlineWords, rateWords, statusTitle } from './words.ts'

/** The state of the round as a page for a screen and a printer: the rates in large digits, bars against the quotas, a line a unit. No personal data. */
export function planStatusPage(overview: Overview, lang: Lang): DocumentPlan {
  const { campaign, asOf } = overview
  const [title, document] = statusTitle(overview, lang)
  return {
    title: `${title} ${formatDay(asOf, lang)}`,
    subject: campaign.title,
    creator: 'thidua',
    created: `${asOf}T00:00:00Z`,
    blocks: [
      { kind: 'title', lines: [title.toLocaleUpperCase('vi'), document, campaign.title] },
      { kind: 'paragraph', text: deadlineWords(overview, lang) },
      figures(overview, lang),
      ...rateWords(overview, lang).map((text): Block => ({ kind: 'paragraph', text, style: 'item' })),
      bars(overview, lang),
      table(overview, lang),
    ],
  }
}

function figures({ sent, expected, onTime, complete, registered, required }: Overview, lang: Lang): Block {
  const of = (part: number, whole: number) => `${formatNumber(part, lang)}/${formatNumber(whole, lang)}`
  const labels =
    lang === 'vi'
      ? ['đơn vị đã gửi', 'gửi đúng hạn', 'đơn vị đạt', 'hoạt động/phần việc đã đăng ký']
      : ['units have sent', 'on time', 'accepted', 'registered']
  const values = [of(sent, expected), of(onTime, expected), of(complete, expected), of(registered, required)]
  return { kind: 'figures', items: values.map((value, at) => ({ value, label: labels[at] ?? '' })) }
}

/** Units with a quota, in their order. */
function bars({ units, campaign }: Overview, lang: Lang): Block {
  const form = campaign.forms.find(({ key }) => key === campaign.target.form)
  return {
    kind: 'chart',
    title: lang === 'vi' ? 'Đã đăng ký so với chỉ tiêu' : 'Registered against the quotas',
    unit: form?.noun ?? '',
    bars: units.flatMap(({ unit, registered, required }) =>
      required === null
        ? []
        : [{ label: unit.place, value: registered, text: `${registered}/${required}`, goal: required }],
    ),
  }
}

function table({ units }: Overview, lang: Lang): Block {
  const heads = lang === 'vi' ? ['Mã', 'Đơn vị'] : ['Id', 'Unit']
  return {
    kind: 'table',
    columns: [
      { label: heads[0] ?? '', width: 5 },
      { label: heads[1] ?? '', width: 26 },
      ...STATUS_COLUMNS.map(({ label, align }, at) => ({
        label: label[lang],
        width: at === 0 ? 10 : at === STATUS_COLUMNS.length - 1 ? 16 : 8,
        align,
      })),
    ],
    rows: units.map((one) => ({
      cells: [one.unit.id, one.unit.name, ...STATUS_COLUMNS.map(({ text }) => text(one, lang))],
    })),
  }
}
