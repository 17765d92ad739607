import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/finding.ts'
import type { Opinion } from '../../src/submission/opinions.ts'
import {
  isCorrectionSheet,
  keyName,
  keyText,
  OPINION_LABEL,
  readOpinions,
  withOpinions,
} from '../../src/submission/opinions.ts'
import { grid, sheet } from '../helpers/grid.ts'

const B = 'B. Hỗ trợ sinh kế'

function finding(cell: string, row: number, value: string, more: Partial<Finding> = {}): Finding {
  const at = { sheet: B, cell, row, column: 6 }
  return { code: 'value-invalid', variant: '', severity: 'error', at, args: {}, value, ...more }
}

function opinion(row: number, value: string, text: string): Opinion {
  return { code: 'value-invalid', sheet: B, row, column: 6, value, text }
}

describe('opinions of a correction workbook', () => {
  const first = sheet('Cần bổ sung', [
    ['NỘI DUNG ĐỀ NGHỊ BỔ SUNG, CHỈNH SỬA'],
    ['TT', 'Mức', OPINION_LABEL],
    [1, 'Cần sửa', ' đúng năm người \n'],
    [2, 'Cần sửa', null],
    [9, 'Cần sửa', 'của dòng không có trong dấu'],
  ])
  const stamp = sheet('_thidua', [
    ['kind', 'correction'],
    [keyName(1), keyText(finding('F5', 5, 'năm người'))],
    [keyName(2), keyText(finding('F6', 6, 'sáu'))],
  ])

  it('are read with what they are about', () => {
    expect(readOpinions(grid(first, stamp))).toEqual([opinion(5, 'năm người', 'đúng năm người')])
  })

  it('are none without the keys of the stamp, or in a sheet of that name that is the unit’s own', () => {
    expect(readOpinions(grid(first))).toEqual([])
    const own = sheet('Cần bổ sung', [
      ['TT', 'Việc'],
      [1, 'Mua giống'],
    ])
    expect([first, own].map(isCorrectionSheet)).toEqual([true, false])
  })

  it('survive keys that somebody spoilt', () => {
    const spoilt = sheet('_thidua', [[keyName(1), '{"code"']])
    expect(readOpinions(grid(first, spoilt))).toEqual([])
  })
})

describe('withOpinions', () => {
  const said = (findings: readonly Finding[], opinions: readonly Opinion[]) =>
    withOpinions(findings, opinions).map((one) => one.opinion)

  it('finds the finding of the same cell', () => {
    expect(said([finding('F5', 5, 'a'), finding('F6', 6, 'b')], [opinion(6, 'b', 'đúng')])).toEqual([
      undefined,
      'đúng',
    ])
  })

  it('follows a cell that moved by its column and value, but does not choose between two', () => {
    expect(said([finding('F8', 8, 'a')], [opinion(5, 'a', 'đúng')])).toEqual(['đúng'])
    expect(said([finding('F8', 8, 'a')], [opinion(5, 'a', 'đúng'), opinion(6, 'a', 'sai')])).toEqual([
      undefined,
    ])
  })

  it('leaves a finding alone whose cell says something else now, or of another code', () => {
    expect(said([finding('F8', 8, 'c')], [opinion(5, 'a', 'đúng')])).toEqual([undefined])
    const other = finding('F5', 5, 'a', { code: 'amount-large' })
    expect(said([other], [opinion(5, 'a', 'đúng')])).toEqual([undefined])
  })

  it('keeps the severity', () => {
    expect(withOpinions([finding('F5', 5, 'a')], [opinion(5, 'a', 'đúng')])[0]?.severity).toBe('error')
  })
})
