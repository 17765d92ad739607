import { describe, expect, it } from 'vitest'
import { isMoneyUnit, moneyUnit } from '../../src/submission/header-unit.ts'

describe('the unit of money in a header', () => {
  it.each([
    ['Kinh phí (1.000 đồng)', 1_000],
    ['Kinh phí (1,000đ)', 1_000],
    ['Kinh phí\n(1000 đồng)', 1_000],
    ['Kinh phí (x 1.000đ)', 1_000],
    ['Kinh phí (ngđ)', 1_000],
    ['Kinh phí (đơn vị tính 1000 đồng)', 1_000],
    ['Kinh phí (triệu\nđồng)', 1_000_000],
    ['Kinh phí (triệu đồng', 1_000_000],
    ['Kinh phí, đvt: trđ', 1_000_000],
    ['Kinh phí (triệu đồng Việt Nam)', 1_000_000],
    ['Trị giá (tiền mặt, triệu đồng)', 1_000_000],
    ['Kinh phí (1.000.000đ)', 1_000_000],
    ['Kinh phí (tỷ đồng)', 1_000_000_000],
    ['Kinh phí (VNĐ)', 1],
    ['Kinh phí (đ/VNĐ)', 1],
    ['Kinh phí (triệu đồng)\nSố tiền (đồng)', 1],
    ['Kinh phí (triệu đồng/hoạt động)', 1_000_000],
  ])('%j: 1 is %i đồng', (header, factor) => {
    expect(moneyUnit(header)).toEqual({ factor })
  })

  it.each([
    ['Kinh phí (nghìn đồng/hộ)', 'hộ'],
    ['Kinh phí (1.000 đ/người)', 'người'],
    ['Kinh phí (triệu đồng mỗi hộ)', 'hộ'],
    ['Kinh phí (đồng/01 hộ)', 'hộ'],
    ['Kinh phí (triệu đồng/lao động)', 'lao động'],
  ])('%j: for each %s', (header, each) => {
    expect(moneyUnit(header)).toEqual({ each })
  })

  it.each([
    'Kinh phí',
    'Kinh phí hoạt động',
    'Kinh phí (làm tròn đến triệu đồng)',
    'Kinh phí (10 triệu)',
    'Kinh phí (tối đa 1.000.000 đồng)',
    'Kinh phí (ghi rõ/đầy đủ)',
  ])('%j states none', (header) => {
    expect(moneyUnit(header)).toBeNull()
  })
})

it('tells a unit from an amount', () => {
  expect(['triệu đồng', 'ĐVT: 1.000 đ', '5 triệu', '1.000.000đ', 'bò'].map(isMoneyUnit)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})
