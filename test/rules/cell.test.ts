import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/finding.ts'
import type { Outcome } from '../../src/submission/submission.ts'
import type { RowSpec, Spec } from './helpers.ts'
import { codesOf, findingsOf, findingsOfNominee, findingsOfRows } from './helpers.ts'

const [B, D] = ['B. Hỗ trợ sinh kế', 'D. Phụ nữ được chọn']

/** A finding in row 5 of sheet B. */
function inB(code: string, cell: string, more: Partial<Finding> = {}): Finding {
  return inRow(code, B, cell, more)
}

function inD(code: string, cell: string, more: Partial<Finding> = {}): Finding {
  return inRow(code, D, cell, more)
}

function inRow(code: string, sheet: string, cell: string, more: Partial<Finding>): Finding {
  const column = cell.charCodeAt(0) - 64
  const at = { file: 'MDrak.xlsx', sheet, cell, row: 5, column }
  return { code, variant: '', severity: 'error', args: {}, unit: 'MDR', ...more, at }
}

function read(raw: string, outcome: Outcome, value: Exclude<Spec, Partial<object>> = null): Spec {
  return { raw, value, outcome }
}

describe('value-missing', () => {
  it('says what to write, and nothing else of the cell', () => {
    expect(findingsOfRows([{ place: null }])).toEqual([
      inB('value-missing', 'F5', {
        args: { column: 'Địa bàn', remedy: 'Ghi tên xã, phường, thị trấn nơi thực hiện.' },
      }),
    ])
  })

  it('asks for the column where the campaign says no more', () => {
    expect(findingsOfRows([{ people: null }])).toEqual([
      inB('value-missing', 'E5', { args: { column: 'Số người', remedy: 'Ghi «Số người».' } }),
    ])
  })

  it('asks for a field that another value makes necessary', () => {
    expect(codesOf(findingsOfNominee({ recognisedYear: null }))).toEqual(['value-missing'])
    expect(codesOf(findingsOfNominee({ recognisedYear: null, household: 'Hộ cận nghèo' }))).toEqual([
      'nominee-not-poor',
    ])
  })

  it('takes a formula without a result for blank, whatever the column', () => {
    expect(findingsOfRows([{ budget: read('', { kind: 'no-result' }) }])).toEqual([
      inB('value-missing', 'I5', { variant: 'formula' }),
    ])
  })

  it('is silent for optional cells and for the row number', () => {
    expect(findingsOfRows([{ index: null, from: null, contact: null, note: null }])).toEqual([])
    expect(findingsOfRows([{ index: read('', { kind: 'no-result' }) }])).toEqual([])
  })
})

describe('formula-error', () => {
  it('shows the error', () => {
    expect(findingsOfRows([{ people: read('#REF!', { kind: 'formula-error' }) }])).toEqual([
      inB('formula-error', 'E5', { args: { value: '#REF!' }, value: '#REF!' }),
    ])
  })
})

describe('value-invalid', () => {
  it('shows what is typed, what to write, and the suggestion', () => {
    const words = read('năm người', { kind: 'invalid', why: 'number-words', suggestion: '5' })
    expect(findingsOfRows([{ people: words }])).toEqual([
      inB('value-invalid', 'E5', {
        variant: 'number-words',
        args: {
          value: 'năm người',
          column: 'Số người',
          remedy: 'Ghi «Số người».',
          example: 5,
          suggestion: '5',
        },
        value: 'năm người',
        suggestion: '5',
      }),
    ])
  })

  it.each([
    '',
    'number',
    'range',
    'whole-number',
    'not-positive',
    'negative-money',
    'money-text',
    'money-too-large',
    'date-not-real',
    'date',
    'year',
  ])('has a sentence for «%s»', (why) => {
    expect(findingsOfRows([{ budget: read('x', { kind: 'invalid', why }) }])).toMatchObject([
      { code: 'value-invalid', variant: why },
    ])
  })

  it('has a sentence of its own where a suggestion cannot be made', () => {
    const of = (why: string) => codesOf(findingsOfRows([{ budget: read('?', { kind: 'invalid', why }) }]))
    expect(of('money-expression')).toEqual(['value-invalid · money-expression-unread'])
    const product = read('10tr/hộ x 3 hộ', {
      kind: 'invalid',
      why: 'money-expression',
      suggestion: '30.000.000',
    })
    expect(codesOf(findingsOfRows([{ budget: product }]))).toEqual(['value-invalid · money-expression'])
    expect(of('range')).toEqual(['value-invalid · range'])
  })

  it('shows an example of the column’s type', () => {
    const invalid = (why: string) => read('x', { kind: 'invalid', why })
    const example = (row: RowSpec) => findingsOfRows([row])[0]?.args.example
    expect(example({ to: invalid('date') })).toEqual({ day: '2022-03-08' })
    expect(example({ budget: invalid('money-text') })).toBe(5_000_000)
    expect(findingsOfNominee({ birthYear: invalid('year') })[0]?.args.example).toBe('1985')
    expect(findingsOfNominee({ recognisedYear: invalid('year') })[0]?.args.example).toBe('2021')
  })
})

describe('value-not-in-list', () => {
  const notInList = (raw: string, why: string, near?: string) =>
    read(raw, { kind: 'not-in-list', why, ...(near === undefined ? {} : { near }) }, near ?? null)

  it('shows the list', () => {
    expect(findingsOfRows([{ group: notInList('Khác', '') }])).toEqual([
      inB('value-not-in-list', 'C5', {
        args: {
          value: 'Khác',
          column: 'Nhóm nội dung',
          list: { list: ['«Dạy nghề, giới thiệu việc làm»', '«Hỗ trợ mô hình sinh kế»'], separator: '; ' },
          count: 3,
          example: 'Ê-đê',
        },
        value: 'Khác',
      }),
    ])
  })

  it('is a warning for a certain near match, which is suggested', () => {
    const near = notInList('Hỗ trợ mo hinh sinh ke', 'near', 'Hỗ trợ mô hình sinh kế')
    expect(findingsOfRows([{ group: near }])).toMatchObject([
      { variant: 'near', severity: 'warning', suggestion: 'Hỗ trợ mô hình sinh kế' },
    ])
  })

  it('knows ethnic groups and yes or no', () => {
    expect(codesOf(findingsOfRows([{ ethnicity: notInList('Thượng', 'ethnic') }]))).toEqual([
      'value-not-in-list · ethnic',
    ])
    expect(findingsOfNominee({ consent: notInList('Rồi', 'yes-no') })).toMatchObject([
      { code: 'value-not-in-list', variant: 'yes-no', args: { first: 'Có', second: 'Không' } },
    ])
  })

  it('leaves places to commune-unknown', () => {
    const place = { ...(notInList('xã X', 'commune') as object), value: { names: [] } }
    expect(codesOf(findingsOfRows([{ place }]))).toEqual(['commune-unknown'])
  })
})

describe('value-interpreted', () => {
  it('says how the cell was read', () => {
    const money = read('5tr', { kind: 'interpreted', as: 'money', shown: '5.000.000' }, 5_000_000)
    expect(findingsOfRows([{ budget: money }])).toEqual([
      inB('value-interpreted', 'I5', {
        variant: 'money',
        severity: 'info',
        args: {
          value: '5tr',
          shown: '5.000.000',
          from: { day: '2021-08-01' },
          to: { day: '2022-03-08' },
        },
        value: '5tr',
        suggestion: '5.000.000',
      }),
    ])
  })

  it('says of a merged cell for how many rows it is taken, and nothing in those rows', () => {
    const shared = { raw: 'Quỹ', value: 'Quỹ', cell: 'K5', shared: true } as const
    const rows = [{ note: { raw: 'Quỹ', value: 'Quỹ', sharedBy: 1 } }, { note: shared }]
    expect(findingsOfRows(rows)).toEqual([
      inB('value-interpreted', 'K5', {
        variant: 'merged-cell',
        severity: 'info',
        args: { value: 'Quỹ', count: 2 },
        value: 'Quỹ',
      }),
    ])
  })

  it.each(['', 'count', 'whole-period', 'month-first'])('has a sentence for «%s»', (as) => {
    const outcome: Outcome = { kind: 'interpreted', as, shown: '5' }
    expect(findingsOfRows([{ people: read('05', outcome, 5) }])).toMatchObject([
      { code: 'value-interpreted', variant: as },
    ])
  })

  it('gives both ends of a range of days', () => {
    const outcome: Outcome = {
      kind: 'interpreted',
      as: 'date-range',
      shown: '31/12/2021',
      from: '2021-10-01',
      to: '2021-12-31',
    }
    const to = { raw: 'quý IV/2021', value: { day: '2021-12-31' }, outcome }
    expect(findingsOfRows([{ to }])[0]?.args).toEqual({
      value: 'quý IV/2021',
      shown: '31/12/2021',
      from: { day: '2021-10-01' },
      to: { day: '2021-12-31' },
    })
  })

  it('says once that a column is in another unit, at its first amount', () => {
    const budgets = [null, 12_000_000, 5_000_000].map((budget, at) => ({ name: `Việc thứ ${at}`, budget }))
    const found = findingsOfRows(budgets, { scaled: { budget: { factor: 1_000_000 } } })
    expect(found.filter(({ code }) => code === 'value-interpreted')).toEqual([
      {
        ...inB('value-interpreted', 'I6', {
          variant: 'scaled-column',
          severity: 'info',
          args: { letters: 'I', factor: 1_000_000, value: '12000000', amount: 12_000_000 },
          value: '12000000',
        }),
        at: { file: 'MDrak.xlsx', sheet: B, cell: 'I6', row: 6, column: 9 },
      },
    ])
  })
})

describe('number-ambiguous', () => {
  it('suggests the likely amount', () => {
    const five = read('5', { kind: 'ambiguous', why: '', suggestion: '5.000.000', other: '5' })
    expect(findingsOfRows([{ budget: five }])).toEqual([
      inB('number-ambiguous', 'I5', {
        args: { value: '5', suggestion: '5.000.000', other: '5' },
        value: '5',
        suggestion: '5.000.000',
      }),
    ])
  })

  it.each([
    [{ kind: 'ambiguous', why: 'thousands', suggestion: '5.000.000', other: '5.000' }, 'thousands'],
  ] as const)('%o', (outcome, variant) => {
    expect(findingsOfRows([{ budget: read('5.000', outcome) }])).toMatchObject([
      { code: 'number-ambiguous', variant },
    ])
  })
})

describe('amount-large', () => {
  it('warns above the limits and not at them', () => {
    expect(findingsOfRows([{ budget: 500_000_001, people: 1_001 }])).toEqual([
      inB('amount-large', 'E5', {
        variant: 'people',
        severity: 'warning',
        args: { amount: 1_001, limit: 1_000 },
        value: '1001',
      }),
      inB('amount-large', 'I5', {
        severity: 'warning',
        args: { amount: 500_000_001, limit: 500_000_000 },
        value: '500000001',
      }),
    ])
    expect(findingsOfRows([{ budget: 500_000_000, people: 1_000 }])).toEqual([])
  })
})

describe('beneficiaries-not-minority', () => {
  it('warns of the majority alone', () => {
    expect(findingsOfRows([{ ethnicity: 'Kinh' }])).toEqual([
      inB('beneficiaries-not-minority', 'D5', {
        severity: 'warning',
        args: { value: 'Kinh' },
        value: 'Kinh',
      }),
    ])
  })

  it('is silent for several groups and for a blank', () => {
    const both = { raw: 'Kinh; Ê-đê', value: { names: ['Kinh', 'Ê-đê'] } }
    expect(findingsOfRows([{ ethnicity: both }])).toEqual([])
    expect(codesOf(findingsOfRows([{ ethnicity: null }]))).toEqual(['value-missing'])
  })
})

describe('commune-unknown', () => {
  const place = (raw: string, why: string, near?: string): RowSpec => ({
    place: {
      raw,
      value: { names: [] },
      outcome: { kind: 'not-in-list', why, ...(near === undefined ? {} : { near }) },
    },
  })
  const args = { value: 'Ea Tran', place: "huyện M'Đrắk" }

  it('names the unit’s area, the suggestion, or the other unit', () => {
    const severity = 'warning' as const
    expect(findingsOfRows([place('Ea Tran', 'commune')])).toEqual([
      inB('commune-unknown', 'F5', { severity, args, value: 'Ea Tran' }),
    ])
    expect(findingsOfRows([place('Ea Tran', 'commune', 'Xã Ea Trang')])).toEqual([
      inB('commune-unknown', 'F5', {
        variant: 'suggestion',
        severity,
        args: { ...args, suggestion: 'Xã Ea Trang', named: 'xã Ea Trang' },
        value: 'Ea Tran',
        suggestion: 'Xã Ea Trang',
      }),
    ])
    expect(findingsOfRows([place('Ea Tran', 'other-unit', 'huyện Ea Kar')])).toEqual([
      inB('commune-unknown', 'F5', {
        variant: 'other-unit',
        severity,
        args: { ...args, other: 'huyện Ea Kar' },
        value: 'Ea Tran',
      }),
    ])
  })

  it('is silent for a whole area', () => {
    expect(findingsOfRows([{ place: { raw: 'toàn huyện', value: { names: [] } } }])).toEqual([])
  })
})

describe('nominees', () => {
  it('are in order as the helper writes them', () => {
    expect(findingsOf({})).toEqual([])
  })

  it('nominee-not-minority', () => {
    expect(findingsOfNominee({ ethnicity: 'Kinh' })).toEqual([
      inD('nominee-not-minority', 'D5', { args: { value: 'Kinh' }, value: 'Kinh' }),
    ])
    expect(findingsOfNominee({ ethnicity: 'Hoa' })).toEqual([])
  })

  it('nominee-not-poor', () => {
    expect(findingsOfNominee({ household: 'Hộ cận nghèo' })).toEqual([
      inD('nominee-not-poor', 'F5', {
        severity: 'warning',
        args: { value: 'Hộ cận nghèo' },
        value: 'Hộ cận nghèo',
      }),
    ])
    expect(codesOf(findingsOfNominee({ household: null }))).toEqual(['value-missing'])
  })

  it('nominee-maybe-man', () => {
    expect(findingsOfNominee({ name: 'Y Blơih' })).toEqual([
      inD('nominee-maybe-man', 'B5', {
        severity: 'warning',
        args: { prefix: 'Y', group: 'Ê-đê' },
        value: 'Y Blơih',
      }),
    ])
    expect(findingsOfNominee({ name: 'Y Blơih', ethnicity: 'Xơ-đăng' })).toEqual([])
    expect(findingsOfNominee({ name: 'Ý Nhi' })).toEqual([])
    expect(findingsOfNominee({ name: 'Ksor Y' })).toEqual([])
  })

  it('nominee-age', () => {
    expect(findingsOfNominee({ birthYear: 2004 })).toEqual([
      inD('nominee-age', 'C5', {
        severity: 'warning',
        args: { birthYear: '2004', year: '2021', age: 17, min: 18, max: 80 },
        value: '2004',
      }),
    ])
    expect(codesOf(findingsOfNominee({ birthYear: 1940 }))).toEqual(['nominee-age'])
    expect(findingsOfNominee({ birthYear: 2003 })).toEqual([])
    expect(findingsOfNominee({ birthYear: 1941 })).toEqual([])
  })

  it('nominee-consent', () => {
    expect(findingsOfNominee({ consent: 'Không' })).toEqual([
      inD('nominee-consent', 'H5', { severity: 'warning', args: { value: 'Không' }, value: 'Không' }),
    ])
    expect(codesOf(findingsOfNominee({ consent: null }))).toEqual(['value-missing'])
  })
})
