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
    const places = submission.forms.flatMap(recognisedPlaces)
    const elsewhere = places.filter((place) => place !== null)
    const counts = new Map<string, number>()
    for (const place of elsewhere) counts.set(place, (counts.get(place) ?? 0) + 1)
    const [place, count] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? ['', 0]
    // A single cell is a question about that cell (commune-unknown), not about the whole workbook.
    if (count < 2 || count * 2 <= places.length) return
    yield { at: {}, args: { count, total: places.length, unit: unit.name, place } }
  },
})

/** For each place cell that names a known commune: null for the unit's own, else the place of the unit it belongs to. */
function recognisedPlaces({
  form,
  entries,
}: SubmissionScope['submission']['forms'][number]): (string | null)[] {
  const keys = form.fields.filter(({ type }) => type === 'commune').map(({ key }) => key)
  return entries.flatMap(({ values }) =>
    keys.flatMap((key) => {
      const filled = values[key]
      if (filled?.outcome.kind === 'not-in-list' && filled.outcome.why === 'other-unit') {
        return filled.outcome.near ?? []
      }
      const { value } = filled ?? { value: null }
      return value !== null && typeof value === 'object' && 'names' in value && value.names.length > 0
        ? [null]
        : []
    }),
  )
}
