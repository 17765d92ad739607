import type { Form, Unit } from '../campaign/campaign.ts'
import type { Formula } from '../workbook/plan.ts'
import { quoted } from '../workbook/quote.ts'
import { countBlank, isStarted } from './filled.ts'
import type { FormLayout } from './layout.ts'
import { blanksName, rowsName } from './live-numbers.ts'

/** A sentence with the number of filled rows in it, as a formula and as its value for one number. */
interface LiveText {
  readonly formula: string
  readonly say: (rows: number) => string
}

/** «Đã đăng ký 4/6, còn thiếu 2»: the filled rows of a form against the unit's quota. */
export function registered(layout: FormLayout, unit: Unit): Formula {
  const { form, rows } = layout
  const { formula, say } = sentence(form, unit)
  return { formula, result: say(rows.filter((row) => isStarted(form, row)).length) }
}

/** The condition under which the sentence turns green; null when there is nothing to reach. */
export function isMet(form: Form, unit: Unit): string | null {
  const quota = unit.quota[form.key]
  if (!quota || quota.count === 0) return null
  return `${rowsName(form)}${quota.kind === 'exactly' ? '=' : '>='}${quota.count}`
}

function sentence(form: Form, unit: Unit): LiveText {
  const count = rowsName(form)
  const quota = unit.quota[form.key]
  if (!quota || quota.count === 0) return withoutQuota(form)
  const { count: wanted, kind } = quota
  const words = form.kind === 'people' ? PEOPLE : ACTIVITIES
  const demand = kind === 'exactly' ? `đúng ${wanted}` : `ít nhất ${wanted}`
  const none = `${words.none}. Chỉ tiêu: ${demand} ${form.noun}`
  const of = `/${wanted}${words.unit}`
  const enough = `${words.done} ${wanted}${of}, đủ chỉ tiêu`
  const more = kind === 'exactly' ? ', thừa ' : ', vượt '
  return {
    formula:
      `IF(${count}=0,${quoted(none)},IF(${count}<${wanted},` +
      `${quoted(`${words.done} `)}&${count}&${quoted(`${of}, còn thiếu `)}&(${wanted}-${count}),` +
      `IF(${count}=${wanted},${quoted(enough)},` +
      `${quoted(`${words.done} `)}&${count}&${quoted(of + more)}&(${count}-${wanted}))))`,
    say: (rows) => {
      if (rows === 0) return none
      if (rows === wanted) return enough
      const start = `${words.done} ${rows}${of}`
      return rows < wanted ? `${start}, còn thiếu ${wanted - rows}` : `${start}${more}${rows - wanted}`
    },
  }
}

const ACTIVITIES = { done: 'Đã đăng ký', none: 'Chưa đăng ký', unit: '' }
const PEOPLE = { done: 'Đã chọn', none: 'Chưa chọn', unit: ' người' }

function withoutQuota(form: Form): LiveText {
  const count = rowsName(form)
  const tail = form.needed === 'quota' ? ' (không giao chỉ tiêu)' : ''
  const none = `Chưa đăng ký ${form.noun} nào${tail}`
  const after = ` ${form.noun}${tail}`
  return {
    formula: `IF(${count}=0,${quoted(none)},"Đã đăng ký "&${count}&${quoted(after)})`,
    say: (rows) => (rows === 0 ? none : `Đã đăng ký ${rows}${after}`),
  }
}

/** «Còn 3 ô bắt buộc chưa ghi (ô tô vàng)»; while nothing is filled in, what the colour will mean. */
export function blanksLeft({ form, rows }: FormLayout): Formula {
  const done = 'Đã ghi đủ các ô bắt buộc'
  const left = ' ô bắt buộc chưa ghi (ô tô vàng)'
  const none = 'Ô bắt buộc chưa ghi của dòng đang ghi được tô vàng'
  const started = rows.some((row) => isStarted(form, row))
  const blanks = countBlank(form, rows)
  return {
    formula:
      `IF(${rowsName(form)}=0,${quoted(none)},IF(${blanksName(form)}=0,${quoted(done)},` +
      `"Còn "&${blanksName(form)}&${quoted(left)}))`,
    result: started ? (blanks === 0 ? done : `Còn ${blanks}${left}`) : none,
  }
}
