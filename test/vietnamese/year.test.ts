import { describe, expect, it } from 'vitest'
import { readYear } from '../../src/vietnamese/year.ts'

describe('a year', () => {
  it.each([['1985'], [1985], [' 1985. '], ['１９８５']])('%j is 1985', (typed) => {
    expect(readYear(typed, 1900, 2032)).toEqual({ kind: 'ok', value: 1985 })
  })

  it.each([
    ['năm 1985'],
    ['Năm sinh: 1985'],
    ['SN 1985'],
    ['sinh năm 1985'],
    ['15/3/1985'],
    ['15-03-1985'],
    ['15.3.1985'],
    ['3/1985'],
    ['1985-03-15'],
    ['ngày 15 tháng 3 năm 1985'],
    ['tháng 3 năm 1985'],
    ['sinh ngày 15/3/1985'],
  ])('of %j the year 1985 is taken, and that is said', (typed) => {
    expect(readYear(typed, 1900, 2032)).toEqual({ kind: 'interpreted', value: 1985, as: '', shown: '1985' })
  })

  it.each([
    ['85'],
    [85],
    ['15/3/85'],
    [19850],
    ['1985 nữ'],
    ['1.985'],
    ['1899'],
    [2033],
    [1985.5],
    [''],
    ['rõ'],
  ])('%j is none', (typed) => {
    expect(readYear(typed, 1900, 2032)).toEqual({ kind: 'invalid', why: 'year' })
  })
})
