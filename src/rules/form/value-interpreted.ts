import type { Field } from '../../campaign/campaign.ts'
import type { Entry, Filled, FilledForm, Scale } from '../../submission/submission.ts'
import { columnLetters } from '../../workbook/address.ts'
import type { FormScope, Found } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { atCell } from '../place.ts'

const WRITE_DAY = {
  vi: 'Nếu không đúng, ghi lại ngày/tháng/năm.',
  en: 'If that is wrong, write day/month/year.',
}
const UNMERGE = {
  vi: 'Nếu không đúng, bỏ gộp ô và ghi riêng từng dòng.',
  en: 'If that is wrong, unmerge it and fill in each row.',
}
const WRITE_AMOUNT = {
  vi: 'Nếu không đúng, ghi lại số tiền bằng đồng.',
  en: 'If that is wrong, write the amount in đồng.',
}

/** A cell read as something else than was typed. A column in another unit of money is said once, at its first amount. */
export const valueInterpreted = defineRule<FormScope>({
  code: 'value-interpreted',
  severity: 'info',
  title: { vi: 'Đã hiểu và quy đổi', en: 'Understood and converted' },
  why: {
    vi: 'Ghi lại cách hiểu để đơn vị và Văn phòng kiểm tra được.',
    en: 'How a cell was understood is written down, so that the unit and the office can check it.',
  },
  wording: {
    '': {
      message: { vi: '«{value}» được hiểu là «{shown}».', en: '«{value}» is read as «{shown}».' },
      hint: { vi: 'Nếu không đúng, ghi lại ô này.', en: 'If that is wrong, write the cell again.' },
    },
    money: {
      message: { vi: '«{value}» được hiểu là {shown} đồng.', en: '«{value}» is read as {shown} đồng.' },
      hint: WRITE_AMOUNT,
    },
    count: {
      message: { vi: '«{value}» được hiểu là {shown} người.', en: '«{value}» is read as {shown} people.' },
      hint: { vi: 'Nếu không đúng, ghi lại bằng chữ số.', en: 'If that is wrong, write it in digits.' },
    },
    'date-range': {
      message: {
        vi: '«{value}» được hiểu là từ {from} đến {to}, ở cột này lấy ngày {shown}.',
        en: '«{value}» is read as {from} to {to}; this column takes {shown}.',
      },
      hint: WRITE_DAY,
    },
    'whole-period': {
      message: {
        vi: '«{value}» được hiểu là cả đợt thi đua (từ {from} đến {to}).',
        en: '«{value}» is read as the whole campaign ({from} to {to}).',
      },
      hint: WRITE_DAY,
    },
    'month-first': {
      message: {
        vi: '«{value}» ghi tháng trước ngày sau, được hiểu là {shown}.',
        en: '«{value}» has the month first and is read as {shown}.',
      },
      hint: WRITE_DAY,
    },
    'scaled-column': {
      message: {
        vi: 'tiêu đề cột {letters} ghi đơn vị khác nên các số được đổi ra đồng (nhân với {factor}); ví dụ {value} là {amount} đồng.',
        en: 'the header of column {letters} states another unit, so its numbers are turned into đồng (times {factor}); {value}, for example, is {amount} đồng.',
      },
      hint: WRITE_AMOUNT,
    },
    'scaled-table': {
      message: {
        vi: 'phía trên bảng ghi «{unit}» nên các số ở cột {letters} được đổi ra đồng (nhân với {factor}); ví dụ {value} là {amount} đồng.',
        en: '«{unit}» is written above the table, so the numbers of column {letters} are turned into đồng (times {factor}); {value}, for example, is {amount} đồng.',
      },
      hint: WRITE_AMOUNT,
    },
    'merged-cell': {
      message: {
        vi: 'ô gộp, nội dung «{value}» dùng chung cho {count} dòng.',
        en: 'a merged cell; «{value}» is taken for all of its {count} rows.',
      },
      hint: UNMERGE,
    },
    'merged-number': {
      message: {
        vi: 'ô gộp {count} dòng, số {value} chỉ được tính một lần, ở dòng đầu.',
        en: 'a cell merged over {count} rows; {value} is counted once, in the first of them.',
      },
      hint: UNMERGE,
    },
    'joined-rows': {
      message: {
        vi: 'tên việc gộp từ dòng {first} đến dòng {last} nên được tính là một việc; số người, kinh phí ghi ở các dòng đó được cộng lại.',
        en: 'the name is merged over rows {first} to {last}, which count as one activity; people and money in these rows are added up.',
      },
      hint: UNMERGE,
    },
  },
  toUnit: {
    '': {
      message: 'đơn vị ghi «{value}», được ghi lại là «{shown}».',
      hint: 'Nếu không đúng, ghi lại ô này.',
    },
    money: {
      message: 'đơn vị ghi «{value}», được ghi lại là {shown} đồng.',
      hint: 'Nếu không đúng, ghi lại số tiền bằng đồng.',
    },
    count: {
      message: 'đơn vị ghi «{value}», được ghi lại là {shown} người.',
      hint: 'Nếu không đúng, ghi lại bằng chữ số.',
    },
    'date-range': {
      message: 'đơn vị ghi «{value}», được hiểu là từ {from} đến {to}; ô này ghi ngày {shown}.',
      hint: 'Nếu không đúng, ghi lại ngày/tháng/năm.',
    },
    'whole-period': {
      message: 'đơn vị ghi «{value}», được hiểu là cả đợt thi đua (từ {from} đến {to}).',
      hint: 'Nếu không đúng, ghi lại ngày/tháng/năm.',
    },
    'month-first': {
      message: 'đơn vị ghi «{value}», là tháng trước ngày sau, được ghi lại là {shown}.',
      hint: 'Nếu không đúng, ghi lại ngày/tháng/năm.',
    },
    'scaled-column': {
      message:
        'tiêu đề cột trong bản đã gửi ghi đơn vị khác nên các số ở cột này đã đổi ra đồng (nhân với {factor}); ví dụ {value} là {amount} đồng.',
      hint: 'Nếu không đúng, ghi lại số tiền bằng đồng.',
    },
    'scaled-table': {
      message:
        'phía trên bảng của bản đã gửi ghi «{unit}» nên các số tiền đã đổi ra đồng (nhân với {factor}); ví dụ {value} là {amount} đồng.',
      hint: 'Nếu không đúng, ghi lại số tiền bằng đồng.',
    },
    'merged-cell': {
      message: 'ô gộp, nội dung «{value}» dùng chung cho {count} dòng nên được ghi ở từng dòng.',
      hint: 'Nếu không đúng, ghi lại từng dòng.',
    },
    'merged-number': {
      message: 'ô gộp {count} dòng, số {value} chỉ được tính một lần.',
      hint: 'Nếu không đúng, bỏ gộp ô và ghi riêng từng dòng.',
    },
    'joined-rows': {
      message:
        'tên việc gộp nhiều dòng nên được ghi thành một dòng; số người, kinh phí ghi ở các dòng đó được cộng lại.',
      hint: 'Nếu không đúng, ghi lại thành từng việc, mỗi việc một dòng.',
    },
  },
  *check({ filled, readings, campaign: { period } }) {
    for (const [key, scale] of Object.entries(filled.scaled)) yield* scaledColumn(filled, key, scale)
    for (const { entry, field, cell } of readings) {
      const isMergedName = entry.rows !== undefined && field.key === filled.form.identity[0]
      if (isMergedName || cell.sharedBy !== undefined)
        yield* mergedCell(entry, cell, field.type, isMergedName)
      if (cell.outcome.kind !== 'interpreted') continue
      const { as, shown, from = period.from, to = period.to } = cell.outcome
      const args = { value: cell.raw, shown, from: { day: from }, to: { day: to } }
      yield { at: atCell(entry, cell), variant: as, args, value: cell.raw, suggestion: shown }
    }
  },
})

function mergedCell(entry: Entry, cell: Filled, type: Field['type'], isMergedName: boolean): Found[] {
  const { row, rows } = entry
  const found: Found[] = []
  if (isMergedName) {
    const args = { first: String(row), last: String(rows?.at(-1)) }
    found.push({ at: atCell(entry, cell), variant: 'joined-rows', args, value: cell.raw })
  }
  if (cell.sharedBy !== undefined && cell.raw !== '') {
    const variant = type === 'money' || type === 'count' ? 'merged-number' : 'merged-cell'
    const args = { value: cell.raw, count: cell.sharedBy + 1 }
    found.push({ at: atCell(entry, cell), variant, args, value: cell.raw })
  }
  return found
}

/** An amount with its own unit («5tr», «5.000.000đ») keeps it. */
const HAS_UNIT = /[\p{L}₫]/u

function scaledColumn({ entries }: FilledForm, key: string, scale: Scale): Found[] {
  if (scale.factor === 1) return []
  const entry = entries.find(
    ({ values: { [key]: cell } }) => typeof cell?.value === 'number' && !HAS_UNIT.test(cell.raw),
  )
  const cell = entry?.values[key]
  if (!entry || typeof cell?.value !== 'number') return []
  const { factor, above } = scale
  const args = { letters: columnLetters(cell.column), factor, value: cell.raw, amount: cell.value }
  const place = { at: atCell(entry, cell), value: cell.raw }
  return above === undefined
    ? [{ ...place, variant: 'scaled-column', args }]
    : [{ ...place, variant: 'scaled-table', args: { ...args, unit: above } }]
}
