import { describe, expect, it } from 'vitest'
import { compareRows, versionChanges } from '../../src/submission/changes.ts'
import { formOf, type RowSpec, sheet, submissionOf, unitOf } from '../rules/helpers.ts'

const form = formOf('livelihood')
const rowsOf = (rows: readonly RowSpec[]) => sheet('livelihood', rows).entries
const compare = (earlier: readonly RowSpec[], later: readonly RowSpec[]) => {
  const { added, removed, changed } = compareRows(form, rowsOf(earlier), rowsOf(later))
  const nameOf = (row: (typeof added)[number]) => row.values.name?.raw
  return {
    added: added.map(nameOf),
    removed: removed.map(nameOf),
    changed: changed.map(({ is, fields }) => [
      nameOf(is),
      ...fields.map(({ label, was, is: now }) => `${label}: ${was} → ${now}`),
    ]),
  }
}
const NOTHING = { added: [], removed: [], changed: [] }
const goats = { name: 'Trao 02 con dê' }
const loom = { name: 'Tặng khung dệt', people: 7, budget: 3_000_000, to: '2021-10-10', from: '2021-09-09' }

describe('the rows of two versions', () => {
  it('are found by what identifies them, wherever they stand', () => {
    expect(compare([goats, loom], [loom, { ...goats, name: 'trao 02 con  DÊ' }])).toEqual({
      ...NOTHING,
      // The name says the same once it is folded.
    })
  })

  it('are added and removed', () => {
    expect(compare([goats], [goats, loom])).toEqual({ ...NOTHING, added: ['Tặng khung dệt'] })
    expect(compare([goats, loom], [loom])).toEqual({ ...NOTHING, removed: ['Trao 02 con dê'] })
  })

  it('say field by field what changed', () => {
    expect(compare([goats, loom], [{ ...goats, people: 4, budget: null }, loom])).toEqual({
      ...NOTHING,
      changed: [
        ['Trao 02 con dê', expect.stringMatching(/: \d+ → 4$/), expect.stringMatching(/^Kinh phí.* → $/)],
      ],
    })
  })

  it('were renamed when most of the rest is the same, and are others when it is not', () => {
    expect(compare([goats], [{ name: 'Trao 02 con dê giống' }]).changed).toEqual([
      ['Trao 02 con dê giống', 'Tên hoạt động: Trao 02 con dê → Trao 02 con dê giống'],
    ])
    const other = {
      ...loom,
      group: 'Dạy nghề, giới thiệu việc làm',
      place: 'Xã Krông Á',
      method: 'Lớp học',
      ethnicity: 'Mnông',
      source: 'Ngân sách',
    }
    expect(compare([goats], [other])).toMatchObject({
      added: ['Tặng khung dệt'],
      removed: ['Trao 02 con dê'],
    })
  })

  it('of one name are taken in their order, those that say the same first', () => {
    const [few, many] = [
      { ...goats, people: 2 },
      { ...goats, people: 9 },
    ]
    expect(compare([few, many], [many])).toEqual({ ...NOTHING, removed: ['Trao 02 con dê'] })
    expect(compare([few, few], [few, few])).toEqual(NOTHING)
  })
})

it('each version that was set aside is compared with the one that is used', () => {
  const paths = ['a.xlsx', 'b.xlsx', 'c.xlsx']
  const submissions = paths.map((path, at) =>
    submissionOf({ path, forms: [sheet('livelihood', [goats, loom].slice(0, Math.min(at, 1) + 1))] }),
  )
  const receipt = { at: null, source: 'unknown' } as const
  const versions = [
    {
      unit: unitOf('MDR'),
      used: 'c.xlsx',
      isLatest: false,
      superseded: ['a.xlsx', 'b.xlsx'],
      receipt,
      conflict: false,
    },
  ]
  expect(
    versionChanges(versions, submissions).map(({ from, to, forms }) => [
      from,
      to,
      forms.map(({ added }) => added.length),
    ]),
  ).toEqual([
    ['a.xlsx', 'c.xlsx', [1]],
    ['b.xlsx', 'c.xlsx', []],
  ])
})
