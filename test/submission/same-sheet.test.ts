import { expect, it } from 'vitest'
import { isSameSheet } from '../../src/submission/same-sheet.ts'
import type { Cell, Sheet } from '../../src/workbook/grid.ts'
import { sheet } from '../helpers/grid.ts'

const rows = [['CÁCH GHI'], ['STT', 'Tên'], [1, 'Trao dê', { day: '2021-12-01' }, { error: '#REF!' }]]
const one = { ...sheet('Cách ghi', rows), merges: [{ top: 1, left: 1, bottom: 1, right: 3 }] }

function withCell(cell: Cell): Sheet {
  return { ...one, rows: one.rows.map((row) => (row.number === 3 ? { ...row, cells: [cell] } : row)) }
}

it('knows a sheet that came in another workbook', () => {
  expect(isSameSheet(one, structuredClone(one))).toBe(true)
})

it.each<[string, Sheet]>([
  ['another name', { ...one, name: 'Cách ghi (2)' }],
  ['a name in Unicode', { ...one, readAs: 'Cách ghi' }],
  ['a row more', { ...one, rows: [...one.rows, { number: 9, hidden: false, cells: [] }] }],
  ['rows further down', { ...one, rows: one.rows.map((row) => ({ ...row, number: row.number + 1 })) }],
  ['fewer cells', { ...one, rows: one.rows.map((row) => ({ ...row, cells: row.cells.slice(0, 1) })) }],
  ['another range merged', { ...one, merges: [{ top: 1, left: 1, bottom: 1, right: 4 }] }],
  ['nothing merged', { ...one, merges: [] }],
])('tells a sheet with %s from it', (_, other) => {
  expect(isSameSheet(one, other)).toBe(false)
})

it.each<[Cell, Cell]>([
  [
    { column: 1, kind: 'text', text: '5' },
    { column: 1, kind: 'text', text: '6' },
  ],
  [
    { column: 1, kind: 'text', text: '5' },
    { column: 2, kind: 'text', text: '5' },
  ],
  [
    { column: 1, kind: 'number', number: 5 },
    { column: 1, kind: 'number', number: 5.001 },
  ],
  [
    { column: 1, kind: 'day', day: '2021-12-01', serial: 44531 },
    { column: 1, kind: 'day', day: '2021-12-01', serial: 44531.5 },
  ],
  [
    { column: 1, kind: 'boolean', boolean: true },
    { column: 1, kind: 'boolean', boolean: false },
  ],
  [
    { column: 1, kind: 'text', text: '#REF!' },
    { column: 1, kind: 'error', error: '#REF!' },
  ],
])('tells %o from %o', (cell, other) => {
  expect(isSameSheet(withCell(cell), withCell({ ...cell }))).toBe(true)
  expect(isSameSheet(withCell(cell), withCell(other))).toBe(false)
})
