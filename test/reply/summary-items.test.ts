import { describe, expect, it } from 'vitest'
import { summaryItems } from '../../src/reply/summary-items.ts'
import { todoWords } from '../../src/reply/todo-words.ts'
import type { UnitFinding } from '../../src/reply/unit-findings.ts'
import { campaign } from '../helpers/campaign.ts'

const B = 'B. Hỗ trợ sinh kế'
const D = 'D. Phụ nữ được chọn'

function told(
  code: string,
  sheet: string,
  more: Partial<UnitFinding['finding']> = {},
  marks = 0,
): UnitFinding {
  const finding = {
    code,
    variant: '',
    severity: 'error',
    at: { sheet },
    args: {},
    message: '',
    hint: '',
    ...more,
  } as const
  return { finding, link: {}, marks: Array.from({ length: marks }, () => ({ sheet, row: 5, column: 2 })) }
}

describe('what a unit has to mend, in one line', () => {
  it('counts what is short and how many cells are blank or to be written again', () => {
    const findings = [
      told('quota-short', B, { args: { missing: 1 } }),
      told('nominee-count', D, { args: { missing: 2 } }),
      told('value-missing', B),
      told('budget-missing', B, { severity: 'warning' }),
    ]
    expect(summaryItems(findings, campaign)).toBe(
      'còn thiếu 01 hoạt động/phần việc; còn thiếu 02 phụ nữ DTTS nghèo được chọn; 01 ô bắt buộc chưa ghi',
    )
  })

  it('names three things, and how many more there are', () => {
    const findings = [
      told('quota-short', B, { args: { missing: 1 } }),
      told('value-missing', B),
      told('value-invalid', B),
      told('sheet-duplicated', B),
      told('nominee-not-minority', D),
    ]
    expect(summaryItems(findings, campaign)).toBe(
      'còn thiếu 01 hoạt động/phần việc; 01 ô bắt buộc chưa ghi; 01 ô cần ghi lại và 02 nội dung khác',
    )
  })
})

describe('what a unit is asked to do', () => {
  it('speaks only of colours that are there', () => {
    expect(todoWords([told('value-invalid', B, {}, 1)])).toBe('ghi lại các ô tô đỏ')
    expect(todoWords([told('amount-large', B, { severity: 'warning' }, 1)])).toBe('xem lại các ô tô cam')
    expect(todoWords([told('quota-short', B), told('value-missing', B, {}, 1)])).toBe(
      'bổ sung, trả lời các nội dung cần sửa, ghi lại các ô tô đỏ',
    )
  })
})
