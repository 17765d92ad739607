import { fold } from '../../vietnamese/fold.ts'
import type { CollectionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { pairsOf, placeAcrossUnits, sameKey } from '../same.ts'
import { entriesOf, placeKeyOf } from './entries-of.ts'

/** The same name, year of birth and commune in the lists of two units. For the office: it names a person. */
export const nomineeInTwoUnits = defineRule<CollectionScope>({
  code: 'nominee-in-two-units',
  severity: 'warning',
  title: { vi: 'Một người, hai đơn vị chọn', en: 'One nominee, two units' },
  why: {
    vi: 'Một người chỉ nhận một phần việc; nếu để cả hai thì thừa một suất.',
    en: 'One woman receives one task; in two lists she would take two.',
  },
  wording: {
    '': {
      message: {
        vi: '{name} (sinh năm {birthYear}, {place}) có trong danh sách của cả {unit} và {other}.',
        en: '{name} (born {birthYear}, {place}) is in the lists of both {unit} and {other}.',
      },
      hint: {
        vi: 'Đề nghị hai đơn vị thống nhất, mỗi người chỉ do một đơn vị chọn.',
        en: 'The two units should agree: each nominee is chosen by one unit.',
      },
    },
  },
  toUnit: {
    '': {
      message: 'người này cũng có trong danh sách của một đơn vị khác.',
      hint: 'Đề nghị kiểm tra lại; liên hệ Văn phòng Hội LHPN tỉnh để thống nhất trước khi gửi lại.',
    },
  },
  *check(collection) {
    const wholeAreas = collection.campaign.wholeArea.map(fold)
    const pairs = pairsOf(
      entriesOf(collection, 'people'),
      ({ entry: { values } }) => sameKey(values.name),
      ({ form, entry: { values } }, name) => {
        const place = placeAcrossUnits(values[placeKeyOf(form) ?? ''], wholeAreas)
        const year = sameKey(values.birthYear)
        return year === '' || place === '' ? '' : [name, year, place].join('|')
      },
    )
    for (const [later, first] of pairs) {
      if (later.unit === first.unit) continue
      const { entry, form, file } = later
      yield {
        at: { file, sheet: entry.sheet, row: entry.row },
        also: { file: first.file, sheet: first.entry.sheet, row: first.entry.row },
        args: {
          name: entry.values.name?.raw ?? '',
          birthYear: entry.values.birthYear?.raw ?? '',
          place: entry.values[placeKeyOf(form) ?? '']?.raw ?? '',
          unit: first.unit.name,
          other: later.unit.name,
        },
      }
    }
  },
})
