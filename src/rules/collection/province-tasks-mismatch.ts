import type { Unit } from '../../campaign/campaign.ts'
import { ownUnits } from '../../campaign/own-units.ts'
import type { CollectionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { entriesOf } from './entries-of.ts'

/** The issuing body's tasks are handed to the nominees, one each; compared when everybody concerned has sent. */
export const provinceTasksMismatch = defineRule<CollectionScope>({
  code: 'province-tasks-mismatch',
  severity: 'warning',
  officeOnly: true,
  title: { vi: 'Phần việc cấp tỉnh chưa khớp số người', en: 'Province’s tasks do not fit the nominees' },
  why: {
    vi: 'Mỗi phần việc cấp tỉnh trao cho một phụ nữ được chọn.',
    en: 'Each of the province’s tasks is handed to one nominee.',
  },
  wording: {
    '': {
      message: {
        vi: 'cấp tỉnh đăng ký {tasks} phần việc, trong khi các đơn vị đã chọn {nominees} người nhận (lệch {difference}).',
        en: 'the province registered {tasks} tasks, while the units chose {nominees} nominees (a difference of {difference}).',
      },
      hint: {
        vi: 'Rà soát danh mục cấp tỉnh và danh sách người được chọn cho khớp nhau.',
        en: 'Go through the province’s list and the nominees until they fit.',
      },
    },
  },
  *check(collection) {
    const { campaign, used } = collection
    const peopleForms = campaign.forms.filter(({ kind }) => kind === 'people').map(({ key }) => key)
    const choosing = campaign.units.filter((unit) => peopleForms.some((key) => hasQuota(unit, key)))
    const own = ownUnits(campaign)
    const [province] = own
    const sent = new Set(used.map(({ unit }) => unit))
    if (!province || choosing.length === 0 || ![...own, ...choosing].every((unit) => sent.has(unit))) return
    const nominees = entriesOf(collection, 'people').length
    const tasks = entriesOf(collection, 'activities').filter(
      ({ unit, form }) => own.includes(unit) && hasQuota(unit, form.key),
    ).length
    if (tasks === nominees) return
    const args = { tasks, nominees, difference: Math.abs(tasks - nominees) }
    yield { at: {}, unit: province.id, args }
  },
})

function hasQuota(unit: Unit, form: string): boolean {
  return (unit.quota[form]?.count ?? 0) > 0
}
