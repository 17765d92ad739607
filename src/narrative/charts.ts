import type { UnitGroups } from '../document/groups.ts'
import type { BarChart, Block } from '../text-document/plan.ts'
import { withCapital, withoutCapital } from '../vietnamese/capital.ts'
import { formatNumber } from '../vietnamese/format.ts'
import type { NarrativeFigures } from './figures.ts'

/** What a screen shows at a glance, before the sentences: the figures in large digits, and bars. */
export function overview(figures: NarrativeFigures, groups: UnitGroups): Block[] {
  return [keyFigures(figures, groups), ...chartsOf(figures, groups)]
}

function keyFigures(
  { campaign, totals, standings, forms, tellsMissing }: NarrativeFigures,
  groups: UnitGroups,
): Block {
  const number = (value: number) => formatNumber(value, 'vi')
  const { expected, received } = groups
  const noun = forms.find(({ form }) => form.key === campaign.target.form)?.form.noun ?? ''
  const people = campaign.forms.find(({ kind }) => kind === 'people')
  const asked = standings.reduce((sum, { unit }) => sum + (unit.quota[people?.key ?? '']?.count ?? 0), 0)
  const of = (part: number, whole: number) =>
    tellsMissing ? `${number(part)}/${number(whole)}` : number(part)
  return {
    kind: 'figures',
    items: [
      { value: of(received.length, expected.length), label: 'đơn vị được giao chỉ tiêu đã gửi' },
      { value: number(totals.livelihood), label: `${noun} của các đơn vị` },
      {
        value: `${number(totals.livelihoodWithProvince)}/${number(totals.target)}`,
        label: 'kể cả cấp tỉnh, so với mục tiêu',
      },
      { value: number(totals.beneficiaries), label: 'người được hỗ trợ' },
      { value: number(totals.budget), label: 'đồng kinh phí dự kiến' },
      ...(people ? [{ value: of(totals.nominees, asked), label: `${people.noun} được chọn` }] : []),
    ],
  }
}

function chartsOf(figures: NarrativeFigures, groups: UnitGroups): BarChart[] {
  const { campaign, standings } = figures
  const target = figures.forms.find(({ form }) => form.key === campaign.target.form)
  const unit = target?.form.noun ?? ''
  const units = standings.filter(
    (one) => !one.own && (one.received || (one.expected && figures.tellsMissing)),
  )
  const lines = new Map(figures.table.map((line) => [line.unit, line.figures]))
  const charts: BarChart[] = [
    {
      kind: 'chart',
      title: 'Đã đăng ký so với chỉ tiêu giao',
      unit: `${unit}; vạch đứng: chỉ tiêu`,
      bars: units.map((one) => {
        const value = lines.get(one)?.registered ?? 0
        const shown = one.received ? formatNumber(value, 'vi') : '–'
        const goal = one.unit.quota[campaign.target.form]?.count
        return {
          label: withCapital(one.unit.place),
          value,
          text: goal === undefined ? shown : `${shown}/${formatNumber(goal, 'vi')}`,
          ...(goal === undefined ? {} : { goal }),
        }
      }),
    },
    ...(target?.breakdowns ?? [])
      .filter(({ field }) => field.key === 'group' || field.key === 'source')
      .map(
        ({ field, lines: all }): BarChart => ({
          kind: 'chart',
          title: `Phân theo ${withoutCapital(field.short)}`,
          unit,
          bars: all.map(({ label, count }) => ({ label, value: count, text: formatNumber(count, 'vi') })),
        }),
      ),
    {
      kind: 'chart',
      title: 'Thời gian gửi bản đăng ký',
      unit: 'đơn vị được giao chỉ tiêu',
      bars: timing(groups).map(([label, value]) => ({ label, value, text: formatNumber(value, 'vi') })),
    },
  ]
  return charts.filter(({ bars }) => bars.length > 0)
}

function timing(groups: UnitGroups): [label: string, count: number][] {
  const { onTime, boundary, late, dayUnknown, missing, unreadable, withoutFile } = groups
  const all: [string, number][] = [
    ['Đúng hạn', onTime.length],
    ['Đúng ngày hạn', boundary.length],
    ['Gửi muộn', late.length],
    ['Chưa rõ ngày nhận', dayUnknown.length],
    ['Chưa đọc được tệp', unreadable.length],
    ['Chưa có tệp', withoutFile.length],
    ['Chưa gửi', missing.length],
  ]
  return all.filter(([, count]) => count > 0)
}
