import { describe, expect, it } from 'vitest'
import { readCount } from '../../src/vietnamese/count.ts'

describe('a number of people', () => {
  it.each([
    [5, 5],
    ['5', 5],
    ['05', 5],
    ['5.', 5],
    ['5,0', 5],
    ['1.234', 1234],
    ['1,234', 1234],
    ['1 234', 1234],
    ['12.345.678', 12_345_678],
    ['05 (năm)', 5],
    ['５', 5],
  ])('%j is %d', (typed, value) => {
    expect(readCount(typed)).toEqual({ kind: 'ok', value })
  })

  it.each([
    ['5 người', 5, '5'],
    ['05 chị', 5, '5'],
    ['05 (năm) chị', 5, '5'],
    ['5người', 5, '5'],
    ['1 hộ', 1, '1'],
    ['5 phụ nữ', 5, '5'],
    ['10 PHỤ NỮ', 10, '10'],
    ['10 hội viên nghèo', 10, '10'],
    ['10 phụ nữ DTTS nghèo', 10, '10'],
    ['3 chị Ê-đê', 3, '3'],
    ['1.234 người', 1234, '1.234'],
    ['05 chị em.', 5, '5'],
    ['2 phu nu ngheo', 2, '2'],
  ])('%j is read as %d, and that is said', (typed, value, shown) => {
    expect(readCount(typed)).toEqual({ kind: 'interpreted', value, as: 'count', shown })
  })

  it.each([
    ['năm người', '5'],
    ['Năm người', '5'],
    ['mười', '10'],
    ['mười hai', '12'],
    ['hai mươi', '20'],
    ['hai mươi mốt', '21'],
    ['hai mươi lăm chị', '25'],
    ['ba mươi tư', '34'],
    ['một trăm linh hai hộ', '102'],
    ['một trăm lẻ năm', '105'],
    ['một trăm hai', '120'],
    ['chín trăm chín mươi chín', '999'],
    ['hai chục', '20'],
    ['muoi hai nguoi', '12'],
    ['một nghìn hai trăm', '1.200'],
  ])('%j is never read; %s is suggested', (typed, suggestion) => {
    expect(readCount(typed)).toEqual({ kind: 'invalid', why: 'number-words', suggestion })
  })

  it.each([
    ['3-5', 'range'],
    ['3 - 5 người', 'range'],
    ['3–5', 'range'],
    ['3 đến 5 chị', 'range'],
    ['3 hoặc 5', 'range'],
    ['khoảng 10', 'range'],
    ['trên 20 người', 'range'],
    ['10 trở lên', 'range'],
    ['>10', 'range'],
    ['10+', 'range'],
    ['2,5', 'whole-number'],
    ['2.5 người', 'whole-number'],
    [2.5, 'whole-number'],
    ['0', 'not-positive'],
    ['00', 'not-positive'],
    [0, 'not-positive'],
    ['0 người', 'not-positive'],
    ['-3', 'not-positive'],
    ['− 3', 'not-positive'],
    [-1, 'not-positive'],
    ['5 hộ x 3 người', 'number'],
    ['5 người/hộ', 'number'],
    ['5 chị, 3 hộ', 'number'],
    ['5 người và 3 hộ', 'number'],
    ['5 con bò', 'number'],
    ['3/5', 'number'],
    ['28/02/2022', 'number'],
    ['1.23.456', 'number'],
    ['5k', 'number'],
    ['nhiều', 'number'],
    ['tư nhân', 'number'],
    ['không', 'number'],
    ['', 'number'],
    [Number.NaN, 'number'],
    [Number.POSITIVE_INFINITY, 'number'],
    [1e20, 'number'],
    ['99999999999999999999', 'number'],
  ])('%j is not read: %s', (typed, why) => {
    expect(readCount(typed)).toEqual({ kind: 'invalid', why })
  })
})
