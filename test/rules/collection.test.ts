import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/finding.ts'
import type { SkippedFile, UsedSubmission, Versions } from '../../src/validation.ts'
import type { RowSpec } from './helpers.ts'
import { codesOf, collectionFindings, rows, sheet, submissionOf, unitOf } from './helpers.ts'

function used(id: string, livelihood: readonly RowSpec[], nominees: readonly RowSpec[] = []): UsedSubmission {
  const forms = [sheet('livelihood', livelihood), sheet('nominees', nominees)]
  return { submission: submissionOf({ unit: id, path: `${id}.xlsx`, forms }), unit: unitOf(id) }
}

function topLevel(more: Parameters<typeof collectionFindings>[0]): Finding[] {
  const { attached, collection } = collectionFindings(more)
  expect(attached).toEqual([])
  return collection
}

const mdrak = unitOf('MDR')

describe('file-duplicate', () => {
  it('belongs to the copy', () => {
    expect(collectionFindings({ duplicates: [{ file: 'b.xlsx', of: 'a.xlsx' }] })).toEqual({
      attached: [
        {
          code: 'file-duplicate',
          variant: '',
          severity: 'info',
          at: { file: 'b.xlsx' },
          args: { of: 'a.xlsx' },
        },
      ],
      collection: [],
    })
  })
})

describe('several workbooks of one unit', () => {
  const versions: Versions = {
    unit: mdrak,
    used: 'b.xlsx',
    receipt: { at: '2022-02-26T16:30:00+07:00', source: 'receipts' },
    superseded: ['a.xlsx', 'c.xlsx'],
    isLatest: true,
    conflict: false,
  }
  const args = { unit: "Hội LHPN huyện M'Đrắk", count: 3, used: 'b.xlsx' }

  it('unit-resubmitted belongs to those that are set aside', () => {
    const { attached, collection } = collectionFindings({ versions: [versions] })
    const found = (file: string): Finding => ({
      code: 'unit-resubmitted',
      variant: '',
      severity: 'info',
      at: { file },
      args: { ...args, received: { moment: '2022-02-26T16:30:00+07:00' } },
      unit: 'MDR',
    })
    expect(attached).toEqual([found('a.xlsx'), found('c.xlsx')])
    expect(collection).toEqual([])
  })

  it('unit-resubmitted says when one is used because later ones are blank', () => {
    const { attached } = collectionFindings({
      versions: [{ ...versions, isLatest: false, superseded: ['a.xlsx'] }],
    })
    expect(codesOf(attached)).toEqual(['unit-resubmitted · filled'])
  })

  it('unit-conflict takes its place where nothing proves which came last', () => {
    expect(topLevel({ versions: [{ ...versions, conflict: true }] })).toEqual([
      {
        code: 'unit-conflict',
        variant: '',
        severity: 'error',
        at: {},
        args: { ...args, files: { list: ['«a.xlsx»', '«b.xlsx»', '«c.xlsx»'] } },
        unit: 'MDR',
      },
    ])
  })
})

describe('unit-missing', () => {
  const all = (asOf: string, more: Parameters<typeof collectionFindings>[0] = {}) =>
    topLevel({ nameMissing: true, asOf, ...more }).filter(({ code }) => code === 'unit-missing')

  it('names the units with a quota that sent nothing, in the campaign’s order', () => {
    expect(all('2022-02-28', { used: [used('EKA', [])] })).toEqual([
      {
        code: 'unit-missing',
        variant: 'own',
        severity: 'warning',
        at: {},
        args: { unit: 'Ban Thường vụ Hội LHPN tỉnh' },
        unit: 'TINH',
      },
      {
        code: 'unit-missing',
        variant: '',
        severity: 'warning',
        at: {},
        args: { unit: "Hội LHPN huyện M'Đrắk", deadline: 'trước 28/02/2022', days: 0 },
        unit: 'MDR',
      },
      {
        code: 'unit-missing',
        variant: '',
        severity: 'warning',
        at: {},
        args: { unit: 'Hội Phụ nữ Công an tỉnh', deadline: 'trước 28/02/2022', days: 0 },
        unit: 'CAT',
      },
    ])
  })

  it('is an error after the deadline’s date, but for the issuing body', () => {
    expect(
      all('2022-03-02').map(({ unit, variant, severity, args }) => [unit, variant, severity, args.days]),
    ).toEqual([
      ['TINH', 'own', 'warning', undefined],
      ['MDR', 'overdue', 'error', 2],
      ['EKA', 'overdue', 'error', 2],
      ['CAT', 'overdue', 'error', 2],
    ])
  })

  it('counts as sent what could not be read, a photo, and a line of the receipt log', () => {
    const found = all('2022-02-20', {
      unreadable: [{ path: 'x.xlsx', unit: mdrak }],
      skipped: [{ path: 'y.jpg', kind: 'image', unit: unitOf('EKA') }],
      unmatchedReceipts: [{ log: 'so-nhan.csv', row: 2, file: 'z.xlsx', unit: unitOf('CAT'), at: null }],
    })
    expect(found.map(({ unit }) => unit)).toEqual(['TINH'])
  })

  it('says that a blank form lies there', () => {
    const skipped: SkippedFile[] = [{ path: 'MDR.xlsx', kind: 'untouched', unit: mdrak }]
    const of = (asOf: string) => all(asOf, { skipped }).find(({ unit }) => unit === 'MDR')
    expect(of('2022-02-20')).toMatchObject({
      variant: 'blank',
      severity: 'warning',
      args: { file: 'MDR.xlsx' },
    })
    expect(of('2022-03-01')).toMatchObject({ variant: 'blank-overdue', severity: 'error', args: { days: 1 } })
  })

  it('is not asked when only single files were given', () => {
    expect(topLevel({ nameMissing: false, asOf: '2022-03-02' })).toEqual([])
  })
})

describe('receipt-without-file', () => {
  const isOfLog = ({ code }: Finding) => code === 'receipt-without-file'
  const row = { log: 'so-nhan.csv', row: 5, file: 'MDrak.xlsx', unit: mdrak, at: '2022-02-20' }

  it('cites the line of the log', () => {
    expect(
      topLevel({ nameMissing: true, asOf: '2022-02-21', unmatchedReceipts: [row] }).filter(isOfLog),
    ).toEqual([
      {
        code: 'receipt-without-file',
        variant: '',
        severity: 'warning',
        at: { file: 'so-nhan.csv', row: 5 },
        args: {
          row: '5',
          file: 'MDrak.xlsx',
          unit: "Hội LHPN huyện M'Đrắk",
          received: { day: '2022-02-20' },
        },
        unit: 'MDR',
      },
    ])
  })

  it.each([
    [{ at: null }, 'undated'],
    [{ unit: null }, 'file'],
    [{ unit: null, at: null }, 'file-undated'],
    [{ file: '' }, 'unit'],
    [{ file: '', at: null }, 'unit-undated'],
    [{ file: '', unit: null, strangeUnit: 'Huyện Nào Đó' }, 'strange-unit'],
    [{ unit: null, strangeUnit: 'Huyện Nào Đó' }, 'file'],
  ])('%o', (more, variant) => {
    const unmatchedReceipts = [{ ...row, ...more }]
    expect(topLevel({ nameMissing: true, unmatchedReceipts }).filter(isOfLog)).toMatchObject([{ variant }])
  })

  it('is not said of single files beside a log of all', () => {
    expect(topLevel({ nameMissing: false, unmatchedReceipts: [row] })).toEqual([])
  })
})

describe('file-skipped', () => {
  it.each([
    ['image', mdrak, 'image'],
    ['pdf', null, 'pdf'],
    ['word', null, 'word'],
    ['presentation', null, 'presentation'],
    ['archive', null, 'archive'],
    ['mail', null, 'mail'],
    ['wps', null, 'wps'],
    ['text', null, ''],
    ['other', null, ''],
    ['untouched', mdrak, 'untouched'],
    ['untouched', null, 'untouched-unknown'],
  ] as const)('%s', (kind, unit, variant) => {
    expect(topLevel({ skipped: [{ path: 'tep', kind, unit }] })).toEqual([
      {
        code: 'file-skipped',
        variant,
        severity: 'info',
        at: { file: 'tep' },
        args: unit ? { unit: unit.name } : {},
        ...(unit ? { unit: unit.id } : {}),
      },
    ])
  })
})

describe('across units', () => {
  const wen: RowSpec = { name: "H'Wen Mlô", birthYear: 1979, place: 'xã Ea Tih' }
  const elsewhere: RowSpec = {
    ...wen,
    name: "H' WEN MLÔ",
    place: { raw: 'Ea Tih', value: { names: [] }, outcome: { kind: 'not-in-list', why: 'other-unit' } },
  }

  it('nominee-in-two-units: same name, year and commune', () => {
    expect(topLevel({ used: [used('EKA', [], [wen]), used('MDR', [], [elsewhere])] })).toEqual([
      {
        code: 'nominee-in-two-units',
        variant: '',
        severity: 'warning',
        at: { file: 'MDR.xlsx', sheet: 'D. Phụ nữ được chọn', row: 5 },
        also: { file: 'EKA.xlsx', sheet: 'D. Phụ nữ được chọn', row: 5 },
        args: {
          name: "H' WEN MLÔ",
          birthYear: '1979',
          place: 'Ea Tih',
          unit: 'Hội LHPN huyện Ea Kar',
          other: "Hội LHPN huyện M'Đrắk",
        },
      },
    ])
  })

  it.each([
    ['another year', { birthYear: 1980 }],
    ['another commune', { place: 'xã Ea Sar' }],
    ['no commune', { place: null }],
    ['another name', { name: "H'Wen Niê" }],
  ])('nominee-in-two-units is silent with %s', (_, more) => {
    expect(topLevel({ used: [used('EKA', [], [wen]), used('MDR', [], [{ ...wen, ...more }])] })).toEqual([])
  })

  const cow: RowSpec = { name: 'Tặng 02 con bò', place: 'xã Ea Tih' }

  it('entry-in-two-units: same name and place', () => {
    expect(topLevel({ used: [used('EKA', [cow]), used('CAT', [{ ...cow, place: 'Ea Tih' }])] })).toEqual([
      {
        code: 'entry-in-two-units',
        variant: '',
        severity: 'warning',
        at: { file: 'CAT.xlsx', sheet: 'B. Hỗ trợ sinh kế', row: 5 },
        also: { file: 'EKA.xlsx', sheet: 'B. Hỗ trợ sinh kế', row: 5 },
        args: {
          name: 'Tặng 02 con bò',
          place: 'Ea Tih',
          unit: 'Hội LHPN huyện Ea Kar',
          other: 'Hội Phụ nữ Công an tỉnh',
        },
      },
    ])
  })

  it.each([
    ['another place', 'xã Ea Sar', 'xã Ea Tih'],
    ['a whole area', 'toàn huyện', 'toàn huyện'],
    ['a number of communes', '3 xã', '3 xã'],
  ])('entry-in-two-units is silent with %s', (_, first, second) => {
    const place = (raw: string) => ({ ...cow, place: { raw, value: { names: [] } } })
    expect(topLevel({ used: [used('EKA', [place(first)]), used('CAT', [place(second)])] })).toEqual([])
  })

  it('leaves two rows of one unit to entry-duplicate', () => {
    expect(topLevel({ used: [used('EKA', [cow, cow], [wen, wen])] })).toEqual([])
  })
})

describe('province-tasks-mismatch', () => {
  const woman = (name: string): RowSpec => ({ name })
  const districts = [used('MDR', [], [woman("H'Wen Mlô")]), used('EKA', [], [woman("H'Bia Niê")])]

  it('compares when the province and all units with nominees are in', () => {
    expect(topLevel({ used: [used('TINH', rows(3)), ...districts] })).toEqual([
      {
        code: 'province-tasks-mismatch',
        variant: '',
        severity: 'warning',
        at: {},
        args: { tasks: 3, nominees: 2, difference: 1 },
        unit: 'TINH',
      },
    ])
  })

  it('is silent where they fit, and while somebody is missing', () => {
    expect(topLevel({ used: [used('TINH', rows(2)), ...districts] })).toEqual([])
    expect(topLevel({ used: [used('TINH', rows(3)), ...districts.slice(1)] })).toEqual([])
    expect(topLevel({ used: districts })).toEqual([])
  })
})
