import type { UnitGroups } from '../document/groups.ts'
import { unitsWith } from '../document/lists.ts'
import { targetQuota } from '../document/standing.ts'
import type { Block } from '../text-document/plan.ts'
import { withCapital, withoutCapital } from '../vietnamese/capital.ts'
import { letterCount } from '../vietnamese/format.ts'
import { breakdownTable } from './breakdown-table.ts'
import type { Breakdown, FormFigures, NarrativeFigures } from './figures.ts'
import { body, item, money, percent } from './sentences.ts'

/** II. What was registered, form by form. A form that nobody has to send and nobody sent is not told of. */
export function resultsSection(figures: NarrativeFigures, groups: UnitGroups): Block[] {
  const told = figures.forms.filter(({ form, count }) => count > 0 || form.needed !== 'never')
  return [
    { kind: 'heading', level: 1, text: 'II. KẾT QUẢ ĐĂNG KÝ' },
    ...told.flatMap((one, at): Block[] => [
      { kind: 'heading', level: 2, text: `${at + 1}. ${headOf(one.form.title)}` },
      ...formBlocks(one, figures, groups),
    ]),
  ]
}

/** The form's title as a heading: no list follows it, and it was sent, so that «Danh sách» and «(nếu có)» fall away. */
function headOf(title: string): string {
  return withCapital(title.replace(/^Danh sách /, '').replace(/\s*\([^()]*\)$/, ''))
}

function formBlocks(one: FormFigures, figures: NarrativeFigures, groups: UnitGroups): Block[] {
  if (one.form.key === figures.campaign.target.form) return targetBlocks(one, figures, groups)
  return one.form.kind === 'people' ? peopleBlocks(one, figures) : otherBlocks(one, figures)
}

/** The three sums, each called what it is; the quotas; people and money; and how they are spread. */
function targetBlocks(
  { form, count, own, breakdowns }: FormFigures,
  figures: NarrativeFigures,
  groups: UnitGroups,
): Block[] {
  const { campaign, totals } = figures
  const { target } = campaign
  const sums = [
    `Các đơn vị đăng ký ${letterCount(totals.livelihood)} ${form.noun}`,
    own > 0
      ? `; kể cả ${letterCount(own)} ${form.noun} của ${ownNames(figures)}: ${letterCount(count)} ${form.noun}`
      : ` (chưa có đăng ký của ${ownNames(figures)})`,
    `, bằng ${percent(count, target.count)} so với mục tiêu ${letterCount(target.count)} của Công trình “${target.name}”.`,
  ]
  return [
    body(sums.join('')),
    ...quotaItems(figures, groups).map(item),
    body(
      `Dự kiến ${letterCount(totals.beneficiaries)} người được hỗ trợ (cộng theo từng ${form.noun}), tổng kinh phí ${money(totals.budget)}.`,
    ),
    ...breakdowns
      .filter(({ field }) => field.type !== 'day')
      .map((breakdown) => breakdownTable(form, breakdown)),
  ]
}

function ownNames({ standings }: NarrativeFigures): string {
  return standings
    .filter(({ own }) => own)
    .map(({ unit }) => unit.name)
    .join(', ')
}

/** Against the quotas, which units are measured by one by one: one above its quota does not make up for one below. */
function quotaItems(
  { campaign, table, tellsMissing }: NarrativeFigures,
  { met, received }: UnitGroups,
): string[] {
  const below = received.filter((one) => targetQuota(one, campaign)?.met === false)
  const lines = table.filter(({ kind, unit }) => kind === 'unit' && unit?.expected)
  const sum = (key: 'quota' | 'short') =>
    lines.reduce((total, { figures }) => total + (figures?.[key] ?? 0), 0)
  const detail = (one: (typeof below)[number]) => {
    const quota = targetQuota(one, campaign)
    return quota ? `${letterCount(quota.actual)}/${letterCount(quota.required)}` : ''
  }
  return [
    met.length > 0 ? `Đủ và vượt chỉ tiêu: ${letterCount(met.length)} đơn vị.` : '',
    below.length > 0 ? `Chưa đủ chỉ tiêu: ${unitsWith(below, detail)}.` : '',
    tellsMissing
      ? `So với tổng chỉ tiêu giao các đơn vị (${letterCount(sum('quota'))}), còn thiếu ${letterCount(sum('short'))}, cộng số thiếu của từng đơn vị, kể cả đơn vị chưa có số liệu; đơn vị vượt chỉ tiêu không bù cho đơn vị thiếu.`
      : '',
  ].filter((line) => line !== '')
}

function peopleBlocks(
  { form, breakdowns }: FormFigures,
  { standings, totals, tellsMissing }: NarrativeFigures,
): Block[] {
  const asked = standings.reduce((sum, { unit }) => sum + (unit.quota[form.key]?.count ?? 0), 0)
  const short = standings.filter(({ quotas }) =>
    quotas.some((quota) => quota.form === form.key && !quota.met),
  )
  const detail = (one: (typeof short)[number]) => {
    const quota = one.quotas.find((each) => each.form === form.key)
    return quota ? `${letterCount(quota.actual)}/${letterCount(quota.required)}` : ''
  }
  const of = tellsMissing ? `/${letterCount(asked)}` : ''
  return [
    body(`Các đơn vị đã chọn ${letterCount(totals.nominees)}${of} ${form.noun}.`),
    ...(short.length > 0 ? [item(`Chưa đúng số người được giao: ${unitsWith(short, detail)}.`)] : []),
    ...spreadItems(breakdowns).map(item),
  ]
}

function otherBlocks(
  { form, count, own, units, breakdowns }: FormFigures,
  figures: NarrativeFigures,
): Block[] {
  if (count === 0) return [body('Chưa có đơn vị nào đăng ký.')]
  const ownPart = own > 0 ? `, kể cả ${letterCount(own)} ${form.noun} của ${ownNames(figures)}` : ''
  return [
    body(`${letterCount(units)} đơn vị đăng ký ${letterCount(count)} ${form.noun}${ownPart}.`),
    ...spreadItems(breakdowns).map(item),
  ]
}

/** How few entries are spread, as a sentence for each field: «Theo dân tộc: Ê-đê 05, Mnông 02.» */
function spreadItems(breakdowns: readonly Breakdown[]): string[] {
  return breakdowns.flatMap(({ field, lines }) => {
    const told = lines.filter(({ count }) => count > 0)
    const words = told.map(({ label, count }) => `${label} (${letterCount(count)})`)
    return words.length > 0 ? [`Theo ${withoutCapital(field.short)}: ${words.join('; ')}.`] : []
  })
}
