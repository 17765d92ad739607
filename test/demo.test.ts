import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { buildFixtures } from '../scripts/fixtures/build.ts'
import { baseOf } from '../scripts/fuzz/mutate.ts'
import { run } from './commands/run.ts'
import { campaign } from './helpers/campaign.ts'

/*
 * The figures of the demo, from the plan of its workbooks (scripts/fixtures/deliveries.ts) and, for people and money, added up from
 * the sheets' XML by hand: in Ea Kar «năm người» and «15.000» count for nothing, «21tr» is 21 million and «05 chị» are 5.
 */

/** File, unit, status, timeliness; entries of A, B, C, D; codes of all findings, sorted. */
const FILES: readonly (readonly [
  file: string,
  unit: string | null,
  status: string,
  timeliness: string,
  entries: readonly [theme: number, livelihood: number, election: number, nominees: number],
  codes: readonly string[],
])[] = [
  ['BTV - 17 phan viec.xlsx', 'BTV', 'accepted', 'on-time', [2, 17, 1, 0], []],
  [
    'Bang dang ky Buon Don.xlsx',
    'BDO',
    'accepted',
    'on-time',
    [2, 6, 0, 1],
    ['column-moved', 'column-unknown'],
  ],
  [
    'Bieu dang ky huyen Ea Sup.xlsx',
    'ESU',
    'accepted',
    'boundary',
    [1, 6, 0, 1],
    ['nominee-not-poor', 'submitted-on-boundary'],
  ],
  ['CLB Doanh nghiep nu.xlsx', 'CLB', 'accepted', 'unknown', [1, 3, 0, 0], ['received-unknown']],
  ['CUMGAR (1).xlsx', 'CMG', 'needs-correction', 'on-time', [2, 6, 1, 1], ['nominee-count']],
  ['Cu Kuin - bieu Excel.xlsx', 'CKU', 'accepted', 'on-time', [1, 6, 0, 1], []],
  ['Cu Kuin.xlsx', null, 'unreadable', 'on-time', [0, 0, 0, 0], ['file-unreadable']],
  [
    'Dang ky EaKar.xlsx',
    'EKA',
    'needs-correction',
    'on-time',
    [2, 6, 0, 1],
    ['number-ambiguous', 'value-interpreted', 'value-interpreted', 'value-invalid', 'value-invalid'],
  ],
  ['Dang ky Krong Pak (1).xlsx', 'KPA', 'superseded', 'unknown', [1, 7, 1, 2], ['file-duplicate']],
  ['Dang ky Krong Pak.xlsx', 'KPA', 'accepted', 'on-time', [1, 7, 1, 2], []],
  ['EaHleo - dang ky thi dua.xlsx', 'EHL', 'accepted', 'late', [2, 6, 0, 1], ['submitted-late']],
  ['HPN Cong an tinh.xlsx', null, 'unreadable', 'on-time', [0, 0, 0, 0], ['file-encrypted']],
  ['Hoi Nu tri thuc tinh.xlsx', 'NTT', 'accepted', 'on-time', [1, 2, 0, 0], []],
  ['KRONG ANA.xlsx', 'KAN', 'needs-correction', 'on-time', [6, 3, 0, 1], ['commune-unknown', 'quota-short']],
  ['Krong Buk.xlsx', null, 'needs-correction', 'on-time', [1, 6, 0, 1], ['unit-mismatch']],
  ["M'Drak dang ky dot thi dua.xlsx", 'MDR', 'accepted', 'on-time', [1, 6, 0, 1], ['commune-unknown']],
  ['Phu luc - TP BMT.xlsx', 'BMT', 'accepted', 'on-time', [2, 7, 1, 1], []],
  ['TX Buon Ho (da sua).xlsx', 'BHO', 'accepted', 'on-time', [2, 6, 0, 1], []],
  ['TX Buon Ho.xlsx', 'BHO', 'superseded', 'on-time', [2, 5, 0, 1], ['unit-resubmitted']],
  ['bieu mau huyen lak (ban chinh).xlsx', 'LAK', 'accepted', 'on-time', [1, 6, 2, 1], []],
  ['bieu mau huyen lak.xlsx', null, 'unreadable', 'on-time', [0, 0, 0, 0], ['file-unreadable']],
  ['Đăng ký huyện Krông Bông.xlsx', 'KBO', 'needs-correction', 'on-time', [2, 5, 0, 1], ['quota-short']],
]

/** Status and file of every unit, in the campaign's order; what it still owes of B and D; people and million đồng of its B. */
const UNITS: readonly (readonly [
  id: string,
  status: string,
  file: string | null,
  owes: readonly [livelihood: number, nominees: number],
  people: number,
  millions: number,
])[] = [
  ['BMT', 'accepted', 'Phu luc - TP BMT.xlsx', [0, 0], 31, 125.5],
  ['BHO', 'accepted', 'TX Buon Ho (da sua).xlsx', [0, 0], 74, 107],
  ['EHL', 'accepted', 'EaHleo - dang ky thi dua.xlsx', [0, 0], 117, 84.5],
  ['ESU', 'accepted', 'Bieu dang ky huyen Ea Sup.xlsx', [0, 0], 39, 67.5],
  ['BDO', 'accepted', 'Bang dang ky Buon Don.xlsx', [0, 0], 33, 157],
  ['CMG', 'needs-correction', 'CUMGAR (1).xlsx', [0, 1], 63, 78.5],
  ['KBU', 'missing', null, [6, 1], 0, 0],
  ['KNA', 'missing', null, [6, 1], 0, 0],
  ['EKA', 'needs-correction', 'Dang ky EaKar.xlsx', [0, 0], 50, 69],
  ['MDR', 'accepted', "M'Drak dang ky dot thi dua.xlsx", [0, 0], 37, 108.5],
  ['KBO', 'needs-correction', 'Đăng ký huyện Krông Bông.xlsx', [1, 0], 38, 89],
  ['KPA', 'accepted', 'Dang ky Krong Pak.xlsx', [0, 0], 18, 81],
  ['KAN', 'needs-correction', 'KRONG ANA.xlsx', [3, 0], 6, 40],
  ['LAK', 'accepted', 'bieu mau huyen lak (ban chinh).xlsx', [0, 0], 82, 89.5],
  ['CKU', 'accepted', 'Cu Kuin - bieu Excel.xlsx', [0, 0], 48, 104],
  ['PCA', 'unreadable', 'HPN Cong an tinh.xlsx', [4, 0], 0, 0],
  ['NTT', 'accepted', 'Hoi Nu tri thuc tinh.xlsx', [0, 0], 33, 19],
  ['BBP', 'missing', null, [2, 0], 0, 0],
  ['CLB', 'accepted', 'CLB Doanh nghiep nu.xlsx', [0, 0], 10, 42],
  ['BTV', 'accepted', 'BTV - 17 phan viec.xlsx', [0, 0], 17, 177],
]

const root = fileURLToPath(new URL('..', import.meta.url))
const out = mkdtempSync(join(tmpdir(), 'thidua-demo-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

const returned = ['fixtures/da-nhan', '--as-of', '2022-03-02', '--json']
const validated = await run(['validate', ...returned], { cwd: root })
const validation = JSON.parse(validated.stdout)

type Json = ReturnType<typeof JSON.parse>

function nameOf(path: string | null): string | null {
  return path === null ? null : path.slice(path.lastIndexOf('/') + 1).normalize('NFC')
}

describe('the demo', () => {
  it('says of every file what was put into it', () => {
    expect(validated.code).toBe(1)
    expect(
      validation.submissions.map(({ file, unit, status, timeliness, counts, findings }: Json) => [
        nameOf(file),
        unit?.id ?? null,
        status,
        timeliness,
        [counts.theme, counts.livelihood, counts.election, counts.nominees],
        findings.map(({ code }: Json) => code).toSorted(),
      ]),
    ).toEqual(FILES)
  })

  it('uses one file of each unit that sent one', () => {
    const used = validation.submissions.filter((one: Json) => one.used).map((one: Json) => nameOf(one.file))
    const expected = UNITS.flatMap(([, status, file]) => (status !== 'unreadable' && file ? [file] : []))
    expect(used.toSorted()).toEqual(expected.toSorted())
  })

  it('knows how every unit stands', () => {
    expect(validation.units.map(({ id, status, file }: Json) => [id, status, nameOf(file)])).toEqual(
      UNITS.map(([id, status, file]) => [id, status, file]),
    )
  })

  it('counts what is still owed by those who sent something', () => {
    const owed = validation.submissions
      .filter(({ used }: Json) => used)
      .map(({ unit, quotas }: Json) => [unit.id, owedOf(quotas, 'livelihood'), owedOf(quotas, 'nominees')])
    const expected = UNITS.flatMap(([id, status, , owes]) =>
      status === 'missing' || status === 'unreadable' ? [] : [[id, ...owes]],
    )
    expect(owed.toSorted()).toEqual(expected.toSorted())
  })

  it('says for all files together who is missing, what was skipped, and who was chosen twice', () => {
    expect(
      validation.findings.map(({ code, severity, unit, file }: Json) => [
        code,
        severity,
        unit ?? null,
        nameOf(file ?? null),
      ]),
    ).toEqual([
      ['file-skipped', 'info', 'BBP', '18_BBP_Dang-ky.xlsx'],
      ['file-skipped', 'info', 'KPA', 'anh ban ky Krong Pak.jpg'],
      ['unit-missing', 'error', 'KBU', null],
      ['unit-missing', 'error', 'KNA', null],
      ['unit-missing', 'error', 'BBP', null],
      ['nominee-in-two-units', 'warning', null, 'KRONG ANA.xlsx'],
    ])
  })

  it('sums up', () => {
    expect(validation.summary).toEqual({
      files: 24,
      submissions: 22,
      superseded: 2,
      unreadable: 3,
      errors: 14,
      warnings: 6,
      infos: 8,
      withOpinion: 0,
      unitsExpected: 18,
      unitsReceived: 14,
      unitsComplete: 10,
      entries: { theme: 29, livelihood: 98, election: 6, nominees: 14 },
    })
  })

  it('merges the used files: 81 activities of the units, 98 with the province', async () => {
    const report = join(out, 'tong-hop.xlsx')
    const page = join(out, 'bao-cao.html')
    const merged = await run(['merge', ...returned, '-o', report, '--html', page], { cwd: root })
    expect(merged.code).toBe(1)
    expect(readFileSync(report).subarray(0, 2).toString()).toBe('PK')
    expect(JSON.parse(merged.stdout).totals).toEqual({
      units: 16,
      livelihood: 81,
      livelihoodWithProvince: 98,
      target: 100,
      beneficiaries: UNITS.reduce((sum, [, , , , people]) => sum + people, 0),
      budget: UNITS.reduce((sum, [, , , , , millions]) => sum + millions * 1_000_000, 0),
      nominees: 14,
    })
    expect(figuresOfPage(readFileSync(page, 'utf8'))).toEqual(
      UNITS.map(([, status, , , people, millions]) =>
        status === 'missing' || status === 'unreadable'
          ? ['–', '–']
          : [String(people), (millions * 1_000_000).toLocaleString('vi-VN')],
      ),
    )
  })

  it('reads workbooks that scripts/make-fixtures.mjs writes (run npm run fixtures when a form changed)', async () => {
    const folder = join(root, 'fixtures/da-nhan')
    const built = await buildFixtures(campaign)
    expect(readdirSync(folder).map(nameOf).toSorted()).toEqual([...built.keys()].toSorted())
    const changed = [...built].filter(([name, bytes]) => !isSame(readFileSync(join(folder, name)), bytes))
    expect(changed.map(([name]) => name)).toEqual([])
  })
})

/** By what is packed, part by part: the packed bytes differ with the zlib of Node. A download that broke off is only packed bytes. */
function isSame(stored: Buffer, built: Uint8Array): boolean {
  if (stored.equals(built)) return true
  const [one, other] = [stored, Buffer.from(built)].map((bytes) => baseOf('', bytes).parts)
  if (one === null && other === null) return isZip(stored) && isZip(built)
  return isDeepStrictEqual(one, other)
}

function isZip(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).equals(Buffer.from('PK\x03\x04'))
}

/** People and money of every unit, as the annex of the report in words tells them. */
function figuresOfPage(html: string): string[][] {
  const annex = html.slice(html.indexOf('>KẾT QUẢ ĐĂNG KÝ THEO ĐƠN VỊ<'), html.indexOf('>Phụ lục II<'))
  const rows = [...annex.matchAll(/<tr><td class="center">(.*?)<\/tr>/g)].map(([, row = '']) => row)
  return rows.map((row) => {
    const cells = [...row.matchAll(/<td class="right">([^<]*)<\/td>/g)].map(([, text = '']) => text)
    return cells.slice(4, 6)
  })
}

function owedOf(quotas: Json, form: string): number {
  const quota = quotas.find((one: Json) => one.form === form)
  return quota ? Math.max(0, quota.required - quota.actual) : 0
}
