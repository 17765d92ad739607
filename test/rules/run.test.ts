import { describe, expect, it } from 'vitest'
import { completeForms, findingsOf, rows, sheet } from './helpers.ts'

describe('checkSubmission', () => {
  it('finds nothing in a submission that is in order', () => {
    expect(findingsOf({})).toEqual([])
  })

  it('reads as one turns the pages: the file, then sheet by sheet, row by row, column by column', () => {
    const d = sheet('nominees', [{ ethnicity: 'Kinh' }])
    const b = sheet('livelihood', [
      { budget: null, people: null, to: '2021-01-01' },
      { name: null },
      { name: 'Tặng bò giống' },
    ])
    const found = findingsOf({
      // As they may stand in a workbook: D before B.
      forms: [d, b],
      receipt: { at: '2022-03-01', source: 'receipts' },
    })
    expect(found.map(({ code, at }) => [code, at.sheet?.slice(0, 1), at.cell])).toEqual([
      ['submitted-late', undefined, undefined],
      ['form-empty', 'A', undefined],
      ['value-missing', 'B', 'E5'],
      ['date-order', 'B', 'H5'],
      ['budget-missing', 'B', 'I5'],
      ['value-missing', 'B', 'B6'],
      ['entry-duplicate', 'B', 'B7'],
      ['nominee-not-minority', 'D', 'D5'],
    ])
  })

  it('judges only the file at level file', () => {
    const given = { forms: [sheet('livelihood', rows(1))], receipt: { at: null, source: 'unknown' } } as const
    expect(findingsOf(given).length).toBeGreaterThan(0)
    expect(findingsOf(given, 'file')).toEqual([])
  })

  it('places every finding in its file and names the unit', () => {
    const found = findingsOf({ path: 'da-nhan/a.xlsx', forms: completeForms().slice(0, 1) })
    expect(found.map(({ at, unit }) => [at.file, unit])).toEqual([
      ['da-nhan/a.xlsx', 'MDR'],
      ['da-nhan/a.xlsx', 'MDR'],
    ])
  })
})
