import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/finding.ts'
import type { FilledForm } from '../../src/submission/submission.ts'
import { codesOf, completeForms, findingsOf, findingsOfRows, rows, sheet } from './helpers.ts'

const B = 'B. Hỗ trợ sinh kế'
const file = 'MDrak.xlsx'

function finding(code: string, more: Partial<Finding> = {}): Finding {
  const at = { file, sheet: B, ...more.at }
  return { code, variant: '', severity: 'error', args: {}, unit: 'MDR', ...more, at }
}

function header(more: Partial<FilledForm>): Finding[] {
  return findingsOfRows([], more)
}

describe('column-missing', () => {
  it('names the column and asks whether a near one is it', () => {
    const missing = [{ key: 'place' }, { key: 'people', near: 'Số ng.' }]
    expect(header({ missing })).toEqual([
      finding('column-missing', { at: { row: 4 }, args: { column: 'Địa bàn' } }),
      finding('column-missing', {
        variant: 'suggestion',
        at: { row: 4 },
        args: { column: 'Số người', suggestion: 'Số ng.' },
        suggestion: 'Số ng.',
      }),
    ])
  })

  it('is no matter on an empty sheet that nobody asks for', () => {
    const empty = sheet('election', [], { missing: [{ key: 'group' }] })
    expect(findingsOf({ forms: [...completeForms(), empty] })).toEqual([])
    const filled = sheet('election', rows(1), { missing: [{ key: 'group' }] })
    expect(codesOf(findingsOf({ forms: [...completeForms(), filled] }))).toEqual(['column-missing'])
  })
})

describe('column-duplicated', () => {
  it('cites the cells of the header', () => {
    expect(header({ duplicated: [{ key: 'people', columns: [5, 12] }] })).toEqual([
      finding('column-duplicated', {
        at: { cell: 'L4', row: 4, column: 12 },
        args: { count: 2, column: 'Số người', cells: { list: ['E4', 'L4'] } },
      }),
    ])
  })
})

describe('column-unknown', () => {
  it('names an added column once', () => {
    expect(header({ unknown: [{ column: 12, label: 'Ký nhận' }] })).toEqual([
      finding('column-unknown', {
        severity: 'info',
        at: { cell: 'L4', row: 4, column: 12 },
        args: { column: 'Ký nhận' },
        value: 'Ký nhận',
      }),
    ])
  })

  it('is silent about the column that is asked about as a missing one', () => {
    const more = { missing: [{ key: 'people', near: 'Số ng.' }], unknown: [{ column: 5, label: 'Số ng.' }] }
    expect(codesOf(header(more))).toEqual(['column-missing · suggestion'])
  })
})

describe('column-moved', () => {
  it('is told once, and not of the usual order', () => {
    expect(header({ moved: true })).toEqual([finding('column-moved', { severity: 'info', at: { row: 4 } })])
    expect(header({ moved: false })).toEqual([])
  })
})

describe('date-ambiguous', () => {
  const column = (...days: string[]) =>
    findingsOfRows(days.map((from, at) => ({ from, name: `Việc thứ ${at}` })))

  it('warns when all real dates have a day up to 12 and all typed ones above', () => {
    expect(column('2021-09-03', '2021-10-04', '15/09/2021', '28/10/2021')).toEqual([
      finding('date-ambiguous', {
        severity: 'warning',
        at: { cell: 'G5', row: 5, column: 7 },
        args: {
          letters: 'G',
          column: 'Từ ngày',
          cells: { cells: ['G5', 'G6'] },
          day: { day: '2021-09-03' },
          swapped: { day: '2021-03-09' },
        },
      }),
    ])
  })

  it.each([
    ['a real date above 12', ['2021-09-03', '2021-10-14', '15/09/2021', '28/10/2021']],
    ['a typed one up to 12', ['2021-09-03', '2021-10-04', '15/09/2021', '08/10/2021']],
    ['only one real date', ['2021-09-03', '15/09/2021', '28/10/2021']],
    ['only one typed date', ['2021-09-03', '2021-10-04', '15/09/2021']],
  ])('is silent with %s', (_, days) => {
    expect(column(...days)).toEqual([])
  })
})

describe('date-outside-period', () => {
  it('is said once for a column, with its rows', () => {
    const early = { from: '2021-04-15' }
    expect(findingsOfRows([early, { name: 'Nuôi dê' }, { ...early, name: 'Nuôi ong' }])).toEqual([
      finding('date-outside-period', {
        variant: 'several',
        severity: 'warning',
        at: { cell: 'G5', row: 5, column: 7 },
        args: {
          day: { day: '2021-04-15' },
          letters: 'G',
          column: 'Từ ngày',
          rows: { rows: [5, 7] },
          from: { day: '2021-08-01' },
          to: { day: '2022-03-08' },
        },
      }),
    ])
  })

  it('is silent on the first and the last day', () => {
    expect(findingsOfRows([{ from: '2021-08-01', to: '2022-03-08' }])).toEqual([])
  })

  it('is no matter on a form that does not name the check', () => {
    const election = sheet('election', [{ from: '2021-05-23', to: '2021-05-23' }])
    expect(findingsOf({ forms: [...completeForms(), election] })).toEqual([])
  })

  it('leaves a row whose end is before its start to date-order', () => {
    expect(codesOf(findingsOfRows([{ to: '2012-12-20' }]))).toEqual(['date-order'])
  })
})

describe('entry-duplicate', () => {
  const same = { name: 'Tặng bò giống' }

  it('cites both rows of the same name and place, however they are typed', () => {
    const typed = { name: 'TANG  BO GIONG', place: { raw: 'Ea Trang', value: { names: ['xã Ea Trang'] } } }
    expect(findingsOfRows([same, typed, {}, {}])).toEqual([
      finding('entry-duplicate', {
        severity: 'warning',
        at: { cell: 'B6', row: 6, column: 2 },
        args: { row: '6', other: '5', noun: 'hoạt động/phần việc', name: 'TANG  BO GIONG' },
      }),
    ])
  })

  it('says when there would not be enough without it', () => {
    expect(findingsOfRows([same, same, {}])).toMatchObject([
      { code: 'entry-duplicate', variant: 'below-quota', args: { distinct: 2, required: 3 } },
    ])
  })

  it('compares the dates where the form has no place', () => {
    const [, b, d] = completeForms()
    const theme = (second: string) => {
      const days = { from: '2021-09-15', to: '2021-09-20' }
      const a = sheet('theme', [
        { ...same, ...days },
        { ...same, ...days, to: second },
      ])
      return findingsOf({ forms: [a, b, d].flatMap((form) => form ?? []) })
    }
    expect(codesOf(theme('2021-09-20'))).toEqual(['entry-duplicate · dated'])
    expect(theme('2021-09-21')).toEqual([])
  })

  it('compares people by their identity', () => {
    const [a, b] = completeForms()
    const people = (birthYear: number) => {
      const d = sheet('nominees', [{ name: "H'Wen Mlô" }, { name: "H'WEN MLÔ", birthYear }])
      return codesOf(findingsOf({ forms: [a, b, d].flatMap((form) => form ?? []) }))
    }
    expect(people(1985)).toEqual(['nominee-count · over', 'entry-duplicate · person'])
    expect(people(1990)).toEqual(['nominee-count · over'])
  })

  it('is silent for another place and for rows without a name', () => {
    expect(findingsOfRows([same, { ...same, place: 'xã Cư San' }, {}])).toEqual([])
    const blank = findingsOfRows([{ name: null }, { name: null }, {}])
    expect(codesOf(blank)).toEqual(['value-missing', 'value-missing'])
  })
})

describe('budget-missing', () => {
  it('tells a blank and a 0', () => {
    const zero = { name: 'Việc khác', budget: 0 }
    expect(findingsOfRows([{ budget: null }, zero])).toEqual([
      finding('budget-missing', { severity: 'warning', at: { cell: 'I5', row: 5, column: 9 } }),
      finding('budget-missing', { severity: 'warning', at: { cell: 'I6', row: 6, column: 9 }, value: '0' }),
    ])
  })

  it('is said once where the column is not there', () => {
    const columns = { name: 2 }
    const found = findingsOfRows([], { columns })
    expect(found).toEqual([
      finding('budget-missing', {
        variant: 'column',
        severity: 'warning',
        at: { row: 4 },
        args: { column: 'Kinh phí dự kiến (đồng)', count: 3 },
      }),
    ])
  })

  it('is silent for an amount, for one that cannot be read, and on a form that does not name the check', () => {
    const invalid = { raw: 'xã hội hóa', outcome: { kind: 'invalid', why: 'money-text' } } as const
    expect(findingsOfRows([{ budget: 1_000_000 }])).toEqual([])
    expect(codesOf(findingsOfRows([{ budget: invalid }]))).toEqual(['value-invalid · money-text'])
    const theme = sheet('theme', [{ budget: null }])
    const [, b, d] = completeForms()
    expect(findingsOf({ forms: [theme, b, d].flatMap((form) => form ?? []) })).toEqual([])
  })
})

describe('entry-vague', () => {
  it.each(['Sinh kế', 'SINH KE', 'Hỗ trợ', 'Bò', 'HỖ TRỢ MÔ HÌNH', 'Hỗ trợ phụ nữ', 'Mô hình sinh kế 2'])(
    'warns of «%s»',
    (name) => {
      expect(findingsOfRows([{ name }])).toEqual([
        finding('entry-vague', {
          severity: 'warning',
          at: { cell: 'B5', row: 5, column: 2 },
          args: { value: name },
          value: name,
        }),
      ])
    },
  )

  it.each(['Tặng bò', 'Hỗ trợ 02 con dê', 'Dạy nghề may', 'Hỗ trợ nghé'])('takes «%s» for a name', (name) => {
    expect(findingsOfRows([{ name, group: 'Dạy nghề, giới thiệu việc làm' }])).toEqual([])
  })

  it('leaves a blank name to value-missing', () => {
    expect(codesOf(findingsOfRows([{ name: null }]))).toEqual(['value-missing'])
  })
})
