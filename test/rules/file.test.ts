import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/finding.ts'
import type { OtherCampaign, Stamp, Submission } from '../../src/submission/submission.ts'
import type { Refusal, RefusalReason } from '../../src/workbook/grid.ts'
import { codesOf, findingsOf, unitOf } from './helpers.ts'

function refused(refusal: Refusal): Finding[] {
  return findingsOf({ unit: null, forms: [], submission: { refusal } }, 'file')
}

const stamp: Stamp = {
  kind: 'form',
  campaign: 'thi-diem',
  round: 'dang-ky',
  unit: 'MDR',
  version: 2,
  hash: '',
}

function ofCampaign(otherCampaign: OtherCampaign): Finding[] {
  return findingsOf({ submission: { otherCampaign } }, 'file')
}

function identified(identity: Submission['identity']): Finding[] {
  return findingsOf({ submission: { identity } }, 'file')
}

describe('file-unreadable', () => {
  it.each([
    ['truncated', 'truncated'],
    ['damaged', 'damaged'],
    ['empty', 'empty'],
    ['image', 'image'],
    ['pdf', 'pdf'],
    ['word', 'word'],
    ['presentation', 'presentation'],
    ['archive', 'archive'],
    ['mail', 'mail'],
    ['wps', 'wps'],
    ['text', 'text'],
    ['other', ''],
  ] as const)('says what a file refused as %s is, and nothing else', (reason: RefusalReason, variant) => {
    expect(refused({ ok: false, reason })).toEqual([
      { code: 'file-unreadable', variant, severity: 'error', at: { file: 'MDrak.xlsx' }, args: {} },
    ])
  })

  it('is silent for a workbook that opens', () => {
    expect(findingsOf({})).toEqual([])
  })
})

describe('file-encrypted', () => {
  it('is alone', () => {
    expect(codesOf(refused({ ok: false, reason: 'encrypted' }))).toEqual(['file-encrypted'])
  })
})

describe('file-too-large', () => {
  it.each([
    [{ reason: 'too-large', size: 72.4, limit: 50 }, '', { size: 73, limit: 50 }, {}],
    [{ reason: 'unpacked-too-large', limit: 400 }, 'unpacked', { limit: 400 }, {}],
    [{ reason: 'unpacked-too-large' }, 'unpacked', { limit: 500 }, {}],
    [{ reason: 'too-many-rows', sheet: 'B' }, 'rows', { limit: 50_000 }, { sheet: 'B' }],
  ] as const)('%o', (refusal, variant, args, at) => {
    expect(refused({ ok: false, ...refusal })).toEqual([
      { code: 'file-too-large', variant, severity: 'error', at: { file: 'MDrak.xlsx', ...at }, args },
    ])
  })
})

describe('campaign-mismatch', () => {
  const document = { document: 'Hướng dẫn số 12/KH-BTV', documentDate: { day: '2021-02-25' } }

  it('names the stamp of another campaign', () => {
    expect(ofCampaign({ why: 'stamp', value: 'dot-khac' })).toEqual([
      {
        code: 'campaign-mismatch',
        variant: '',
        severity: 'error',
        at: { file: 'MDrak.xlsx' },
        args: { found: 'dot-khac', ...document },
        unit: 'MDR',
        value: 'dot-khac',
      },
    ])
  })

  it('names the stamp of another round', () => {
    const [finding] = ofCampaign({ why: 'round', value: 'ket-qua' })
    expect(finding).toMatchObject({ variant: 'round', args: { found: 'ket-qua', round: 'Đăng ký' } })
  })

  it('cites the cell with another document number and suggests the right one', () => {
    const found = { why: 'document-number', value: 'số 99/KH-BTV', sheet: 'Thông tin', cell: 'B4' } as const
    expect(ofCampaign(found)).toMatchObject([
      {
        variant: 'document-number',
        at: { file: 'MDrak.xlsx', sheet: 'Thông tin', cell: 'B4' },
        suggestion: '12/KH-BTV',
      },
    ])
  })

  it('is the only cause: an unknown unit or an old template is not told besides', () => {
    const submission: Partial<Submission> = {
      otherCampaign: { why: 'stamp', value: 'dot-khac' },
      stamp: { ...stamp, version: 1 },
      identity: { kind: 'unknown', why: 'none' },
    }
    expect(codesOf(findingsOf({ submission }, 'file'))).toEqual(['campaign-mismatch'])
  })
})

describe('template-outdated', () => {
  it('tells an older version', () => {
    expect(findingsOf({ submission: { stamp: { ...stamp, version: 1 } } })).toEqual([
      {
        code: 'template-outdated',
        variant: '',
        severity: 'warning',
        at: { file: 'MDrak.xlsx' },
        args: { version: 1, current: 2 },
        unit: 'MDR',
      },
    ])
  })

  it('is silent for the present version and without a stamp', () => {
    expect(findingsOf({ submission: { stamp } })).toEqual([])
    expect(findingsOf({ submission: { stamp: null } })).toEqual([])
  })
})

describe('unit-unknown', () => {
  const at = { sheet: 'Thông tin', cell: 'B3' }
  const value = 'Hội LHPN huyện Mdak'
  const suggestion = unitOf('MDR')

  it.each([
    [{ why: 'none' }, '', undefined],
    [{ why: 'none', suggestion }, 'file-name', "Hội LHPN huyện M'Đrắk"],
    [{ why: 'name', ...at, value }, 'name', undefined],
    [{ why: 'name', ...at, value, suggestion }, 'suggestion', "Hội LHPN huyện M'Đrắk"],
    [{ why: 'generic', ...at, value: 'Hội LHPN' }, 'generic', undefined],
    [{ why: 'generic', ...at, value: 'Hội LHPN', suggestion }, 'generic', "Hội LHPN huyện M'Đrắk"],
  ] as const)('%o', (unknown, variant, suggested) => {
    const [finding, ...others] = identified({ kind: 'unknown', ...unknown })
    expect(others).toEqual([])
    expect(finding).toMatchObject({ code: 'unit-unknown', variant, severity: 'error' })
    expect(finding?.suggestion).toBe(suggested)
    expect(finding?.at.cell).toBe('cell' in unknown ? 'B3' : undefined)
  })

  it('shows the name of a unit that is not the province as an example', () => {
    const [finding] = identified({ kind: 'unknown', why: 'name', ...at, value })
    expect(finding?.args).toEqual({ value, example: "Hội LHPN huyện M'Đrắk" })
  })

  it('is not told of a file that cannot be opened', () => {
    expect(codesOf(refused({ ok: false, reason: 'damaged' }))).toEqual(['file-unreadable · damaged'])
  })
})

describe('unit-mismatch', () => {
  it('names the unit of the form and what the cell says', () => {
    const value = 'Hội LHPN huyện Ea Kar'
    expect(
      identified({ kind: 'mismatch', stamped: unitOf('MDR'), sheet: 'Thông tin', cell: 'B3', value }),
    ).toEqual([
      {
        code: 'unit-mismatch',
        variant: '',
        severity: 'error',
        at: { file: 'MDrak.xlsx', sheet: 'Thông tin', cell: 'B3' },
        args: { unit: "Hội LHPN huyện M'Đrắk", value },
        value,
      },
    ])
  })

  it('is silent where stamp and cell agree', () => {
    expect(identified({ kind: 'known', unit: unitOf('MDR'), origin: 'stamp' })).toEqual([])
  })
})
