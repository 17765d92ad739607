import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/finding.ts'
import { phrase } from '../../src/rules/phrase.ts'

function finding(code: string, args: Finding['args'], variant = ''): Finding {
  return { code, variant, severity: 'error', at: {}, args }
}

const short = finding('quota-short', { actual: 5, required: 6, missing: 1, noun: 'hoạt động/phần việc' })

describe('phrase', () => {
  it('fills the sentences and keeps the finding', () => {
    expect(phrase(short, 'vi')).toEqual({
      ...short,
      message: 'Đã đăng ký 5/6, còn thiếu 1 hoạt động/phần việc.',
      hint: 'Đề nghị bổ sung ít nhất 1 hoạt động/phần việc rồi gửi lại.',
    })
    expect(phrase(short, 'en').message).toBe('5 of 6 registered, 1 still missing (hoạt động/phần việc).')
  })

  it('writes numbers, days, weekdays, moments and lists as the reader does', () => {
    const large = finding('amount-large', { amount: 600_000_000, limit: 500_000_000 })
    expect(phrase(large, 'vi').message).toBe(
      'Số tiền 600.000.000 đồng lớn hơn mức thường gặp (500.000.000 đồng).',
    )
    expect(phrase(large, 'en').message).toContain('600,000,000')
    const boundary = finding('submitted-on-boundary', {
      received: { day: '2022-02-28' },
      deadline: 'trước 28/02/2022',
      lastDay: { day: '2022-02-27', weekday: true },
    })
    expect(phrase(boundary, 'vi').message).toBe(
      'Nhận đúng ngày 28/02/2022, trong khi văn bản ghi «trước 28/02/2022», tức là đến hết ngày 27/02/2022 (Chủ nhật). Vẫn đưa vào biểu tổng hợp.',
    )
    const used = {
      unit: 'Hội X',
      count: 2,
      used: 'b.xlsx',
      received: { moment: '2022-02-26T16:30:00+07:00' },
    }
    expect(phrase(finding('unit-resubmitted', used), 'vi').message).toContain(
      'nhận 26/02/2022 16:30 theo sổ nhận',
    )
    const twice = { count: 2, column: 'Dân tộc', cells: { list: ['D4', 'L4'] } }
    expect(phrase(finding('column-duplicated', twice), 'vi').message).toBe(
      'Có 2 cột cùng tên «Dân tộc» (ô D4, L4).',
    )
  })

  it('takes the word that goes with a number', () => {
    const late = (days: number) => {
      const args = { received: { day: '2022-03-01' }, days, deadline: 'trước 28/02/2022' }
      return phrase(finding('submitted-late', args), 'en').message
    }
    expect(late(1)).toContain(', 1 day after the deadline')
    expect(late(2)).toContain(', 2 days after the deadline')
  })

  it('leaves what a unit wrote as it is, even where the sentence begins with it', () => {
    const words = { value: 'năm người', suggestion: '5' }
    expect(phrase(finding('value-invalid', words, 'number-words'), 'vi')).toMatchObject({
      message: '«năm người» ghi bằng chữ.',
      hint: 'Ghi bằng chữ số: 5.',
    })
    const braces = { value: '{suggestion}', suggestion: '$&' }
    expect(phrase(finding('value-invalid', braces, 'number-words'), 'vi')).toMatchObject({
      message: '«{suggestion}» ghi bằng chữ.',
      hint: 'Ghi bằng chữ số: $&.',
    })
  })

  it('throws for a missing argument, an unknown code, and an unknown variant', () => {
    expect(() => phrase(finding('quota-short', { actual: 5 }), 'vi')).toThrow(
      'quota-short: no argument {required}',
    )
    expect(() => phrase(finding('no-such', {}), 'vi')).toThrow('no-such')
    expect(() => phrase(finding('quota-short', {}, 'no-such'), 'vi')).toThrow('no-such')
  })
})
