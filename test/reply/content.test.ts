import { describe, expect, it } from 'vitest'
import type { Field } from '../../src/campaign/campaign.ts'
import { writtenValue } from '../../src/reply/content.ts'
import type { Filled, Outcome, Value } from '../../src/submission/submission.ts'
import type { PlanValue } from '../../src/workbook/plan.ts'

const OK: Outcome = { kind: 'ok' }
const READ: Outcome = { kind: 'interpreted', as: '', shown: 'Ê-đê; Mnông' }
const BAD: Outcome = { kind: 'invalid', why: '' }

describe('a cell as it is written anew', () => {
  it.each<[string, Field['type'], string, Value, Outcome, PlanValue]>([
    ['an amount that was understood', 'money', '5tr', 5_000_000, READ, 5_000_000],
    ['a number of people', 'count', '05 chị', 5, READ, 5],
    ['a typed day', 'day', '28.02.2022', { day: '2022-02-28' }, READ, { day: '2022-02-28' }],
    ['a value of a list in other letters', 'choice', 'HO NGHEO', 'Hộ nghèo', OK, 'Hộ nghèo'],
    [
      'ethnic groups by other names',
      'ethnicity',
      'Ê đê, M’nông',
      { names: ['Ê-đê', 'Mnông'] },
      READ,
      'Ê-đê; Mnông',
    ],
    ['ethnic groups as typed', 'ethnicity', 'Ê-đê, Tày', { names: ['Ê-đê', 'Tày'] }, OK, 'Ê-đê, Tày'],
    [
      'a place with its hamlet',
      'commune',
      'thôn 3, xã Ea Tih',
      { names: ['xã Ea Tih'] },
      OK,
      'thôn 3, xã Ea Tih',
    ],
    ['words for a number', 'count', 'năm người', null, BAD, 'năm người'],
    [
      'a number that is too small',
      'money',
      '5',
      null,
      { kind: 'ambiguous', why: '', suggestion: '5.000', other: '5.000.000' },
      5,
    ],
    ['a number with its zero', 'count', '05', null, BAD, '05'],
    ['an error of a formula', 'money', '#REF!', null, { kind: 'formula-error' }, '#REF!'],
    ['a formula without result', 'money', '', null, { kind: 'no-result' }, null],
    ['the rest of a merged sum', 'money', '', null, OK, null],
    ['a plain number of the row', 'index', '7', '7', OK, null],
    ['a number of the unit’s own', 'index', 'II.1', 'II.1', OK, 'II.1'],
    ['text that looks like a formula', 'text', '=1+1', '=1+1', OK, '=1+1'],
  ])('%s', (_, type, raw, value, outcome, expected) => {
    const filled: Filled = { cell: 'A1', column: 1, raw, isDateCell: false, value, outcome }
    const field: Field = { key: 'x', label: 'X', short: 'X', type, width: 10 }
    expect(writtenValue(filled, field)).toEqual(expected)
  })
})
