import { describe, expect, it } from 'vitest'
import type { Mark } from '../../src/template/marks.ts'
import { markedSheet } from '../../src/template/marks.ts'
import { COLORS } from '../../src/template/styles.ts'
import type { PlanValue, SheetPlan } from '../../src/workbook/plan.ts'

function plan(...values: readonly PlanValue[]): SheetPlan {
  const cells = values.map((value, at) => ({ column: at + 1, value, style: { unlocked: true } }))
  return { name: 'B', widths: [], rows: [{ number: 5, cells }], conditions: [] }
}

function mark(column: number, more: Partial<Mark> = {}): Mark {
  return { row: 5, column, severity: 'error', note: 'Ghi lại.', ...more }
}

function cellsOf(sheet: SheetPlan) {
  return [...sheet.rows].flatMap(({ cells }) => [...cells])
}

describe('a marked sheet', () => {
  it('has wrong cells in red, doubtful ones in orange, and notes on all, whose other looks stay', () => {
    const marks = [mark(1), mark(2, { severity: 'warning', note: 'Xem lại.' }), mark(3, { severity: 'info' })]
    expect(cellsOf(markedSheet(plan('năm', 'x', 'y', 'z'), marks))).toEqual([
      { column: 1, value: 'năm', style: { unlocked: true, fill: COLORS.wrongFill }, note: 'Ghi lại.' },
      { column: 2, value: 'x', style: { unlocked: true, fill: COLORS.doubtFill }, note: 'Xem lại.' },
      { column: 3, value: 'y', style: { unlocked: true }, note: 'Ghi lại.' },
      { column: 4, value: 'z', style: { unlocked: true } },
    ])
  })

  it('says everything about one cell, the worst colour first, nothing twice', () => {
    const marks = [
      mark(1, { severity: 'warning', note: 'Một.' }),
      mark(1, { note: 'Hai.' }),
      mark(1, { note: 'Hai.' }),
    ]
    const [cell] = cellsOf(markedSheet(plan('a'), marks))
    expect([cell?.style.fill, cell?.note]).toEqual([COLORS.wrongFill, 'Một.\nHai.'])
  })

  it.each<[PlanValue, string[]]>([
    ['nói "năm"', ['NOT(EXACT(A5,"nói ""năm"""))']],
    ['hai\ndòng', ['LEN(A5)<>8']],
    ['a'.repeat(256), ['LEN(A5)<>256']],
    [15, ['A5<>15']],
    [{ day: '2022-02-03' }, ['A5<>DATE(2022,2,3)']],
    [null, ['LEN(TRIM(A5))>0', 'LEN(TRIM(A5))=0']],
  ])('turns %j green once it says something else', (value, formulas) => {
    const { conditions = [] } = markedSheet(plan(value), [mark(1)])
    expect(conditions.map((one) => (one.type === 'expression' ? one.formula : ''))).toEqual(formulas)
    expect(conditions.map((one) => (one.type === 'expression' ? one.fill : ''))).toEqual(
      [COLORS.metFill, COLORS.wrongFill].slice(0, formulas.length),
    )
  })
})
