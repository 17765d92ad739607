import type { Field, Form } from '../../campaign/campaign.ts'
import type { Consolidation } from '../consolidation.ts'
import { publishedFields } from './central-entry.ts'
import { MASK } from './mask.ts'
import type { CountTable, ScopeLine } from './redaction.ts'

/** How much was masked and how much of places was left out. */
export interface MaskCounts {
  readonly persons: number
  readonly ethnicGroups: number
  /** By form key. */
  readonly places: Readonly<Record<string, number>>
}

/** What the central edition withholds, form by form and column by column, then of the workbooks as a whole. */
export function scopeOf(
  { validation: { campaign, submissions, collection }, entries }: Consolidation,
  counts: readonly CountTable[],
  masked: MaskCounts,
): ScopeLine[] {
  const all = Object.values(entries).flat()
  const suppressed = counts.flatMap(({ lines }) => lines ?? [])
  const small = suppressed.filter(({ count }) => count === 'few' || count === 'hidden').length
  const covers = submissions
    .flatMap(({ submission: { cover } }) => [cover.preparedBy ?? [], cover.position ?? [], cover.phone ?? []])
    .flat().length
  const line = (what: string, how: string, why: string, count: number): ScopeLine => ({
    form: 'Chung',
    what,
    how,
    why,
    count,
  })
  return [
    ...campaign.forms.flatMap((form) => formLines(form, entries[form.key] ?? [], counts, masked)),
    line(
      'Cột đơn vị thêm',
      'Lược bỏ',
      WHY.text,
      all.reduce((sum, { entry }) => sum + entry.extra.length, 0),
    ),
    line('Người lập biểu, chức vụ, điện thoại', 'Lược bỏ', WHY.personal, covers),
    line(
      'Tên tệp, trang gốc, dòng gốc',
      'Lược bỏ',
      'Tên tệp có thể có họ tên',
      submissions.length + collection.skipped.length,
    ),
    line(
      'Họ tên, số điện thoại, số giấy tờ, thôn/buôn ghi trong nội dung còn lại',
      `Thay bằng ${MASK}`,
      WHY.personal,
      masked.persons,
    ),
    line('Tên dân tộc ghi trong nội dung còn lại', `Thay bằng ${MASK}`, WHY.sensitive, masked.ethnicGroups),
    line(
      'Số người theo dân tộc, diện hộ: ô nhỏ và ô liên quan',
      'Ghi “< 3” hoặc “…”',
      'Không để suy ra được người cụ thể',
      small,
    ),
  ]
}

const WHY = {
  personal: 'Dữ liệu cá nhân',
  sensitive: 'Dữ liệu cá nhân nhạy cảm',
  text: 'Có thể có thông tin cá nhân',
  other: 'Không thuộc phạm vi báo cáo',
} as const

function formLines(
  form: Form,
  entries: Consolidation['entries'][string],
  counts: readonly CountTable[],
  { places }: MaskCounts,
): ScopeLine[] {
  const published = publishedFields(form)
  const filled = ({ key }: Field) =>
    entries.filter(({ entry }) => (entry.values[key]?.raw ?? '') !== '').length
  return form.fields.flatMap((field): ScopeLine[] => {
    if (field.type === 'index') return []
    const line = { form: form.sheet, what: field.label }
    if (!published.includes(field)) {
      const isCounted = counts.some((table) => table.form === form && table.field === field.key)
      const how = isCounted ? 'Chỉ nêu số người ở trang “Thống kê”' : 'Lược bỏ'
      return [{ ...line, how, why: reasonOf(field), count: filled(field) }]
    }
    if (field.type !== 'commune') return []
    const how = 'Chỉ nêu xã, phường, thị trấn nhận ra được'
    return [{ ...line, how, why: 'Có thể có tên thôn, buôn', count: places[form.key] ?? 0 }]
  })
}

function reasonOf({ personal, type }: Field): string {
  switch (personal) {
    case 'name':
    case 'contact':
    case 'hamlet':
      return WHY.personal
    case 'sensitive':
      return type === 'ethnicity' ? WHY.sensitive : WHY.personal
    case 'free-text':
      return WHY.text
    default:
      return type === 'text' ? WHY.text : WHY.other
  }
}
