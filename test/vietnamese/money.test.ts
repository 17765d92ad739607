import { describe, expect, it } from 'vitest'
import { readMoney } from '../../src/vietnamese/money.ts'

const DONG = { scale: 1, smallLimit: 99_999 }
const MILLIONS = { scale: 1_000_000, smallLimit: 99_999 }
const THOUSANDS = { scale: 1000, smallLimit: 99_999 }

describe('an amount in đồng', () => {
  it.each([
    [5_000_000, 5_000_000],
    ['5000000', 5_000_000],
    ['5.000.000', 5_000_000],
    ['5,000,000', 5_000_000],
    ['5 000 000', 5_000_000],
    ['5\u00A0000\u00A0000', 5_000_000],
    ["5'000'000", 5_000_000],
    ['5. 000. 000', 5_000_000],
    ['5.000.000đ', 5_000_000],
    ['5.000.000 đồng', 5_000_000],
    ['5.000.000 ĐỒNG', 5_000_000],
    ['5.000.000 đồng.', 5_000_000],
    ['5.000.000 đồng chẵn', 5_000_000],
    ['5.000.000,-', 5_000_000],
    ['1.500.000,-đ', 1_500_000],
    ['1,500,000', 1_500_000],
    ['5.000.000đ/-', 5_000_000],
    ['5.000.000 VNĐ', 5_000_000],
    ['5000000vnd', 5_000_000],
    ['VNĐ 5.000.000', 5_000_000],
    ['5.000.000 ₫', 5_000_000],
    ['5.000.000,00', 5_000_000],
    ['5,000,000.00', 5_000_000],
    ['05.000.000', 5_000_000],
    ['５.０００.０００', 5_000_000],
    ['5.000.000 (Năm triệu đồng chẵn)', 5_000_000],
    ['500.000', 500_000],
    ['100,000', 100_000],
    ['100000', 100_000],
    ['5.000đ', 5000],
    ['500 đồng', 500],
    ['0', 0],
    [0, 0],
    ['0đ', 0],
    ['-', 0],
    [3_333_333.001, 3_333_333],
    [1_000_000_000_000, 1_000_000_000_000],
  ])('%j is %d without a word', (typed, value) => {
    expect(readMoney(typed, DONG)).toEqual({ kind: 'ok', value })
  })

  it.each([
    ['5 triệu', 5_000_000, '5.000.000'],
    ['5tr', 5_000_000, '5.000.000'],
    ['5 tr', 5_000_000, '5.000.000'],
    ['5trđ', 5_000_000, '5.000.000'],
    ['5 tr.đ', 5_000_000, '5.000.000'],
    ['5TR', 5_000_000, '5.000.000'],
    ['5 trieu dong', 5_000_000, '5.000.000'],
    ['5 triệu đồng', 5_000_000, '5.000.000'],
    ['5 triệu đồng.', 5_000_000, '5.000.000'],
    ['1,5 triệu', 1_500_000, '1.500.000'],
    ['1.5tr', 1_500_000, '1.500.000'],
    ['5tr5', 5_500_000, '5.500.000'],
    ['5 triệu 5', 5_500_000, '5.500.000'],
    ['5tr250', 5_250_000, '5.250.000'],
    ['5tr05', 5_050_000, '5.050.000'],
    ['5 triệu rưỡi', 5_500_000, '5.500.000'],
    ['5 triệu 500 nghìn', 5_500_000, '5.500.000'],
    ['5 triệu 500.000đ', 5_500_000, '5.500.000'],
    ['1 tỷ 2', 1_200_000_000, '1.200.000.000'],
    ['1,2 tỷ', 1_200_000_000, '1.200.000.000'],
    ['1,2 tỉ', 1_200_000_000, '1.200.000.000'],
    ['1 tỷ 200 triệu', 1_200_000_000, '1.200.000.000'],
    ['500 nghìn', 500_000, '500.000'],
    ['500 ngàn', 500_000, '500.000'],
    ['500 ngàn đồng', 500_000, '500.000'],
    ['500k', 500_000, '500.000'],
    ['500n', 500_000, '500.000'],
    ['5.000 nghìn đồng', 5_000_000, '5.000.000'],
    ['1.000.000,5', 1_000_001, '1.000.001'],
    ['1,000,000.50', 1_000_001, '1.000.001'],
    [3_333_333.33, 3_333_333, '3.333.333'],
    ['dự kiến 10tr', 10_000_000, '10.000.000'],
    ['Kinh phí: 5.000.000đ', 5_000_000, '5.000.000'],
  ])('%j is read as %d, and that is said', (typed, value, shown) => {
    expect(readMoney(typed, DONG)).toEqual({ kind: 'interpreted', value, as: 'money', shown })
  })

  it.each([
    ['5.000', 'thousands', '5.000.000', '5.000'],
    ['1,500', 'thousands', '1.500.000', '1.500'],
    ['5 000', 'thousands', '5.000.000', '5.000'],
    ['99.999', 'thousands', '99.999.000', '99.999'],
    ['1.500 triệu', 'thousands', '1.500.000.000', '1.500.000'],
    ['5tr50', 'thousands', '5.500.000', '5.050.000'],
    ['5', '', '5.000.000', '5'],
    [5, '', '5.000.000', '5'],
    [12.5, '', '12.500.000', '12,5'],
    ['12,5', '', '12.500.000', '12,5'],
    ['0,5', '', '500.000', '0,5'],
    ['0.500', '', '500.000', '0,5'],
    ['5000', '', '5.000.000', '5.000'],
    [50_000, '', '50.000.000', '50.000'],
    [99_999, '', '99.999.000', '99.999'],
  ])('%j is asked about (%s): %s or %s', (typed, why, suggestion, other) => {
    expect(readMoney(typed, DONG)).toEqual({ kind: 'ambiguous', why, suggestion, other })
  })

  it.each([
    ['10tr/hộ x 3 hộ', '30.000.000'],
    ['10tr/hộ × 3 hộ', '30.000.000'],
    ['10 triệu/hộ * 3', '30.000.000'],
    ['3 hộ x 10tr', '30.000.000'],
    ['10trx3', '30.000.000'],
    ['50.000đ/con x 100 con', '5.000.000'],
    ['5.000.000 x 3', '15.000.000'],
    ['2 con x 5 triệu/con x 3 hộ', '30.000.000'],
    ['5tr + 3tr', '8.000.000'],
    ['10tr/hộ x 3 hộ = 30tr', '30.000.000'],
  ])('%j is a calculation; %s is only suggested', (typed, suggestion) => {
    expect(readMoney(typed, DONG)).toEqual({ kind: 'invalid', why: 'money-expression', suggestion })
  })

  it.each([
    ['10tr/hộ', 'money-expression'],
    ['5 triệu mỗi hộ', 'money-expression'],
    ['5 x 3', 'money-expression'],
    ['5tr x 3tr', 'money-expression'],
    ['10tr/2 hộ', 'money-expression'],
    ['5-7 triệu/hộ x 3 hộ', 'money-expression'],
    ['5-7 triệu', 'range'],
    ['5tr - 7tr', 'range'],
    ['5 triệu đồng – 7 triệu đồng', 'range'],
    ['5.000.000-7.000.000', 'range'],
    ['5 đến 7 triệu', 'range'],
    ['khoảng 10tr', 'range'],
    ['~10tr', 'range'],
    ['trên 5 triệu', 'range'],
    ['5 triệu trở lên', 'range'],
    ['xã hội hóa', 'money-text'],
    ['đối ứng', 'money-text'],
    ['Quỹ Hội + xã hội hóa', 'money-text'],
    ['5 con bò', 'money-text'],
    ['500 USD', 'money-text'],
    ['năm 2021', 'money-text'],
    ['5 nghìn 3 triệu', 'money-text'],
    ['1,5tr5', 'money-text'],
    ['5 triệu xã, 3 triệu hộ', 'money-text'],
    ['5.00.000', 'number'],
    ['5000.000', 'number'],
    ['5.000,000', 'number'],
    ['28/02/2022', 'number'],
    ['???', 'number'],
    ['', 'number'],
    [Number.NaN, 'number'],
    ['-5.000.000', 'negative-money'],
    ['−5tr', 'negative-money'],
    ['(5.000.000)', 'negative-money'],
    [-5, 'negative-money'],
    ['2000 tỷ', 'money-too-large'],
    ['1.000.000.000.001', 'money-too-large'],
    [1e15, 'money-too-large'],
  ])('%j is not read: %s', (typed, why) => {
    expect(readMoney(typed, DONG)).toEqual({ kind: 'invalid', why })
  })

  it.each([
    ['năm triệu đồng', '5.000.000'],
    ['Mười lăm triệu', '15.000.000'],
    ['một triệu rưỡi', '1.500.000'],
    ['5 trăm nghìn', '500.000'],
    ['không', '0'],
  ])('%j is in words; %s is only suggested', (typed, suggestion) => {
    expect(readMoney(typed, DONG)).toEqual({ kind: 'invalid', why: 'number-words', suggestion })
  })

  it('takes what is typed of a very long text for no amount, at once', () => {
    expect(readMoney('5 '.repeat(16_000), DONG)).toMatchObject({ kind: 'invalid' })
    expect(readMoney(`5.000.000${' '.repeat(30_000)}đồng`, DONG)).toMatchObject({ kind: 'invalid' })
  })
})

describe('an amount in a column headed with its own unit', () => {
  it.each([
    [5, 5_000_000],
    ['5', 5_000_000],
    ['12,5', 12_500_000],
    ['12.5', 12_500_000],
    [12.35, 12_350_000],
    [0.05, 50_000],
    ['0,5', 500_000],
    ['5.000.000đ', 5_000_000],
  ])('%j triệu is %d', (typed, value) => {
    expect(readMoney(typed, MILLIONS)).toEqual({ kind: 'ok', value })
  })

  it('asks whether 1.500 triệu is 1,5 triệu', () => {
    expect(readMoney('1.500', MILLIONS)).toEqual({
      kind: 'ambiguous',
      why: 'thousands',
      suggestion: '1.500.000.000',
      other: '1.500.000',
    })
  })

  it('takes a unit in the cell for the cell', () => {
    expect(readMoney('5tr', MILLIONS)).toMatchObject({ kind: 'interpreted', value: 5_000_000 })
  })

  it('does not take full đồng in a column of millions', () => {
    expect(readMoney('5.000.000', MILLIONS)).toEqual({ kind: 'invalid', why: 'money-too-large' })
  })

  it('reads 5.000 nghìn đồng', () => {
    expect(readMoney('5.000', THOUSANDS)).toEqual({ kind: 'ok', value: 5_000_000 })
    expect(readMoney(500, THOUSANDS)).toEqual({ kind: 'ok', value: 500_000 })
  })
})
