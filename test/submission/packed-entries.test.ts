import { describe, expect, it } from 'vitest'
import { entryReader, packEntries } from '../../src/submission/packed-entries.ts'
import type { Entry, Filled } from '../../src/submission/submission.ts'
import { checkedCases } from '../reply/returned.ts'

const said = ({ form, sheet, row, rows, values, extra }: Entry) => ({ form, sheet, row, rows, values, extra })

const usual: Filled = {
  cell: 'B7',
  column: 2,
  raw: 'x',
  isDateCell: false,
  value: 'x',
  outcome: { kind: 'ok' },
}
const day = { day: '2022-02-26' }
const cells: Readonly<Record<string, Partial<Filled>>> = {
  'a text as typed': {},
  'a blank cell': { raw: '', value: null, outcome: { kind: 'blank' } },
  'a blank cell that is something else': { raw: '', value: null },
  'a number as typed': { raw: '12', value: 12 },
  'a number typed otherwise': { raw: '12,0', value: 12 },
  'a text of digits': { raw: '12', value: '12' },
  'the day of a date cell': { raw: '26/02/2022', value: day, isDateCell: true },
  'a day typed as text': { raw: '26/02/2022', value: day },
  'a date cell shown otherwise': { raw: '26/02/22', value: day, isDateCell: true },
  'a text in a date cell': { isDateCell: true },
  'names of several': { raw: 'x', value: { names: ['Ê-đê', 'Mnông'] } },
  'no names': { raw: 'x', value: { names: [] }, outcome: { kind: 'not-in-list', why: 'commune' } },
  'what was understood otherwise': {
    raw: '5tr',
    value: 5_000_000,
    outcome: { kind: 'interpreted', as: 'money', shown: '5.000.000' },
  },
  'a text with what JSON escapes': { raw: '"\\\u0000\ud800', value: '"\\\u0000\ud800' },
  'a cell of another row': { cell: 'B5' },
  'a cell of another column': { cell: 'C7', column: 3 },
  'no cell': { cell: '', column: 0 },
  'a shared cell': { shared: true },
  'a cell that is used again': { sharedBy: 2 },
}

function packed(entries: readonly Entry[]): readonly Entry[] {
  return entryReader()(packEntries(entries))
}

describe('entries as bytes', () => {
  for (const [name, cell] of Object.entries(cells)) {
    it(`say ${name} as before`, () => {
      const first: Entry = { form: 'B', sheet: 'B', row: 3, values: { name: usual }, extra: [] }
      const values = { name: { ...usual, ...cell } }
      const extra = [{ label: 'Cột thêm', value: 'một' }]
      const entry: Entry = { form: 'B', sheet: 'B', row: 7, rows: [7, 8], values, extra }
      expect(packed([first, entry]).map(said)).toEqual([first, entry].map(said))
    })
  }

  it('keep a field apart that only some of them have', () => {
    const of = (values: Entry['values']): Entry => ({ form: 'B', sheet: 'B', row: 7, values, extra: [] })
    const entries = [of({ name: usual }), of({ group: { ...usual, column: 3, cell: 'C7' } }), of({})]
    expect(packed(entries).map(said)).toEqual(entries.map(said))
    expect(packed(entries).map(({ values }) => Object.keys(values))).toEqual([['name'], ['group'], []])
  })

  it('say what every returned workbook says, in any order of asking', () => {
    const read = entryReader()
    const lists = checkedCases().flatMap(({ validation }) =>
      validation.submissions.flatMap(({ submission }) => submission.forms.map(({ entries }) => entries)),
    )
    const [before, after] = [lists.flat(), lists.flatMap((entries) => read(packEntries(entries)))]
    expect(before.length).toBeGreaterThan(300)
    expect(after.toReversed().map(said)).toEqual(before.toReversed().map(said))
    expect(after.map(said)).toEqual(before.map(said))
  })
})
