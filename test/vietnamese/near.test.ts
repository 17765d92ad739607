import { describe, expect, it } from 'vitest'
import { editDistance, nearest, similar, similarOf } from '../../src/vietnamese/near.ts'

const GROUPS = [
  'Hỗ trợ mô hình sinh kế',
  'Dạy nghề, giới thiệu việc làm',
  'Chuyển giao KHKT, kiến thức sản xuất kinh doanh',
]

describe('a certain near match', () => {
  it.each([
    ['Hỗ trợ mô hình sinh kể', 'Hỗ trợ mô hình sinh kế'],
    ['Ho tro mo hinh sinh ke', 'Hỗ trợ mô hình sinh kế'],
    ['Hỗ trợ mô hìn sinh kế', 'Hỗ trợ mô hình sinh kế'],
    ['Dạy nghề giới thiệu viêc lamf', 'Dạy nghề, giới thiệu việc làm'],
    ['Hỗ trợ mô hnìh sinh kes', 'Hỗ trợ mô hình sinh kế'],
    ['Hỗ trợ mô hình', null],
    ['Dạy nghề', null],
    ['', null],
  ])('%j: %s', (typed, candidate) => {
    expect(nearest(typed, GROUPS)).toBe(candidate)
  })

  it.each([
    ['Thai', ['Thái'], 'Thái'],
    ['Thaj', ['Thái'], null],
    ['Muomg', ['Mường'], 'Mường'],
    ['Muomh', ['Mường'], null],
    ['Mmông', ['Mông', 'Mnông'], null],
    ['aaaaaaaaaa', ['aaaaaaaabb'], 'aaaaaaaabb'],
    ['aaaaaaaaa', ['aaaaaaabb'], null],
    ['Tân Hòa', ['Tân Hoà', 'Tân Hóa'], 'Tân Hoà'],
  ])('%j among %j: %s', (typed, candidates, candidate) => {
    expect(nearest(typed, candidates)).toBe(candidate)
  })
})

describe('a candidate to ask about', () => {
  it.each([
    ['Ea Trag', ['Ea Trang', 'Krông Á'], 'Ea Trang'],
    ['Krông Pách', ['Krông Pắc', 'Krông Năng'], 'Krông Pắc'],
    ['validat', ['validate', 'template'], 'validate'],
    ['xyz', ['validate', 'template'], null],
    ['Ea', ['Ea Kar'], null],
  ])('%j among %j: %s', (typed, candidates, candidate) => {
    expect(similar(typed, candidates)).toBe(candidate)
  })
})

describe('a thing of several names to ask about', () => {
  const UNITS = [
    ['eakar', 'EKA'],
    ['eaka', 'EKA'],
    ['eahleo', 'EHL'],
    ['lak', 'LAK'],
    ['dak', 'DAK'],
  ] as const
  it.each([
    ['Ea Kra', 'EKA'],
    ['Ea Hleô', 'EHL'],
    ['Ea', null],
    ['tak', null],
    ['', null],
  ])('%j: %s', (typed, thing) => {
    expect(similarOf(typed, UNITS)).toBe(thing)
  })
})

describe('the distance of two texts', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'abd', 1],
    ['abc', 'ab', 1],
    ['abc', 'xabc', 1],
    ['abcd', 'acbd', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('%j and %j: %d', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
    expect(editDistance(b, a)).toBe(distance)
  })
})
