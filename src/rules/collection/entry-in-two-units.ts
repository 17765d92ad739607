import { fold } from '../../vietnamese/fold.ts'
import type { CollectionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { pairsOf, placeAcrossUnits, sameKey } from '../same.ts'
import { entriesOf, placeKeyOf } from './entries-of.ts'

/** The same activity at the same place in the registrations of two units. It counts for both until they agree. */
export const entryInTwoUnits = defineRule<CollectionScope>({
  code: 'entry-in-two-units',
  severity: 'warning',
  title: { vi: 'Một việc, hai đơn vị đăng ký', en: 'One activity, two units' },
  why: {
    vi: 'Một việc tính cho hai đơn vị thì tổng toàn tỉnh bị tính trùng.',
    en: 'One activity counted for two units is counted twice in the total.',
  },
  wording: {
    '': {
      message: {
        vi: '«{name}» ({place}) có trong bản đăng ký của cả {unit} và {other}; hiện đang tính cho cả hai.',
        en: '«{name}» ({place}) is in the registrations of both {unit} and {other}; for now it counts for both.',
      },
      hint: {
        vi: 'Nếu là một việc do hai đơn vị cùng làm, thống nhất để một đơn vị đăng ký, đơn vị kia ghi là đơn vị phối hợp.',
        en: 'If both do it together, one unit should register it and name the other as its partner.',
      },
    },
  },
  toUnit: {
    '': {
      message: 'việc này cũng có trong bản đăng ký của một đơn vị khác.',
      hint: 'Nếu là một việc do hai đơn vị cùng làm, đề nghị liên hệ Văn phòng Hội LHPN tỉnh để thống nhất một đơn vị đăng ký.',
    },
  },
  *check(collection) {
    const wholeAreas = collection.campaign.wholeArea.map(fold)
    const entries = entriesOf(collection, 'activities').filter(({ form }) => placeKeyOf(form) !== undefined)
    const pairs = pairsOf(
      entries,
      ({ form, entry: { values } }) => sameKey(values[form.identity[0] ?? 'name']),
      ({ form, entry: { values } }, name) => {
        const place = placeAcrossUnits(values[placeKeyOf(form) ?? ''], wholeAreas)
        return place === '' ? '' : [form.key, name, place].join('|')
      },
    )
    for (const [later, first] of pairs) {
      if (later.unit === first.unit) continue
      const { entry, form, file } = later
      yield {
        at: { file, sheet: entry.sheet, row: entry.row },
        also: { file: first.file, sheet: first.entry.sheet, row: first.entry.row },
        args: {
          name: entry.values[form.identity[0] ?? 'name']?.raw ?? '',
          place: entry.values[placeKeyOf(form) ?? '']?.raw ?? '',
          unit: first.unit.name,
          other: later.unit.name,
        },
      }
    }
  },
})
