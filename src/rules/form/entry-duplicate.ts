import type { Arg } from '../../finding.ts'
import type { FormScope, Found } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { pairsOf, sameKey } from '../same.ts'

/** Two rows of a form that its identity fields cannot tell apart. Both are counted. */
export const entryDuplicate = defineRule<FormScope>({
  code: 'entry-duplicate',
  severity: 'warning',
  title: { vi: 'Nghi trùng trong một bản', en: 'Perhaps the same twice' },
  why: {
    vi: 'Một việc ghi hai dòng thì chỉ tiêu bị tính hai lần.',
    en: 'One activity in two rows counts twice towards the quota.',
  },
  wording: {
    '': {
      message: {
        vi: 'dòng {other} và dòng {row}: trùng tên {noun} và địa bàn («{name}»). Cả hai dòng vẫn được tính.',
        en: 'rows {other} and {row} have the same name and place («{name}», {noun}). Both are counted.',
      },
      hint: {
        vi: 'Nếu là một việc, giữ một dòng; nếu là hai việc, ghi rõ hơn để phân biệt (đợt mấy, thôn/buôn nào).',
        en: 'If it is one activity, keep one row; if it is two, say what tells them apart (which time, which hamlet).',
      },
    },
    dated: {
      message: {
        vi: 'dòng {other} và dòng {row}: trùng nội dung và thời gian («{name}»). Cả hai dòng vẫn được tính.',
        en: 'rows {other} and {row} have the same content and dates («{name}»). Both are counted.',
      },
      hint: {
        vi: 'Nếu là một việc, giữ một dòng; nếu là hai việc, ghi rõ hơn để phân biệt.',
        en: 'If it is one activity, keep one row; if it is two, say what tells them apart.',
      },
    },
    person: {
      message: {
        vi: 'dòng {other} và dòng {row}: trùng người («{name}»). Cả hai dòng vẫn được tính.',
        en: 'rows {other} and {row} are the same person («{name}»). Both are counted.',
      },
      hint: {
        vi: 'Nếu là một người, giữ một dòng; nếu là hai người, ghi rõ hơn để phân biệt.',
        en: 'If it is one person, keep one row; if it is two, say what tells them apart.',
      },
    },
    'below-quota': {
      message: {
        vi: 'dòng {other} và dòng {row}: trùng tên {noun} và địa bàn («{name}»). Nếu là một việc thì mới có {distinct}/{required}.',
        en: 'rows {other} and {row} have the same name and place («{name}», {noun}). If they are one, there are only {distinct} of {required}.',
      },
      hint: {
        vi: 'Nếu là một việc, giữ một dòng và bổ sung cho đủ {required}; nếu là hai việc, ghi rõ hơn để phân biệt.',
        en: 'If it is one activity, keep one row and add up to {required}; if it is two, say what tells them apart.',
      },
    },
  },
  *check(scope) {
    const { form, entries } = scope.filled
    const [nameKey = 'name'] = form.identity
    const pairs = pairsOf(
      entries,
      ({ values }) => sameKey(values[nameKey]),
      ({ values }) => form.identity.map((key) => sameKey(values[key])).join('|'),
    )
    for (const [later, first] of pairs) {
      const name = later.values[nameKey]
      const args = {
        row: String(later.row),
        other: String(first.row),
        noun: form.noun,
        name: name?.raw ?? '',
      }
      yield {
        at: { sheet: later.sheet, row: later.row, ...(name ? { cell: name.cell, column: name.column } : {}) },
        ...variantOf(scope, entries.length - pairs.length, args),
      }
    }
  },
})

function variantOf(
  { filled: { form, entries }, quotas }: FormScope,
  distinct: number,
  args: Readonly<Record<string, Arg>>,
): Pick<Found, 'variant' | 'args'> {
  if (form.kind === 'people') return { variant: 'person', args }
  const required = quotas.find((quota) => quota.form === form.key)?.required ?? 0
  if (distinct < required && entries.length >= required) {
    return { variant: 'below-quota', args: { ...args, distinct, required } }
  }
  const days = form.fields.filter(({ type }) => type === 'day').map(({ key }) => key)
  return { variant: form.identity.some((key) => days.includes(key)) ? 'dated' : '', args }
}
