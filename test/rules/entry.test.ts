import { describe, expect, it } from 'vitest'
import { personalNumbers } from '../../src/rules/entry/personal-numbers.ts'
import type { Entry } from '../../src/submission/submission.ts'
import { codesOf, completeForms, findingsOf, findingsOfRows, rows, sheet } from './helpers.ts'

describe('date-order', () => {
  it('cites the end', () => {
    expect(findingsOfRows([{ from: '2021-12-20', to: '2021-12-19' }])).toEqual([
      {
        code: 'date-order',
        variant: '',
        severity: 'error',
        at: { file: 'MDrak.xlsx', sheet: 'B. Hỗ trợ sinh kế', cell: 'H5', row: 5, column: 8 },
        args: { from: { day: '2021-12-20' }, to: { day: '2021-12-19' }, row: '5' },
        unit: 'MDR',
        value: '19/12/2021',
      },
    ])
  })

  it('is silent for one day, and where a day is missing', () => {
    expect(findingsOfRows([{ from: '2021-12-20', to: '2021-12-20' }])).toEqual([])
    expect(findingsOfRows([{ from: null, to: '2021-12-20' }])).toEqual([])
  })
})

describe('personal numbers in free text', () => {
  it.each([
    ['CCCD 066190999003', ['identity']],
    ['066190999003', ['identity']],
    ['số 066 190 999 003', ['identity']],
    ['số 066.190.999.003', ['identity']],
    ['CMND: 240123456', ['old-card']],
    ['Số CMND của chị là 240 123 456', ['old-card']],
    ['240123456 (CMND cũ)', ['old-card']],
    ['số giấy tờ 240123456', ['old-card']],
    ['CCCD: 66190999003', ['old-card']],
    ['ĐT 0905123456', ['phone']],
    ['ĐT 0905.123.456', ['phone']],
    ['ĐT 0905 123 456', ['phone']],
    ['ĐT 090 512 3456', ['phone']],
    ['0262 3852 167', ['phone']],
    ['0262.3.852.167', ['phone']],
    ['+84 905 123 456', ['phone']],
    ['+84905123456', ['phone']],
    ['01687123456', ['phone']],
    ['CMND 240123456, ĐT 0905123456', ['old-card', 'phone']],
  ])('%s', (text, expected) => {
    expect(personalNumbers(text)).toEqual(expected)
  })

  it.each([
    'Kinh phí 120000000 đồng',
    'Kinh phí 120.000.000.000 đồng',
    '066190999003 đồng',
    'tài khoản 066190999003',
    'số tài khoản: 0905123456',
    'STK 240123456 ngân hàng',
    'TK 0231000123456',
    'tổng 240123456',
    'từ 01/08/2021 - 08/03/2022',
    'ngày 08.03.2022 09.03.2022 10.03.2022',
    'Văn bản số 59/KH-BTV ngày 25/02/2021',
    'chứng minh hiệu quả của 05 mô hình',
    '02 con bò, 03 con dê, 10.000.000đ',
    '1234567890123456',
  ])('finds none in «%s»', (text) => {
    expect(personalNumbers(text)).toEqual([])
  })
})

describe('personal-data-unasked', () => {
  const sheetB = 'B. Hỗ trợ sinh kế'

  it('cites the cell and does not repeat the number', () => {
    expect(findingsOfRows([{ note: 'CCCD 066190999003' }])).toEqual([
      {
        code: 'personal-data-unasked',
        variant: '',
        severity: 'warning',
        at: { file: 'MDrak.xlsx', sheet: sheetB, cell: 'K5', row: 5, column: 11 },
        args: { column: 'Ghi chú' },
        unit: 'MDR',
      },
    ])
  })

  it('lets a phone number stand in the column of the person in charge, and no identity number', () => {
    expect(findingsOfRows([{ contact: 'Chị Hoa 0905123456' }])).toEqual([])
    expect(codesOf(findingsOfRows([{ contact: 'Chị Hoa, CMND 240123456' }]))).toEqual([
      'personal-data-unasked · old-card',
    ])
    expect(codesOf(findingsOfRows([{ note: 'Chị Hoa 0905123456' }]))).toEqual([
      'personal-data-unasked · phone',
    ])
  })

  it('reads an added column with its label, and cites the row', () => {
    const b = sheet('livelihood', rows(3))
    const extra = [
      { label: 'Số CMND', value: '240123456' },
      { label: 'Mã số', value: '240123456' },
    ]
    const entries = b.entries.map((entry, at): Entry => (at === 0 ? { ...entry, extra } : entry))
    const [a, , d] = completeForms()
    const forms = [a, { ...b, entries }, d].flatMap((form) => form ?? [])
    expect(findingsOf({ forms })).toEqual([
      {
        code: 'personal-data-unasked',
        variant: 'old-card',
        severity: 'warning',
        at: { file: 'MDrak.xlsx', sheet: sheetB, row: 5 },
        args: { column: 'Số CMND' },
        unit: 'MDR',
      },
    ])
  })
})
