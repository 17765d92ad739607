import { describe, expect, it } from 'vitest'
import { readDay } from '../../src/vietnamese/day.ts'

const period = { from: '2021-08-01', to: '2022-03-08' }
const from = (typed: string) => readDay(typed, { period, role: 'from' })
const to = (typed: string) => readDay(typed, { period, role: 'to' })

describe('one day', () => {
  it.each([
    ['28/02/2022'],
    ['28/2/22'],
    ['28-2-22'],
    ['28.02.2022'],
    ['28 / 02 / 2022'],
    ['28\\2\\2022'],
    ['28/02/2022.'],
    ['２８/０２/２０２２'],
    ['2022-02-28'],
    ['2022/2/28'],
    ['2022-02-28 00:00:00'],
    ['2022-02-28T00:00:00.000Z'],
    ['28/02/2022 16:30'],
    ['ngày 28 tháng 02 năm 2022'],
    ['Ngày 28 tháng 2 năm 2022'],
    ['28 tháng 2 năm 2022'],
    ['28 tháng 2, 2022'],
    ['ngày 28/02/2022'],
    ['Thứ Hai, 28/02/2022'],
    ['thứ hai ngày 28/2/2022'],
    ['28/02/\n2022'],
  ])('%j is 28/02/2022', (typed) => {
    expect(to(typed)).toEqual({ kind: 'ok', value: '2022-02-28' })
  })

  it.each([
    ['1/1/00', '2000-01-01'],
    ['1/1/49', '2049-01-01'],
    ['1/1/50', '1950-01-01'],
    ['1/1/99', '1999-01-01'],
    ['29/2/2024', '2024-02-29'],
    ['03/04/2022', '2022-04-03'],
  ])('%j is %s', (typed, value) => {
    expect(to(typed)).toEqual({ kind: 'ok', value })
  })

  it.each([
    ['02/28/2022', '2022-02-28', '28/02/2022'],
    ['2-28-22', '2022-02-28', '28/02/2022'],
  ])('%j has the month first', (typed, value, shown) => {
    expect(to(typed)).toEqual({ kind: 'interpreted', value, as: 'month-first', shown })
  })

  it.each([
    ['30/02/2022', 'date-not-real'],
    ['29/02/2022', 'date-not-real'],
    ['31/4', 'date-not-real'],
    ['31/4/2021', 'date-not-real'],
    ['2022-02-30', 'date-not-real'],
    ['32/13/2022', 'date-not-real'],
    ['02/30/2022', 'date-not-real'],
    ['0/0/2022', 'date-not-real'],
    ['ngày 31 tháng 6 năm 2021', 'date-not-real'],
    ['28/02', 'date'],
    ['29/2', 'date'],
    ['2/22', 'date'],
    ['28', 'date'],
    ['28/02/20222', 'date'],
    ['28/02/202', 'date'],
    ['28/02/1022', 'date'],
    ['28/02/2222', 'date'],
    ['28-2/2022', 'date'],
    ['3-6/2021', 'date'],
    ['13/2022', 'date'],
    ['sau Tết', 'date'],
    ['tháng 3', 'date'],
    ['5.000.000', 'date'],
    ['???', 'date'],
    ['', 'date'],
  ])('%j is no day: %s', (typed, why) => {
    expect(to(typed)).toEqual({ kind: 'invalid', why })
  })
})

describe('a stretch of days', () => {
  it.each([
    ['2/2022', '2022-02-01', '2022-02-28'],
    ['02-2022', '2022-02-01', '2022-02-28'],
    ['tháng 02/2022', '2022-02-01', '2022-02-28'],
    ['Tháng 2 năm 2022', '2022-02-01', '2022-02-28'],
    ['T2/2022', '2022-02-01', '2022-02-28'],
    ['T.2/2022', '2022-02-01', '2022-02-28'],
    ['quý I/2022', '2022-01-01', '2022-03-31'],
    ['Quý IV năm 2021', '2021-10-01', '2021-12-31'],
    ['quí 3/2021', '2021-07-01', '2021-09-30'],
    ['Q4/2021', '2021-10-01', '2021-12-31'],
    ['năm 2022', '2022-01-01', '2022-12-31'],
    ['2022', '2022-01-01', '2022-12-31'],
    ['cả năm 2022', '2022-01-01', '2022-12-31'],
    ['6 tháng cuối năm 2021', '2021-07-01', '2021-12-31'],
    ['06 tháng đầu năm 2022', '2022-01-01', '2022-06-30'],
    ['9 tháng đầu năm 2021', '2021-01-01', '2021-09-30'],
    ['từ tháng 3 đến tháng 6/2021', '2021-03-01', '2021-06-30'],
    ['tháng 3-6/2021', '2021-03-01', '2021-06-30'],
    ['từ tháng 3-6/2021', '2021-03-01', '2021-06-30'],
    ['T3-T6/2021', '2021-03-01', '2021-06-30'],
    ['từ 3 đến 6/2021', '2021-03-01', '2021-06-30'],
    ['tháng 3/2021 đến tháng 6', '2021-03-01', '2021-06-30'],
    ['tháng 10, 11 và 12 năm 2021', '2021-10-01', '2021-12-31'],
    ['quý III, IV/2021', '2021-07-01', '2021-12-31'],
    ['quý III + IV năm 2021', '2021-07-01', '2021-12-31'],
    ['quý 3-4/2021', '2021-07-01', '2021-12-31'],
    ['quý III/2021 - quý I/2022', '2021-07-01', '2022-03-31'],
    ['8/2021 - 3/2022', '2021-08-01', '2022-03-31'],
    ['8-2021 - 3-2022', '2021-08-01', '2022-03-31'],
    ['từ tháng 8/2021 đến hết tháng 3/2022', '2021-08-01', '2022-03-31'],
    ['08/3/2021–08/3/2022', '2021-03-08', '2022-03-08'],
    ['08/3/2021 -> 08/3/2022', '2021-03-08', '2022-03-08'],
    ['từ ngày 08/3/2021 đến ngày 08/3/2022', '2021-03-08', '2022-03-08'],
    ['từ 15/9 đến 20/10/2021', '2021-09-15', '2021-10-20'],
    ['15/9-20/10/2021', '2021-09-15', '2021-10-20'],
    ['10-20/9/2021', '2021-09-10', '2021-09-20'],
    ['từ ngày 10 đến ngày 20/9/2021', '2021-09-10', '2021-09-20'],
    ['từ tháng 10 đến tháng 3/2022', '2021-10-01', '2022-03-31'],
    ['tháng 10/2021 đến tháng 3', '2021-10-01', '2022-03-31'],
    ['2021-2022', '2021-01-01', '2022-12-31'],
    ['2021-09-01 - 2021-09-30', '2021-09-01', '2021-09-30'],
  ])('%j is from %s to %s', (typed, first, last) => {
    const [start, end] = [first, last].map((day) => day.split('-').reverse().join('/'))
    const range = { kind: 'interpreted', as: 'date-range', from: first, to: last }
    expect(from(typed)).toEqual({ ...range, value: first, shown: start })
    expect(to(typed)).toEqual({ ...range, value: last, shown: end })
  })

  it.each([
    ['thường xuyên'],
    ['Thường xuyên trong năm'],
    ['cả năm'],
    ['trong đợt'],
    ['cả đợt'],
    ['Trong suốt đợt thi đua'],
    ['suốt đợt thi đua đặc biệt'],
    ['hằng tháng'],
  ])('%j is the whole campaign', (typed) => {
    const whole = { kind: 'interpreted', as: 'whole-period', ...period }
    expect(from(typed)).toEqual({ ...whole, value: '2021-08-01', shown: '01/08/2021' })
    expect(to(typed)).toEqual({ ...whole, value: '2022-03-08', shown: '08/03/2022' })
  })

  it('takes one end only in the column it belongs to', () => {
    const none = { kind: 'invalid', why: 'date' }
    const found = (value: string, shown: string) => ({ kind: 'interpreted', value, as: '', shown })
    expect(from('từ tháng 3/2021')).toEqual(found('2021-03-01', '01/03/2021'))
    expect(from('từ 15/9/2021')).toEqual(found('2021-09-15', '15/09/2021'))
    expect(from('từ 8-2021')).toEqual(found('2021-08-01', '01/08/2021'))
    expect(to('từ tháng 3/2021')).toEqual(none)
    expect(to('đến hết tháng 6/2021')).toEqual(found('2021-06-30', '30/06/2021'))
    expect(to('hết 30/6/2021')).toEqual(found('2021-06-30', '30/06/2021'))
    expect(from('đến hết tháng 6/2021')).toEqual(none)
    expect(from('từ 30/2/2022')).toEqual({ kind: 'invalid', why: 'date-not-real' })
  })

  it.each([['6/2021 - 3/2021'], ['20/9/2021 - 10/9/2021'], ['quý V/2021'], ['tháng 13/2021'], ['12/2222']])(
    '%j is none',
    (typed) => {
      expect(to(typed)).toEqual({ kind: 'invalid', why: 'date' })
    },
  )
})
