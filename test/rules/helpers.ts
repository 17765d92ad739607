import { expect } from 'vitest'
import type { Campaign, Field, Form, Unit } from '../../src/campaign/campaign.ts'
import { daysLate, timeliness } from '../../src/campaign/deadline.ts'
import type { Finding } from '../../src/finding.ts'
import { chooseRules } from '../../src/rules/choose.ts'
import type { SubmissionScope } from '../../src/rules/define-rule.ts'
import { phrase } from '../../src/rules/phrase.ts'
import { checkCollection, checkSubmission } from '../../src/rules/run.ts'
import type { Entry, Filled, FilledForm, Receipt, Submission } from '../../src/submission/submission.ts'
import type { Collection } from '../../src/validation.ts'
import { cellAddress } from '../../src/workbook/address.ts'

function field(key: string, type: Field['type'], more: Partial<Field> = {}): Field {
  return { key, label: more.short ?? key, short: key, type, width: 10, ...more }
}

const dates = [field('from', 'day', { short: 'Từ ngày' }), field('to', 'day', { short: 'Đến ngày' })]

const theme: Form = {
  key: 'theme',
  letter: 'A',
  sheet: 'A. Chủ đề năm',
  title: 'Chủ đề năm',
  noun: 'hoạt động/phần việc',
  short: 'chủ đề năm',
  kind: 'activities',
  needed: 'expected',
  rows: 40,
  identity: ['name', 'from', 'to'],
  checks: ['date-outside-period'],
  fields: [
    field('index', 'index'),
    field('name', 'text', { required: true, short: 'Nội dung' }),
    field('group', 'choice', { required: true, short: 'Nhóm nội dung', list: 'themeGroup' }),
    ...dates,
    field('budget', 'money', { short: 'Kinh phí' }),
    field('note', 'text', { short: 'Ghi chú' }),
  ],
}

const livelihood: Form = {
  ...theme,
  key: 'livelihood',
  letter: 'B',
  sheet: 'B. Hỗ trợ sinh kế',
  title: 'Hỗ trợ sinh kế',
  short: 'sinh kế',
  needed: 'quota',
  identity: ['name', 'place'],
  checks: ['date-outside-period', 'entry-vague', 'beneficiaries-not-minority', 'budget-missing'],
  fields: [
    field('index', 'index'),
    field('name', 'text', { required: true, short: 'Tên hoạt động' }),
    field('group', 'choice', { required: true, short: 'Nhóm nội dung', list: 'livelihoodGroup' }),
    field('ethnicity', 'ethnicity', { required: true, short: 'Dân tộc', multiple: true }),
    field('people', 'count', { required: true, short: 'Số người', example: 5 }),
    field('place', 'commune', {
      required: true,
      short: 'Địa bàn',
      remedy: 'Ghi tên xã, phường, thị trấn nơi thực hiện.',
    }),
    ...dates,
    field('budget', 'money', { short: 'Kinh phí', label: 'Kinh phí dự kiến (đồng)', example: 5_000_000 }),
    field('contact', 'text', { short: 'Người phụ trách' }),
    field('note', 'text', { short: 'Ghi chú' }),
  ],
}

const election: Form = {
  ...theme,
  key: 'election',
  letter: 'C',
  sheet: 'C. Bầu cử',
  needed: 'never',
  checks: [],
}

const nominees: Form = {
  ...theme,
  key: 'nominees',
  letter: 'D',
  sheet: 'D. Phụ nữ được chọn',
  title: 'Phụ nữ được chọn',
  noun: 'người',
  short: 'người được chọn',
  kind: 'people',
  needed: 'quota',
  identity: ['name', 'birthYear', 'place'],
  checks: ['nominee-not-minority', 'nominee-not-poor', 'nominee-maybe-man', 'nominee-age', 'nominee-consent'],
  fields: [
    field('index', 'index'),
    field('name', 'text', { required: true, short: 'Họ và tên' }),
    field('birthYear', 'year', { required: true, short: 'Năm sinh', example: 1985 }),
    field('ethnicity', 'ethnicity', { required: true, short: 'Dân tộc' }),
    field('place', 'commune', { required: true, short: 'Xã/phường/thị trấn' }),
    field('household', 'choice', { required: true, short: 'Diện hộ', list: 'household' }),
    field('recognisedYear', 'year', {
      short: 'Năm công nhận',
      requiredWhen: { field: 'household', values: ['Hộ nghèo'] },
    }),
    field('consent', 'choice', { required: true, short: 'Đồng ý', list: 'consent' }),
    field('note', 'text', { short: 'Ghi chú' }),
  ],
}

function unit(id: string, name: string, kind: string, more: Partial<Unit> = {}): Unit {
  const place = name.replace('Hội LHPN ', '')
  return {
    id,
    slug: id.toLowerCase(),
    name,
    place,
    kind,
    aliases: [],
    quota: {},
    letterhead: [name],
    signer: ['CHỦ TỊCH'],
    datePlace: place,
    ...more,
  }
}

const communes = (...names: string[]) => names.map((name) => ({ name }))
const districtQuota: Unit['quota'] = {
  livelihood: { kind: 'at-least', count: 3 },
  nominees: { kind: 'exactly', count: 1 },
}

/** A small campaign that has one of everything: numbers of its own, so that no rule can know the built-in ones by heart. */
export const campaign: Campaign = {
  id: 'thi-diem',
  title: 'Đợt thi đua thí điểm',
  shortTitle: 'Đợt thí điểm',
  document: { kind: 'Hướng dẫn', number: '12/KH-BTV', date: '2021-02-25', issuer: 'Hội LHPN tỉnh' },
  period: { from: '2021-08-01', to: '2022-03-08' },
  office: { recipient: 'Hội LHPN tỉnh', name: 'Văn phòng' },
  target: { form: 'livelihood', count: 10, name: 'mười việc' },
  units: [
    unit('TINH', 'Ban Thường vụ Hội LHPN tỉnh', 'province', {
      quota: { livelihood: { kind: 'exactly', count: 2 } },
    }),
    unit('MDR', "Hội LHPN huyện M'Đrắk", 'district', {
      quota: districtQuota,
      communes: communes('xã Ea Trang', 'xã Cư San', 'xã Krông Á'),
    }),
    unit('EKA', 'Hội LHPN huyện Ea Kar', 'district', {
      quota: districtQuota,
      communes: communes('xã Ea Tih', 'xã Ea Sar'),
    }),
    unit('CAT', 'Hội Phụ nữ Công an tỉnh', 'attached', {
      quota: { livelihood: { kind: 'at-least', count: 2 } },
    }),
    unit('CLB', 'CLB Doanh nghiệp nữ tỉnh', 'attached'),
  ],
  unitKinds: [
    { kind: 'district', title: 'Huyện' },
    { kind: 'attached', title: 'Trực thuộc' },
    { kind: 'province', title: 'Tỉnh', own: true },
  ],
  unitNames: { generic: [], province: [], ownWords: [] },
  lists: {
    themeGroup: { values: ['Nội dung khác'] },
    livelihoodGroup: { values: ['Dạy nghề, giới thiệu việc làm', 'Hỗ trợ mô hình sinh kế'] },
    household: { values: ['Hộ nghèo', 'Hộ cận nghèo'] },
    consent: { values: ['Có', 'Không'] },
  },
  ethnicity: {
    first: ['Ê-đê', 'Mnông'],
    majority: 'Kinh',
    malePrefix: { prefix: 'Y', groups: ['Ê-đê', 'Mnông'] },
  },
  wholeArea: ['toàn huyện'],
  vagueWords: ['hỗ trợ', 'sinh kế', 'phụ nữ'],
  limits: {
    fileMegabytes: 50,
    unpackedMegabytes: 500,
    entriesPerSheet: 50_000,
    largeMoney: 500_000_000,
    largePeople: 1_000,
    smallMoney: 99_999,
    nomineeAge: { min: 18, max: 80 },
  },
  report: { title: 'Biểu', letterhead: [], datePlace: 'Đắk Lắk', preparedBy: 'Người lập', signer: [] },
  round: {
    id: 'dang-ky',
    name: 'Đăng ký',
    fileSuffix: 'Dang-ky',
    templateVersion: 2,
    deadline: { date: '2022-02-28', kind: 'before', words: 'trước 28/02/2022' },
    forms: [theme, livelihood, election, nominees],
  },
  forms: [theme, livelihood, election, nominees],
  ethnicGroups: [
    { name: 'Kinh', aliases: [] },
    { name: 'Ê-đê', aliases: [] },
    { name: 'Mnông', aliases: [] },
  ],
}

export function unitOf(id: string): Unit {
  const found = campaign.units.find((one) => one.id === id)
  if (!found) throw new Error(`no unit ${id}`)
  return found
}

export function formOf(key: string): Form {
  const found = campaign.forms.find((one) => one.key === key)
  if (!found) throw new Error(`no form ${key}`)
  return found
}

/**
 * A cell as a test writes it: text, a number, null for blank, a day as YYYY-MM-DD (a real date) or dd/mm/yyyy (typed), or what
 * parsing made of it.
 */
export type Spec = string | number | null | Partial<Filled>
export type RowSpec = Readonly<Record<string, Spec>>

const GOOD: Readonly<Record<string, RowSpec>> = {
  theme: { group: 'Nội dung khác' },
  election: { group: 'Nội dung khác' },
  livelihood: {
    group: 'Hỗ trợ mô hình sinh kế',
    ethnicity: 'Ê-đê',
    people: 2,
    place: 'xã Ea Trang',
    from: '2021-09-15',
    to: '2021-12-20',
    budget: 10_000_000,
  },
  nominees: {
    birthYear: 1985,
    ethnicity: 'Ê-đê',
    place: 'xã Ea Trang',
    household: 'Hộ nghèo',
    recognisedYear: 2021,
    consent: 'Có',
  },
}

const NAMES = ['Tặng bò giống', 'Lớp may gia dụng', 'Trồng nấm bào ngư', 'Nuôi dê sinh sản', 'Dệt thổ cẩm']

export const HEADER_ROW = 4

/** A filled sheet. Rows start at 5, columns in the order of the form's fields; each row is a good one but for what is given. */
export function sheet(form: string, rows: readonly RowSpec[], more: Partial<FilledForm> = {}): FilledForm {
  const found = formOf(form)
  const name = more.sheet ?? found.sheet
  const columns = Object.fromEntries(found.fields.map(({ key }, at) => [key, at + 1]))
  const entries = rows.map((row, at): Entry => {
    const given: RowSpec = { name: NAMES[at] ?? `Việc ${at}`, ...GOOD[form], ...row }
    const number = HEADER_ROW + 1 + at
    const values = Object.fromEntries(
      found.fields.map((one, index) => [one.key, cellOf(given[one.key] ?? null, one, index + 1, number)]),
    )
    return { form, sheet: name, row: number, values, extra: [] }
  })
  return {
    form: found,
    sheet: name,
    headerRow: HEADER_ROW,
    columns,
    missing: [],
    duplicated: [],
    unknown: [],
    moved: false,
    scaled: {},
    entries,
    leftOut: [],
    ...more,
  }
}

function cellOf(spec: Spec, { type }: Field, column: number, row: number): Filled {
  const place = { cell: cellAddress(column, row), column, isDateCell: false }
  const ok = { kind: 'ok' } as const
  if (spec === null) return { ...place, raw: '', value: null, outcome: { kind: 'blank' } }
  if (typeof spec === 'number') return { ...place, raw: String(spec), value: spec, outcome: ok }
  if (typeof spec === 'object') return { ...place, raw: '', value: null, outcome: ok, ...spec }
  if (type === 'day') {
    const isDateCell = /^\d{4}-/.test(spec)
    const parts = spec.split(/[-/]/)
    const swapped = parts.toReversed().join('-')
    const raw = isDateCell ? parts.toReversed().join('/') : spec
    return { ...place, raw, isDateCell, value: { day: isDateCell ? spec : swapped }, outcome: ok }
  }
  return { ...place, raw: spec, value: type === 'commune' ? { names: [spec] } : spec, outcome: ok }
}

/** `count` good rows. */
export function rows(count: number): RowSpec[] {
  return Array.from({ length: count }, () => ({}))
}

export interface Given {
  readonly unit?: string | null
  readonly forms?: readonly FilledForm[]
  readonly receipt?: Receipt
  readonly path?: string
  readonly submission?: Partial<Submission>
}

const ON_TIME: Receipt = { at: '2022-02-20', source: 'receipts' }

export function submissionOf(given: Given): Submission {
  const { unit: id = 'MDR', forms = completeForms(), path = 'MDrak.xlsx' } = given
  return {
    file: { path, sha256: path, modified: 0, byName: false, open: false },
    refusal: null,
    saved: null,
    sheets: [],
    headerless: [],
    legacy: { converted: 0, encodings: [], example: null, uncertain: [] },
    stamp: null,
    identity:
      id === null
        ? { kind: 'unknown', why: 'none' }
        : { kind: 'known', unit: unitOf(id), origin: 'unit-cell' },
    otherCampaign: null,
    forms,
    secondSheets: [],
    misplaced: [],
    spareSheets: [],
    opinions: [],
    cover: {},
    untouched: false,
    stated: [],
    receipt: given.receipt ?? ON_TIME,
    ...given.submission,
  }
}

/** What a district sends when everything is in order. */
export function completeForms(): FilledForm[] {
  return [sheet('theme', rows(1)), sheet('livelihood', rows(3)), sheet('nominees', [{ name: "H'Wen Mlô" }])]
}

export function scopeOf(given: Given): SubmissionScope {
  const submission = submissionOf(given)
  const { identity, receipt, forms } = submission
  const known = identity.kind === 'known' ? identity.unit : null
  const { deadline } = campaign.round
  const day = receipt.at?.slice(0, 10)
  return {
    submission,
    unit: known,
    campaign,
    timeliness: day === undefined ? 'unknown' : timeliness(day, deadline),
    daysLate: day === undefined ? null : daysLate(day, deadline),
    quotas: campaign.forms.flatMap(({ key }) => {
      const quota = known?.quota[key]
      if (!quota) return []
      const actual = forms.find(({ form }) => form.key === key)?.entries.length ?? 0
      const met = quota.kind === 'exactly' ? actual === quota.count : actual >= quota.count
      return [{ form: key, kind: quota.kind, required: quota.count, actual, met }]
    }),
  }
}

/** Every finding of a submission; each is also read aloud in both languages. */
export function findingsOf(given: Given, level: 'all' | 'file' = 'all'): Finding[] {
  return readAloud(checkSubmission(scopeOf(given), chooseRules(campaign), level))
}

/** Fails when a sentence lacks an argument, keeps a brace, or begins with a small letter. */
function readAloud(findings: Finding[]): Finding[] {
  for (const finding of findings) {
    for (const lang of ['vi', 'en'] as const) {
      const { message, hint } = phrase(finding, lang)
      for (const sentence of [message, hint]) expect(sentence).toMatch(/^[\p{Lu}\d«][^{}]*[.?]$/u)
    }
  }
  return findings
}

export function codesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ code, variant }) => (variant === '' ? code : `${code} · ${variant}`))
}

/** Findings of a sheet B with these rows, of a unit with everything else in order. */
export function findingsOfRows(given: readonly RowSpec[], more: Partial<FilledForm> = {}): Finding[] {
  const [a, , d] = completeForms()
  const b = sheet('livelihood', [...given, ...rows(Math.max(0, 3 - given.length)).map(distinct)], more)
  return findingsOf({ forms: [a, b, d].flatMap((form) => form ?? []) })
}

function distinct(row: RowSpec, at: number): RowSpec {
  return { ...row, name: `Mô hình nuôi ong số ${at + 1}` }
}

/** Findings of a sheet D with this one nominee. */
export function findingsOfNominee(row: RowSpec, more: Partial<FilledForm> = {}): Finding[] {
  const [a, b] = completeForms()
  const d = sheet('nominees', [{ name: "H'Wen Mlô", ...row }], more)
  return findingsOf({ forms: [a, b, d].flatMap((form) => form ?? []) })
}

export function collectionOf(more: Partial<Collection> = {}): Collection {
  return {
    campaign,
    asOf: '2022-02-21',
    nameMissing: false,
    used: [],
    unreadable: [],
    duplicates: [],
    versions: [],
    skipped: [],
    unmatchedReceipts: [],
    unclearReceipts: [],
    ...more,
  }
}

export function collectionFindings(more: Partial<Collection>): {
  attached: Finding[]
  collection: Finding[]
} {
  const { attached, collection } = checkCollection(collectionOf(more))
  return { attached: readAloud(attached), collection: readAloud(collection) }
}
