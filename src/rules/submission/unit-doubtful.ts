import type { Filled, Submission } from '../../submission/submission.ts'
import type { SubmissionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

/** Most of the communes that could be recognised belong to one other unit: perhaps the form of another was used. */
export const unitDoubtful = defineRule<SubmissionScope>({
  code: 'unit-doubtful',
  severity: 'warning',
  title: { vi: 'Địa bàn phần lớn thuộc đơn vị khác', en: 'Places belong to another unit' },
  why: {
    vi: 'Có thể đơn vị đã dùng nhầm mẫu của đơn vị khác hoặc chép nội dung từ nơi khác.',
    en: 'The form of another unit may have been used, or rows copied from elsewhere.',
  },
  wording: {
    '': {
      message: {
        vi: '{count}/{total} địa bàn ghi trong bản đăng ký của {unit} lại thuộc {place}.',
        en: '{count} of {total} places in the registration of {unit} belong to {place}.',
      },
      hint: {
        vi: 'Đề nghị hỏi lại: bản này của đơn vị nào, địa bàn ghi đã đúng chưa.',
        en: 'Ask whose registration this is, and whether the places are right.',
      },
    },
  },
  toUnit: {
    '': {
      message: '{count}/{total} địa bàn ghi trong bản đăng ký lại thuộc {place}.',
      hint: 'Đề nghị xem lại: đơn vị có dùng nhầm mẫu không, địa bàn ghi đã đúng chưa.',
    },
  },
  *check({ submission, unit }) {
    if (!unit?.communes) return
    let total = 0
    const counts = new Map<string, number>()
    for (const cell of placeCells(submission)) {
      const elsewhere = placeElsewhere(cell)
      if (elsewhere !== undefined) counts.set(elsewhere, (counts.get(elsewhere) ?? 0) + 1)
      if (elsewhere !== undefined || namesOwn(cell)) total += 1
    }
    const [place, count] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? ['', 0]
    // A single cell is a question about that cell (commune-unknown), not about the whole workbook.
    if (count < 2 || count * 2 <= total) return
    yield { at: {}, args: { count, total, unit: unit.name, place } }
  },
})

function* placeCells({ forms }: Submission): Iterable<Filled> {
  for (const { form, entries } of forms) {
    for (const { key, type } of form.fields) {
      if (type !== 'commune') continue
      for (const { values } of entries) if (values[key]) yield values[key]
    }
  }
}

/** The place of the unit that the commune belongs to, where it is another one. */
function placeElsewhere({ outcome }: Filled): string | undefined {
  return outcome.kind === 'not-in-list' && outcome.why === 'other-unit' ? outcome.near : undefined
}

/** It names a commune of the unit. */
function namesOwn({ value }: Filled): boolean {
  return value !== null && typeof value === 'object' && 'names' in value && value.names.length > 0
}
