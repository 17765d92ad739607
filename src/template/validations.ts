import type { Campaign, Field } from '../campaign/campaign.ts'
import { formatDay } from '../vietnamese/format.ts'
import type { PlanValidation } from '../workbook/plan.ts'
import type { FormLayout } from './layout.ts'
import { lettersOf } from './layout.ts'
import type { ReferenceList } from './reference-lists.ts'
import { listOf } from './reference-lists.ts'

type Checked = Omit<PlanValidation, 'range' | 'prompt'>

/** Beyond these a number is a slip of the finger, not an amount. */
const MOST_PEOPLE = 1_000_000
const MOST_MONEY = 10_000_000_000_000

/** One rule a column: drop-down, kind of number or date, and the message that says what to write. */
export function formValidations(
  layout: FormLayout,
  campaign: Campaign,
  lists: readonly ReferenceList[],
): PlanValidation[] {
  const { form, firstRow, lastRow } = layout
  return form.fields.flatMap((field) => {
    const checked = check(field, campaign, lists)
    if (!field.prompt && checked.rule.type === 'any') return []
    const column = lettersOf(form, field)
    return [
      {
        range: `${column}${firstRow}:${column}${lastRow}`,
        ...checked,
        ...(field.prompt ? { prompt: field.prompt } : {}),
      },
    ]
  })
}

function check(field: Field, campaign: Campaign, lists: readonly ReferenceList[]): Checked {
  const list = listOf(field, lists)
  if (list !== null) return { rule: { type: 'list', source: list }, ...listMessage(field) }
  const year = Number(campaign.document.date.slice(0, 4))
  switch (field.type) {
    case 'count':
      return stop('whole', field.min ?? 0, field.max ?? MOST_PEOPLE, 'Ghi số người', [
        `Ghi số nguyên từ ${field.min ?? 0} trở lên, chỉ ghi chữ số.`,
      ])
    case 'money':
      return stop('decimal', field.min ?? 0, field.max ?? MOST_MONEY, 'Ghi số tiền', [
        'Ghi số tiền bằng đồng, chỉ ghi chữ số, ví dụ 5000000.',
      ])
    case 'year':
      return stop('whole', field.min ?? 1900, field.max ?? year + 10, 'Ghi năm', [
        'Ghi năm bốn chữ số, ví dụ 1985.',
      ])
    case 'day':
      return dayCheck(campaign)
    default:
      return { rule: { type: 'any' }, onError: 'warning' }
  }
}

function stop(
  type: 'whole' | 'decimal',
  min: number,
  max: number,
  title: string,
  [text = '']: readonly string[],
): Checked {
  return { rule: { type, min, max }, onError: 'stop', error: { title, text } }
}

/**
 * A day is only asked about: a computer that is set to American dates takes 28/02/2022 for text, and refusing it would leave no way
 * to write the day.
 */
export function dayCheck({ document, period, round }: Campaign): Checked {
  const from = `${Number(document.date.slice(0, 4)) - 1}-01-01`
  const to = `${Number(period.to.slice(0, 4)) + 2}-12-31`
  const example = formatDay(round.deadline.date, 'vi')
  return {
    rule: { type: 'date', from, to },
    onError: 'warning',
    error: {
      title: 'Ghi ngày',
      text: `Ghi ngày/tháng/năm, ví dụ ${example}. Đã ghi đúng như vậy thì bấm Có (Yes) để giữ.`,
    },
  }
}

/** Lists that other wording may stand beside only ask, the others refuse. */
function listMessage(field: Field): Pick<Checked, 'onError' | 'error'> {
  const start = 'Nội dung này không có trong danh sách.'
  if (!field.open && !field.multiple) {
    const text = `${start} Bấm Hủy (Cancel), rồi bấm mũi tên ở góc ô để chọn.`
    return { onError: 'stop', error: { title: 'Chọn trong danh sách', text } }
  }
  return {
    onError: 'warning',
    error: { title: 'Xem lại', text: `${start} ${reasonToKeep(field)}, bấm Có (Yes) để giữ.` },
  }
}

function reasonToKeep({ type, multiple }: Field): string {
  if (type === 'ethnicity') return 'Nếu ghi nhiều dân tộc, cách nhau bằng dấu chấm phẩy'
  if (type === 'commune' && multiple) return 'Nếu ghi nhiều xã, cách nhau bằng dấu chấm phẩy'
  return 'Nếu nội dung ghi là đúng'
}
