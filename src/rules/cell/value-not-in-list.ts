import type { CellScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { atCell } from '../place.ts'

/** A value outside its column's list. A certain near match is used, and said. Places are the matter of commune-unknown. */
export const valueNotInList = defineRule<CellScope>({
  code: 'value-not-in-list',
  severity: 'error',
  outcomes: ['not-in-list'],
  concerns: ({ type }) => type === 'choice' || type === 'ethnicity',
  title: { vi: 'Không có trong danh sách', en: 'Not in the list' },
  why: {
    vi: 'Thống kê theo nhóm chỉ đúng khi các đơn vị dùng chung một danh sách.',
    en: 'Counts by group are right only when all units use one list.',
  },
  remedy: {
    vi: 'Bấm vào ô, chọn một giá trị trong danh sách.',
    en: 'Click the cell and choose a value from the list.',
  },
  wording: {
    '': {
      message: {
        vi: '«{value}» không có trong danh sách của cột «{column}».',
        en: '«{value}» is not in the list of the column «{column}».',
      },
      hint: {
        vi: 'Bấm vào ô, chọn trong danh sách: {list}.',
        en: 'Click the cell and choose from the list: {list}.',
      },
    },
    near: {
      message: {
        vi: '«{value}» gần giống «{suggestion}», đã tạm lấy là «{suggestion}».',
        en: '«{value}» is close to «{suggestion}», which is used for now.',
      },
      hint: {
        vi: 'Nếu đúng, chọn lại «{suggestion}» trong danh sách.',
        en: 'If that is right, choose «{suggestion}» from the list.',
      },
    },
    maybe: {
      message: {
        vi: '«{value}» không có trong danh sách của cột «{column}». Có phải «{suggestion}» không?',
        en: '«{value}» is not in the list of the column «{column}». Is it «{suggestion}»?',
      },
      hint: {
        vi: 'Nếu đúng, chọn lại «{suggestion}» trong danh sách.',
        en: 'If so, choose «{suggestion}» from the list.',
      },
    },
    'ethnic-maybe': {
      message: {
        vi: '«{value}» không có trong danh sách {count} dân tộc. Có phải «{suggestion}» không?',
        en: '«{value}» is not among the {count} ethnic groups. Is it «{suggestion}»?',
      },
      hint: { vi: 'Nếu đúng, ghi lại là «{suggestion}».', en: 'If so, write «{suggestion}».' },
    },
    ethnic: {
      message: {
        vi: '«{value}» không có trong danh sách {count} dân tộc.',
        en: '«{value}» is not among the {count} ethnic groups.',
      },
      hint: {
        vi: 'Ghi tên dân tộc như trong danh sách, ví dụ {example}; nhiều dân tộc thì cách nhau bằng dấu chấm phẩy.',
        en: 'Write the group as in the list, for example {example}; put a semicolon between several.',
      },
    },
    'yes-no': {
      message: {
        vi: 'ghi «{value}», trong khi cột này chỉ ghi «{first}» hoặc «{second}».',
        en: 'it says «{value}», while this column takes only «{first}» or «{second}».',
      },
      hint: { vi: 'Chọn «{first}» hoặc «{second}».', en: 'Choose «{first}» or «{second}».' },
    },
  },
  *check({ entry, field, cell, campaign }) {
    if (cell.outcome.kind !== 'not-in-list') return
    const { why, near, maybe } = cell.outcome
    const suggestion = near ?? maybe
    const values = campaign.lists[field.list ?? '']?.values ?? []
    yield {
      at: atCell(entry, cell),
      variant: maybe === undefined ? why : why === '' ? 'maybe' : `${why}-maybe`,
      ...(near === undefined ? {} : { severity: 'warning' }),
      args: {
        value: cell.raw,
        column: field.short,
        list: { list: values.map((one) => `«${one}»`), separator: '; ' },
        ...(why === 'yes-no' ? { first: values[0] ?? '', second: values[1] ?? '' } : {}),
        count: campaign.ethnicGroups.length,
        example: campaign.ethnicity.first[0] ?? campaign.ethnicity.majority,
        ...(suggestion === undefined ? {} : { suggestion }),
      },
      value: cell.raw,
      ...(suggestion === undefined ? {} : { suggestion }),
    }
  },
})
