import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/finding.ts'
import type { Receipt, SecondSheet } from '../../src/submission/submission.ts'
import { codesOf, completeForms, findingsOf, formOf, rows, sheet } from './helpers.ts'

const [A, B, D] = ['A. Chủ đề năm', 'B. Hỗ trợ sinh kế', 'D. Phụ nữ được chọn']
const file = 'MDrak.xlsx'
const noun = 'hoạt động/phần việc'

function finding(code: string, more: Partial<Finding> = {}): Finding {
  return { code, variant: '', severity: 'error', args: {}, unit: 'MDR', ...more, at: { file, ...more.at } }
}

/** Sheets A, B and D with so many rows each; null for a sheet that is not there. */
function withRows(a: number | null, b: number | null, d: number | null) {
  const counts = [
    ['theme', a],
    ['livelihood', b],
    ['nominees', d],
  ] as const
  return counts.flatMap(([form, count]) => (count === null ? [] : [sheet(form, rows(count))]))
}

describe('sheet-missing', () => {
  it('names each form with a quota that is not there', () => {
    expect(findingsOf({ forms: withRows(1, null, null) })).toEqual([
      finding('sheet-missing', { at: { sheet: B }, args: { form: B } }),
      finding('sheet-missing', { at: { sheet: D }, args: { form: D } }),
    ])
  })

  it('asks nothing of a form on which the unit has no quota', () => {
    expect(findingsOf({ unit: 'CAT', forms: withRows(1, 2, null) })).toEqual([])
    expect(findingsOf({ unit: 'CLB', forms: withRows(1, null, null) })).toEqual([])
  })
})

describe('form-empty', () => {
  it('is an error on a sheet with a quota, and no quota-short besides', () => {
    expect(findingsOf({ forms: withRows(1, 0, 1) })).toEqual([
      finding('form-empty', { at: { sheet: B }, args: { noun, required: 3 } }),
    ])
  })

  it('names an exact quota as such', () => {
    expect(findingsOf({ unit: 'TINH', forms: withRows(1, 0, null) })).toMatchObject([
      { code: 'form-empty', variant: 'exactly', args: { required: 2 } },
    ])
  })

  it.each([
    ['empty', 0],
    ['absent', null],
  ])('is a warning on an %s sheet that the document asks for without a number', (_, count) => {
    expect(findingsOf({ forms: withRows(count, 3, 1) })).toEqual([
      finding('form-empty', {
        variant: 'expected',
        severity: 'warning',
        at: { sheet: A },
        args: { form: A, document: 'Hướng dẫn số 12/KH-BTV', documentDate: { day: '2021-02-25' } },
      }),
    ])
  })

  it('is said once for a workbook without a single row', () => {
    expect(findingsOf({ forms: withRows(0, 0, 0) })).toEqual([finding('form-empty', { variant: 'workbook' })])
    expect(codesOf(findingsOf({ unit: 'CLB', forms: [] }))).toEqual(['form-empty · workbook'])
  })

  it('never concerns a sheet that nobody asks for', () => {
    expect(findingsOf({ forms: [...completeForms(), sheet('election', [])] })).toEqual([])
  })
})

describe('sheet-duplicated', () => {
  const second = (count: number): SecondSheet => ({
    form: formOf('livelihood'),
    sheet: 'B (2)',
    used: B,
    rows: Array.from({ length: count }, (_, at) => 5 + at),
    entries: [],
  })

  it('names the second sheet and how many rows of it are not merged; the quota is judged besides', () => {
    const found = findingsOf({ forms: withRows(1, 1, 1), submission: { secondSheets: [second(1)] } })
    expect(codesOf(found)).toEqual(['sheet-duplicated', 'quota-short'])
    expect(found[0]).toEqual(
      finding('sheet-duplicated', {
        at: { sheet: 'B (2)' },
        args: { form: B, used: B, other: 'B (2)', rows: 1 },
      }),
    )
  })

  it('takes the place of quota-short while both sheets together meet the quota', () => {
    expect(findingsOf({ forms: withRows(1, 1, 1), submission: { secondSheets: [second(2)] } })).toMatchObject(
      [{ code: 'sheet-duplicated', variant: 'enough-together', args: { together: 3, required: 3 } }],
    )
  })

  it('says nothing of the quota when the used sheet meets it alone', () => {
    const found = findingsOf({ forms: withRows(1, 3, 1), submission: { secondSheets: [second(2)] } })
    expect(codesOf(found)).toEqual(['sheet-duplicated'])
  })
})

describe('stated-total-differs', () => {
  const stated = (count: number) => [{ form: 'livelihood', count, sheet: 'Thông tin', cell: 'B6' }]

  it('compares the number written on the cover sheet with the rows', () => {
    expect(findingsOf({ submission: { stated: stated(4) } })).toEqual([
      finding('stated-total-differs', {
        severity: 'warning',
        at: { sheet: 'Thông tin', cell: 'B6' },
        args: { stated: 4, noun, form: B, actual: 3, difference: 1 },
        value: '4',
      }),
    ])
  })

  it('is silent where they agree, and where the sheet is empty anyway', () => {
    expect(findingsOf({ submission: { stated: stated(3) } })).toEqual([])
    expect(codesOf(findingsOf({ forms: withRows(1, 0, 1), submission: { stated: stated(4) } }))).toEqual([
      'form-empty',
    ])
  })
})

describe('quota-short', () => {
  it('counts what is missing', () => {
    expect(findingsOf({ forms: withRows(0, 2, 1) }).filter(({ code }) => code === 'quota-short')).toEqual([
      finding('quota-short', { at: { sheet: B }, args: { actual: 2, required: 3, missing: 1, noun } }),
    ])
  })

  it('says that rows of other sheets do not count, where they seem to make up the number', () => {
    expect(findingsOf({ forms: withRows(2, 2, 1) })).toMatchObject([
      { variant: 'other-rows', args: { actual: 2, missing: 1, others: 2, letters: { list: ['A'] } } },
    ])
    expect(findingsOf({ forms: withRows(1, 1, 1) })).toMatchObject([{ variant: '', args: { missing: 2 } }])
  })

  it('is silent at the number and above it, and without a unit', () => {
    expect(findingsOf({ forms: withRows(1, 3, 1) })).toEqual([])
    expect(findingsOf({ forms: withRows(1, 4, 1) })).toEqual([])
    expect(codesOf(findingsOf({ unit: null, forms: withRows(1, 1, 1) }))).toEqual(['unit-unknown'])
  })
})

describe('quota-not-met-exactly', () => {
  const document = { document: 'Hướng dẫn số 12/KH-BTV', documentDate: { day: '2021-02-25' } }

  it('tells fewer and more', () => {
    expect(findingsOf({ unit: 'TINH', forms: withRows(1, 1, null) })).toEqual([
      finding('quota-not-met-exactly', {
        unit: 'TINH',
        at: { sheet: B },
        args: { actual: 1, required: 2, missing: 1, noun, ...document },
      }),
    ])
    expect(findingsOf({ unit: 'TINH', forms: withRows(1, 3, null) })).toMatchObject([
      { code: 'quota-not-met-exactly', variant: 'over', args: { actual: 3, required: 2, over: 1 } },
    ])
  })

  it('is silent at the number', () => {
    expect(findingsOf({ unit: 'TINH', forms: withRows(1, 2, null) })).toEqual([])
  })
})

describe('nominee-count', () => {
  it('tells fewer, also of an empty sheet', () => {
    expect(findingsOf({ forms: withRows(1, 3, 0) })).toEqual([
      finding('nominee-count', { at: { sheet: D }, args: { actual: 0, required: 1, missing: 1 } }),
    ])
  })

  it('tells more', () => {
    expect(findingsOf({ forms: withRows(1, 3, 2) })).toMatchObject([
      { code: 'nominee-count', variant: 'over', severity: 'error', args: { actual: 2, required: 1 } },
    ])
  })

  it('is a warning for a unit that has none to choose', () => {
    expect(findingsOf({ unit: 'CAT', forms: withRows(1, 2, 1) })).toEqual([
      finding('nominee-count', {
        unit: 'CAT',
        variant: 'none-assigned',
        severity: 'warning',
        at: { sheet: D },
        args: { actual: 1 },
      }),
    ])
    expect(findingsOf({ unit: 'CAT', forms: withRows(1, 2, 0) })).toEqual([])
  })
})

describe('unit-doubtful', () => {
  const elsewhere = {
    place: {
      raw: 'xã Ea Tih',
      value: { names: [] },
      outcome: { kind: 'not-in-list', why: 'other-unit', near: 'huyện Ea Kar' },
    },
  } as const
  const found = (own: number, foreign: number) => {
    const b = sheet('livelihood', [...rows(foreign).map(() => elsewhere), ...rows(own)])
    const [a, , d] = completeForms()
    return findingsOf({ forms: [a, b, d].flatMap((form) => form ?? []) })
  }

  it('warns when most recognised communes are those of one other unit', () => {
    expect(found(2, 4).filter(({ code }) => code === 'unit-doubtful')).toEqual([
      finding('unit-doubtful', {
        severity: 'warning',
        args: { count: 4, total: 7, unit: "Hội LHPN huyện M'Đrắk", place: 'huyện Ea Kar' },
      }),
    ])
  })

  it('leaves half of them, or a single one, to the cells', () => {
    expect(codesOf(found(1, 2))).toEqual(['commune-unknown · other-unit', 'commune-unknown · other-unit'])
    expect(new Set(codesOf(found(2, 1)))).toEqual(new Set(['commune-unknown · other-unit']))
  })
})

describe('the day of receipt', () => {
  const received = (receipt: Receipt) => findingsOf({ receipt })

  it.each([
    ['receipts', '', 'error'],
    ['option', '', 'error'],
    ['file-time', 'estimate', 'warning'],
  ] as const)('submitted-late by %s', (source, variant, severity) => {
    expect(received({ at: '2022-03-01T08:00:00+07:00', source })).toEqual([
      finding('submitted-late', {
        variant,
        severity,
        args: { received: { day: '2022-03-01' }, days: 1, deadline: 'trước 28/02/2022' },
      }),
    ])
  })

  it.each([
    ['receipts', ''],
    ['file-time', 'estimate'],
  ] as const)('submitted-on-boundary by %s', (source, variant) => {
    expect(received({ at: '2022-02-28', source })).toEqual([
      finding('submitted-on-boundary', {
        variant,
        severity: 'warning',
        args: {
          received: { day: '2022-02-28' },
          deadline: 'trước 28/02/2022',
          lastDay: { day: '2022-02-27', weekday: true },
        },
      }),
    ])
  })

  it('received-unknown', () => {
    expect(received({ at: null, source: 'unknown' })).toEqual([
      finding('received-unknown', { severity: 'warning' }),
    ])
  })

  it('is no matter on the last sure day', () => {
    expect(received({ at: '2022-02-27T23:59:00+07:00', source: 'receipts' })).toEqual([])
  })
})

describe('text-converted', () => {
  const legacy = {
    converted: 12,
    encodings: ['tcvn3', 'vni'],
    example: { from: 'Bïi ThÞ Nga', to: 'Bùi Thị Nga' },
    uncertain: [],
  } as const

  it('is said once, with the count and an example', () => {
    expect(findingsOf({ submission: { legacy } })).toEqual([
      finding('text-converted', {
        severity: 'info',
        args: { count: 12, encodings: { list: ['TCVN3', 'VNI'] }, from: 'Bïi ThÞ Nga', to: 'Bùi Thị Nga' },
        value: 'Bïi ThÞ Nga',
      }),
    ])
  })
})

describe('encoding-uncertain', () => {
  const NONE = { converted: 0, encodings: [], example: null } as const
  const at = (cell: string, column: number, sheet = B) => ({
    sheet,
    cell,
    row: 5,
    column,
    value: `Lª ${cell}`,
  })

  it('names the only cell', () => {
    expect(findingsOf({ submission: { legacy: { ...NONE, uncertain: [at('J5', 10)] } } })).toEqual([
      finding('encoding-uncertain', {
        at: { sheet: B, cell: 'J5', row: 5, column: 10 },
        args: { value: 'Lª J5' },
        value: 'Lª J5',
      }),
    ])
  })

  it('is said once for several places, a name of a sheet among them', () => {
    const uncertain = [at('J5', 10), at('K5', 11), at('B5', 2, A), { sheet: 'Hç trî', value: 'Hç trî' }]
    expect(findingsOf({ submission: { legacy: { ...NONE, uncertain } } })).toEqual([
      finding('encoding-uncertain', {
        variant: 'several',
        at: { sheet: B, cell: 'J5', row: 5, column: 10 },
        args: { value: 'Lª J5', others: 3, cells: { list: ['K5', `«${A}» B5`, '«Hç trî»'] } },
        value: 'Lª J5',
      }),
    ])
  })

  it('names ten more places at most', () => {
    const uncertain = Array.from({ length: 20 }, (_, index) => at(`J${index}`, 10))
    const [found] = findingsOf({ submission: { legacy: { ...NONE, uncertain } } })
    expect(found?.args).toMatchObject({ others: 19 })
    expect(found?.args.cells).toEqual({ list: [...uncertain.slice(1, 11).map(({ cell }) => cell), '…'] })
  })

  it('is all that is said of such a cell, and only of such', () => {
    const unknown = { kind: 'not-in-list', why: 'commune' } as const
    const place = { raw: 'x· Hßa', outcome: unknown, value: { names: [] } }
    const forms = (submission: Parameters<typeof findingsOf>[0]['submission']) =>
      codesOf(
        findingsOf({
          forms: [
            sheet('theme', rows(1)),
            sheet('livelihood', [{ place }, {}, {}]),
            sheet('nominees', rows(1)),
          ],
          ...(submission ? { submission } : {}),
        }),
      )
    expect(forms(undefined)).toEqual(['commune-unknown'])
    expect(forms({ legacy: { ...NONE, uncertain: [at('F5', 6)] } })).toEqual(['encoding-uncertain'])
    expect(forms({ legacy: { ...NONE, uncertain: [at('F5', 6, A)] } })).toEqual([
      'encoding-uncertain',
      'commune-unknown',
    ])
  })
})
