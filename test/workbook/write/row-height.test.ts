import { describe, expect, it } from 'vitest'
import type { Range } from '../../../src/workbook/grid.ts'
import type { CellStyle, PlanRow, PlanValue } from '../../../src/workbook/plan.ts'
import { mergesByRow } from '../../../src/workbook/write/merged-cells.ts'
import { createRowHeights } from '../../../src/workbook/write/row-height.ts'
import { emsOf } from '../../../src/workbook/write/text-width.ts'
import { countLines } from '../../../src/workbook/write/wrap.ts'

const WRAP = { wrap: true }
const PLAIN = { size: 12, bold: false }

function heights(rows: readonly PlanRow[], widths: readonly number[], ...merges: readonly Range[]) {
  return rows.map(createRowHeights(widths, mergesByRow(merges)))
}

function height(value: PlanValue, width: number, style: CellStyle = WRAP): number | undefined {
  return heights([{ number: 1, cells: [{ column: 1, value, style }] }], [width])[0]?.height
}

describe('the width of a line', () => {
  it.each([
    ['0123456789', false, 60],
    ['Đăng ký', false, 40.992],
    ['Đăng ký', true, 43.008],
    ['ơ', false, 6.648],
    ['a\u0306\u0301', false, 5.328],
    ['', false, 0],
    ['😀', false, 24],
  ])('%j is measured as Times New Roman prints it', (text, bold, points) => {
    expect((emsOf(text, bold) * 12) / 1000).toBeCloseTo(points, 3)
  })
})

describe('lines', () => {
  it.each([
    ['', 60, 1],
    ['0123456789', 60, 1],
    ['0123456789 1', 60, 2],
    ['01234 01234 01234', 63, 2],
    ['a\nb\n', 60, 3],
    ['a\r\nb', 60, 2],
    ['0'.repeat(35), 60, 4],
    ['012345-012345/012345', 60, 3],
    [`12345 ${'0'.repeat(15)} 1`, 60, 3],
  ])('of %j in %d points: %d', (text, width, lines) => {
    expect(countLines(text, width, PLAIN)).toBe(lines)
  })
})

describe('the height of a row', () => {
  it.each([
    ['one line', 'Ê Đê', 20, WRAP, 15.75],
    ['two lines', 'Hỗ trợ mô hình sinh kế', 14, WRAP, 31.5],
    ['its own line breaks', 'một\nhai\nba', 20, WRAP, 47.25],
    ['a large font', 'x', 20, { size: 16 }, 21],
    ['a small font', 'x', 20, { size: 8 }, 15.75],
    ['text that does not wrap', 'Hỗ trợ mô hình sinh kế\nx', 14, {}, 15.75],
    ['bold text, which is wider', 'Số phụ nữ được hỗ trợ', 20, { wrap: true, bold: true }, 31.5],
    ['the same text, not bold', 'Số phụ nữ được hỗ trợ', 20, WRAP, 15.75],
    ['an indented text', 'Số phụ nữ được hỗ trợ', 20, { wrap: true, indent: 2 }, 31.5],
    ['a number', 123_456_789_012, 4, WRAP, 15.75],
    ['a formula by its result', { formula: 'A1', result: 'một\nhai' }, 20, WRAP, 31.5],
    ['nothing', null, 20, WRAP, 15.75],
    ['more than Excel allows', 'x\n'.repeat(100), 20, WRAP, 409.5],
  ] as const)('fits %s', (_, value, width, style, points) => {
    expect(height(value, width, style)).toBe(points)
  })

  it('is what the plan says, if it does', () => {
    const row = { number: 1, height: 99, cells: [{ column: 1, value: 'x', style: {} }] }
    expect(heights([row], [10])).toEqual([{ height: 99, fixed: true }])
  })

  it('leaves Excel free to adapt it to what is typed', () => {
    const row = { number: 1, cells: [{ column: 1, value: 'a\nb', style: WRAP }] }
    expect(heights([row], [10])).toEqual([{ height: 31.5, fixed: false }])
  })

  it('counts a cell merged over columns with their widths together, and is then fixed', () => {
    const cells = [{ column: 1, value: 'Hỗ trợ mô hình sinh kế cho phụ nữ', style: WRAP }]
    const merge = { top: 1, left: 1, bottom: 1, right: 3 }
    expect(heights([{ number: 1, cells }], [8, 8, 8], merge)).toEqual([{ height: 31.5, fixed: true }])
    expect(heights([{ number: 1, cells }], [8, 8, 8])).toEqual([{ height: 78.75, fixed: false }])
  })

  it('gives the last row of a cell merged over rows what the others leave wanting', () => {
    const rows = [
      { number: 1, cells: [{ column: 1, value: 'a\nb\nc\nd', style: WRAP }] },
      { number: 2, cells: [{ column: 2, value: 'x', style: {} }] },
    ]
    expect(heights(rows, [10, 10], { top: 1, left: 1, bottom: 2, right: 1 })).toEqual([
      { height: 15.75, fixed: false },
      { height: 47.25, fixed: true },
    ])
  })
})
