import type { CellScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { atCell } from '../place.ts'
import { groupsOf } from './ethnic-groups.ts'

/** A group's name that is also an old word for another group here: asked about, never changed. */
export const ethnicityDoubtful = defineRule<CellScope>({
  code: 'ethnicity-doubtful',
  severity: 'warning',
  concerns: ({ type }) => type === 'ethnicity',
  title: { vi: 'Dân tộc cần hỏi lại', en: 'Ethnic group to be asked about' },
  why: {
    vi: 'Tên này là một dân tộc, cũng là cách gọi cũ của dân tộc khác; không tự đổi thay đơn vị.',
    en: 'The name is that of a group, and an old word for another one; nothing is changed for the unit.',
  },
  remedy: {
    vi: 'Hỏi lại người được ghi tên là dân tộc nào; đúng thì giữ nguyên, chưa đúng thì ghi lại.',
    en: 'Ask which group it is; if it is right, leave it, else write the other one.',
  },
  wording: {
    '': {
      message: {
        vi: 'dân tộc ghi «{group}», là dân tộc {group} hay cách gọi cũ của người {other}?',
        en: 'the ethnic group is «{group}»: is it {group}, or the old word for {other}?',
      },
      hint: {
        vi: 'Hỏi lại; nếu là người {other} thì ghi «{other}», nếu đúng là dân tộc {group} thì giữ nguyên.',
        en: 'Ask; if it is {other}, write «{other}», if it is {group}, leave it.',
      },
    },
  },
  check({ entry, cell, campaign: { ethnicity } }) {
    const groups = groupsOf(cell)
    const doubtful = ethnicity.doubtful?.filter(({ group }) => groups.includes(group)) ?? []
    return doubtful.map((args) => ({ at: atCell(entry, cell), args, value: cell.raw }))
  },
})
