import { describe, expect, it } from 'vitest'
import type { PhrasedFinding } from '../../src/finding.ts'
import { groupFindings } from '../../src/reporters/group-findings.ts'

function finding(cell: string, message = 'Chưa ghi «Địa bàn».'): PhrasedFinding {
  const at = { sheet: 'B', cell, row: Number(cell.slice(1)), column: cell.charCodeAt(0) - 64 }
  return { code: 'value-missing', variant: '', severity: 'error', at, args: {}, message, hint: '' }
}

const rows = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => `F${from + at}`)

describe('findings of one cause in one column', () => {
  it('name their cells one by one when they are few', () => {
    expect(groupFindings(rows(9, 20).map((cell) => finding(cell))).map(({ cells }) => cells)).toEqual([
      rows(9, 20).join(', '),
    ])
  })

  it('name cells under each other as a range when they are many', () => {
    const cells = [...rows(9, 19), 'F21', ...rows(23, 28_322)]
    expect(groupFindings(cells.map((cell) => finding(cell))).map((group) => group.cells)).toEqual([
      'F9:F19, F21, F23:F28322',
    ])
  })

  it('stay apart by sentence and by column', () => {
    const groups = groupFindings([finding('F9'), finding('F10', 'Chưa ghi.'), finding('G9'), finding('F11')])
    expect(groups.map(({ cells }) => cells)).toEqual(['F9, F11', 'F10', 'G9'])
  })
})
