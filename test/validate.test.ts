import { describe, expect, it } from 'vitest'
import { examiner } from '../src/examine.ts'
import { comparedOnly } from '../src/rules/collection/entries-of.ts'
import { prepareAdmission } from '../src/submission/admit.ts'
import { parseReceiptLog } from '../src/submission/receipt.ts'
import type { ReceivedFile } from '../src/submission/submission.ts'
import { summarize } from '../src/summarize.ts'
import type { ValidateInput } from '../src/validate.ts'
import { conclude, validate } from '../src/validate.ts'
import type { Validation } from '../src/validation.ts'
import type { Grid } from '../src/workbook/grid.ts'
import { campaign } from './helpers/campaign.ts'
import type { Typed } from './helpers/grid.ts'
import { grid, sheet } from './helpers/grid.ts'

const HEADER = [
  'STT',
  'Tên hoạt động/phần việc*',
  'Nhóm nội dung*',
  'Dân tộc',
  'Số người hưởng lợi',
  'Địa điểm',
  'Đến ngày*',
  'Kinh phí',
]
const NAMES = [
  'Trao dê',
  'Tặng máy may',
  'Dạy nghề đan',
  'Vốn tạp hóa',
  'Nuôi gà',
  'Trồng rau',
  'Nuôi ong',
  'Trồng nấm',
]

function activities(count: number): Typed[][] {
  return NAMES.slice(0, count).map((name, at) => [
    at + 1,
    `${name} cho phụ nữ nghèo`,
    'Hỗ trợ mô hình sinh kế',
    'Ê-đê',
    3,
    'toàn huyện',
    { day: '2021-12-01' },
    5_000_000,
  ])
}

function workbook(unit: string, count: number): Grid {
  return grid(
    sheet('Thông tin', [['Đơn vị', unit]]),
    sheet('B. Hỗ trợ sinh kế', [HEADER, ...activities(count)]),
  )
}

function file(path: string, content: Grid | 'truncated', more: Partial<ReceivedFile> = {}): ReceivedFile {
  return {
    path,
    sha256: path,
    modified: Date.parse('2022-02-20T10:00:00+07:00'),
    byName: false,
    open: false,
    content: content === 'truncated' ? { ok: false, reason: content } : { ok: true, grid: content },
    ...more,
  }
}

function check(files: ReceivedFile[], more: Partial<ValidateInput> = {}): Validation {
  return validate({
    campaign,
    asOf: '2022-02-21',
    nameMissing: true,
    files,
    skipped: [],
    receipts: null,
    received: '2022-02-20',
    ...more,
  })
}

function log(...rows: Typed[][]) {
  const header = ['Tên tệp', 'Đơn vị', 'Ngày, giờ nhận']
  return parseReceiptLog(grid(sheet('Sổ nhận', [header, ...rows])), 'so-nhan.xlsx', campaign)
}

const statuses = (validation: Validation) =>
  validation.submissions.map(({ submission, status, used, unit }) => [
    submission.file.path,
    unit?.id,
    status,
    used,
  ])
const unitState = (validation: Validation, id: string) =>
  validation.units.find(({ unit }) => unit.id === id)?.status
const codes = (validation: Validation) =>
  validation.findings.map(({ code, unit }) => (unit ? `${code} ${unit}` : code))

describe('several workbooks of one unit', () => {
  const two = [file('a.xlsx', workbook('huyện Krông Búk', 4)), file('b.xlsx', workbook('huyện Krông Búk', 7))]

  it('the newest by the log is used, whatever its name', () => {
    const receipts = log(
      ['b.xlsx', 'Krông Búk', '18/02/2022 08:30'],
      ['a.xlsx', 'Krông Búk', '24/02/2022 15:10'],
    )
    const validation = check(two, { receipts, received: null, asOf: '2022-02-26' })
    expect(statuses(validation)).toEqual([
      ['a.xlsx', 'KBU', 'needs-correction', true],
      ['b.xlsx', 'KBU', 'superseded', false],
    ])
    expect(validation.submissions[1]?.findings.map(({ code }) => code)).toEqual(['unit-resubmitted'])
    expect(summarize(validation).entries.livelihood).toBe(4)
  })

  it('without evidence it is a conflict, and the one last modified inside is used', () => {
    const older = { ...workbook('huyện Krông Búk', 7), modified: '2022-02-01T00:00:00Z' }
    const newer = { ...workbook('huyện Krông Búk', 4), modified: '2022-02-02T00:00:00Z' }
    const validation = check([file('a.xlsx', newer), file('b.xlsx', older)])
    expect(statuses(validation).map(([path, , , used]) => [path, used])).toEqual([
      ['a.xlsx', true],
      ['b.xlsx', false],
    ])
    expect(codes(validation)).toContain('unit-conflict KBU')
  })

  it('a blank one never supersedes a filled one', () => {
    const receipts = log(['a.xlsx', '', '18/02/2022'], ['b.xlsx', '', '24/02/2022'])
    const files = [
      file('a.xlsx', workbook('huyện Krông Búk', 7)),
      file('b.xlsx', workbook('huyện Krông Búk', 0)),
    ]
    const validation = check(files, { receipts, received: null, asOf: '2022-02-26' })
    expect(statuses(validation).map(([path, , , used]) => [path, used])).toEqual([
      ['a.xlsx', true],
      ['b.xlsx', false],
    ])
  })

  it('the same bytes twice are used once', () => {
    const same = workbook('huyện Krông Búk', 7)
    const validation = check([file('a.xlsx', same, { sha256: 'x' }), file('b.xlsx', same, { sha256: 'x' })])
    expect(statuses(validation).map(([path, , status, used]) => [path, status, used])).toEqual([
      ['a.xlsx', 'needs-correction', true],
      ['b.xlsx', 'superseded', false],
    ])
    expect(validation.submissions[1]?.findings.map(({ code }) => code)).toEqual(['file-duplicate'])
    expect(summarize(validation).entries.livelihood).toBe(7)
  })

  it('of the same bytes, the file that the log names is used, not the copy it does not know', () => {
    const same = workbook('huyện Krông Búk', 7)
    const files = [file('a (1).xlsx', same, { sha256: 'x' }), file('a.xlsx', same, { sha256: 'x' })]
    const receipts = log(['a.xlsx', 'Krông Búk', '18/02/2022 08:30'])
    const validation = check(files, { receipts, received: null })
    expect(statuses(validation).map(([path, , , used]) => [path, used])).toEqual([
      ['a (1).xlsx', false],
      ['a.xlsx', true],
    ])
  })

  it('files without a hash are not the same', () => {
    const large = { ok: false, reason: 'too-large', limit: 50, size: 60 } as const
    const files = ['a.xlsx', 'b.xlsx'].map((path) => file(path, 'truncated', { sha256: '', content: large }))
    expect(statuses(check(files)).map(([path, , status]) => [path, status])).toEqual([
      ['a.xlsx', 'unreadable'],
      ['b.xlsx', 'unreadable'],
    ])
  })
})

describe('the state of a unit', () => {
  it('missing: a warning until the deadline, an error after it', () => {
    const before = check([])
    expect(unitState(before, 'LAK')).toBe('missing')
    const severity = (validation: Validation, id: string) =>
      validation.findings.find(({ code, unit }) => code === 'unit-missing' && unit === id)?.severity
    expect(severity(before, 'LAK')).toBe('warning')
    expect(severity(check([], { asOf: '2022-02-28' }), 'LAK')).toBe('warning')
    const after = check([], { asOf: '2022-03-01' })
    expect(severity(after, 'LAK')).toBe('error')
    expect(severity(after, 'BTV')).toBe('warning')
    expect(severity(after, 'CLB')).toBeUndefined()
    expect(unitState(after, 'CLB')).toBe('no-quota-missing')
    expect(check([], { nameMissing: false }).findings).toEqual([])
  })

  it('unreadable: something came that cannot be read, so it is not missing', () => {
    const validation = check([file('krong nang.xlsx', 'truncated')], {
      skipped: [{ path: 'Lak.jpg', kind: 'image' }],
    })
    expect(statuses(validation)).toEqual([['krong nang.xlsx', undefined, 'unreadable', false]])
    expect(unitState(validation, 'KNA')).toBe('unreadable')
    expect(unitState(validation, 'LAK')).toBe('unreadable')
    expect(codes(validation)).not.toContain('unit-missing KNA')
    expect(codes(validation)).not.toContain('unit-missing LAK')
    expect(summarize(validation)).toMatchObject({
      files: 2,
      submissions: 1,
      unreadable: 1,
      unitsReceived: 0,
      unitsExpected: 18,
    })
  })

  it('written in the log without a file: not missing either', () => {
    const validation = check([], { receipts: log(['lak.xlsx', 'huyện Lắk', '20/02/2022']) })
    expect(codes(validation)).toContain('receipt-without-file LAK')
    expect(codes(validation)).not.toContain('unit-missing LAK')
  })

  it('known by the log when the workbook says nothing', () => {
    const bare = grid(sheet('Sheet1', [HEADER, ...activities(6)]))
    const receipts = log(['x.xlsx', 'Lắk', '20/02/2022'])
    expect(statuses(check([file('x.xlsx', bare)], { receipts }))[0]?.[1]).toBe('LAK')
  })

  it('a workbook of another campaign is used for nobody', () => {
    const other = grid(
      sheet('Thông tin', [
        ['Đơn vị', 'huyện Lắk'],
        ['Thực hiện theo', 'Kế hoạch số 12/KH-BTV ngày 05/01/2024'],
      ]),
      sheet('B. Hỗ trợ sinh kế', [HEADER, ...activities(6)]),
    )
    const validation = check([file('x.xlsx', other)])
    expect(statuses(validation)).toEqual([['x.xlsx', 'LAK', 'needs-correction', false]])
    expect(validation.submissions[0]?.findings.map(({ code }) => code)).toEqual(['campaign-mismatch'])
  })

  it('a stamp and a visible name that disagree are used for nobody', () => {
    const stamped = grid(
      sheet('Thông tin', [['Đơn vị', 'Hội LHPN huyện Krông Búk']]),
      sheet('B. Hỗ trợ sinh kế', [HEADER, ...activities(6)]),
      sheet('_thidua', [
        ['kind', 'form'],
        ['campaign', campaign.id],
        ['round', 'registration'],
        ['unit', 'KPA'],
        ['version', '1'],
        ['hash', 'x'],
      ]),
    )
    const validation = check([file('x.xlsx', stamped)])
    expect(statuses(validation)).toEqual([['x.xlsx', undefined, 'needs-correction', false]])
    expect(validation.submissions[0]?.findings.map(({ code }) => code)).toContain('unit-mismatch')
    expect(summarize(validation).entries.livelihood).toBe(0)
  })
})

describe('timeliness', () => {
  it.each([
    ['2022-02-27', 'on-time', 0, []],
    ['2022-02-28T10:00:00+07:00', 'boundary', 0, ['submitted-on-boundary']],
    ['2022-03-01', 'late', 1, ['submitted-late']],
  ])('received %s: %s', (received, timeliness, daysLate, expected) => {
    const [submission] = check([file('a.xlsx', workbook('Ea Kar', 6))], {
      received,
      asOf: '2022-03-05',
    }).submissions
    expect(submission).toMatchObject({ timeliness, daysLate })
    const found = submission?.findings.map(({ code }) => code).filter((code) => code.startsWith('submitted'))
    expect(found).toEqual(expected)
  })

  it('an estimate only warns', () => {
    const late = file('a.xlsx', workbook('Ea Kar', 6), { modified: Date.parse('2022-03-02T10:00:00+07:00') })
    const [submission] = check([late], { received: null, asOf: '2022-03-05' }).submissions
    expect(submission?.receipt.source).toBe('file-time')
    expect(submission?.findings.find(({ code }) => code === 'submitted-late')?.severity).toBe('warning')
  })
})

describe('files checked one by one', () => {
  const PERSON = [1, "H'Lan Niê", 1985, 'Ê-đê', 'Xã Ea Sô', 'Hộ nghèo']
  const book = (unit: string) =>
    grid(
      sheet('Thông tin', [['Đơn vị', unit]]),
      sheet('B. Hỗ trợ sinh kế', [
        HEADER,
        [1, 'Trao dê', 'Sinh kế', 'Ê-đê', 3, 'Xã Ea Sô', { day: '2021-12-01' }, 5_000_000],
      ]),
      sheet('D. Phụ nữ được chọn', [
        ['STT', 'Họ và tên*', 'Năm sinh*', 'Dân tộc*', 'Xã/phường/thị trấn*', 'Diện hộ*'],
        PERSON,
      ]),
    )
  const files = ['Ea Kar', 'Lắk'].map((name) => file(`${name}.xlsx`, book(`huyện ${name}`)))
  const copy = file('copy.xlsx', book('huyện Lắk'), { sha256: 'Lắk.xlsx' })
  const input = { campaign, asOf: '2022-02-21', nameMissing: false, skipped: [], receipts: null }
  const paths = [...files, copy].map(({ path }) => path)
  const admission = prepareAdmission({ ...input, received: '2022-02-20', paths })
  const examined = [...files, copy].map(examiner(admission))
  const kept = examined.map((one) => ({ ...one, submission: comparedOnly(one.submission) }))

  it('tell the same when of their entries only the compared cells are kept', () => {
    const [whole, slim] = [examined, kept].map((all) => conclude(all, input, admission))
    expect(slim?.findings.map(({ code }) => code)).toEqual(['nominee-in-two-units', 'entry-in-two-units'])
    expect(slim?.findings).toEqual(whole?.findings)
    const told = (validation?: Validation) => validation?.submissions.map(({ submission, ...rest }) => rest)
    expect(told(slim)).toEqual(told(whole))
  })

  it('keep the name and the place of an activity, and no other cell', () => {
    const [entry] = kept[0]?.submission.forms[0]?.entries ?? []
    expect(Object.keys(entry?.values ?? {})).toEqual(['name', 'place'])
  })
})
