import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { between, oneOf, type Random, randomFor, shuffled } from '../../scripts/fixtures/random.ts'
import type { Typed } from '../helpers/grid.ts'
import { grid, sheet } from '../helpers/grid.ts'
import { toXlsx } from '../helpers/xlsx.ts'
import { type Activity, MANY, type Nominee, type TrueUnit } from './truth.ts'

const templates = fileURLToPath(new URL('../../templates', import.meta.url))

/** What somebody types into a cell, and what it truly is. */
interface Told<T> {
  readonly typed: Typed
  readonly truth: T
}

const told = <T>(typed: Typed, truth: T): Told<T> => ({ typed, truth })

const GROUPS: readonly Told<string | null>[] = [
  told('Hỗ trợ mô hình sinh kế', 'Hỗ trợ mô hình sinh kế'),
  told('  hỗ trợ MÔ HÌNH sinh kế', 'Hỗ trợ mô hình sinh kế'),
  told('Dạy nghề, giới thiệu việc làm', 'Dạy nghề, giới thiệu việc làm'),
  told('Chuyển giao KHKT', 'Chuyển giao KHKT, kiến thức sản xuất kinh doanh'),
  told('Nhóm do xã tự đặt', null),
  told(null, null),
]
const ETHNIC: readonly Told<string | null>[] = [
  told('Ê-đê', 'Ê-đê'),
  told('Ê Đê', 'Ê-đê'),
  told('Nùng', 'Nùng'),
  told("H'Mông", 'Mông'),
  told('Ê-đê; Nùng', MANY),
  told('Tày và Dao', MANY),
  told('không nhớ', null),
  told(null, null),
]
const DAYS: readonly Told<string | null>[] = [
  told({ day: '2021-12-20' }, '2021-12'),
  told({ day: '2022-01-31' }, '2022-01'),
  told('05/11/2021', '2021-11'),
  told('ngày 28 tháng 02 năm 2022', '2022-02'),
  told('30/02/2022', null),
  told({ day: '2022-06-01' }, null),
  told(null, null),
]
const SOURCES: readonly Told<string | null>[] = [
  told('Quỹ Hội', 'Quỹ Hội'),
  told('Xã hội hóa', 'Vận động, xã hội hóa'),
  told('Ngân sách', 'Ngân sách'),
  told('Quỹ riêng của chi hội', null),
  told(null, null),
]
const PEOPLE: readonly Told<number>[] = [
  told(3, 3),
  told(12, 12),
  told('05 chị', 5),
  told('7', 7),
  told('năm người', 0),
  told(-2, 0),
  told(null, 0),
]
const MONEY: readonly Told<number>[] = [
  told(5_000_000, 5_000_000),
  told(12_500_000, 12_500_000),
  told('5.000.000đ', 5_000_000),
  told('7tr', 7_000_000),
  told(5, 0),
  told('chưa rõ', 0),
  told(null, 0),
]
/** In a column whose header says «triệu đồng». */
const MILLIONS: readonly Told<number>[] = [told(5, 5_000_000), told(12.5, 12_500_000), told(null, 0)]
const THEMES: readonly Told<string | null>[] = [
  told('Nội dung khác', 'Nội dung khác'),
  told('Tham mưu, đề xuất chính sách', 'Tham mưu, đề xuất chính sách'),
  told('Nhóm lạ', null),
]
const ELECTIONS: readonly Told<string | null>[] = [
  told('Tuyên truyền', 'Tuyên truyền, vận động'),
  told('Giám sát công tác bầu cử', 'Giám sát công tác bầu cử'),
]
const HOUSEHOLDS: readonly Told<string | null>[] = [
  told('Hộ nghèo', 'Hộ nghèo'),
  told('HCN', 'Hộ cận nghèo'),
  told('Hộ bên sông', null),
]

/** A unit of the generated campaign; `fate` is what became of its workbook. */
interface Sender {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly part: TrueUnit['part']
  readonly quota: number
  readonly wanted: number
  readonly fate: Fate
}

type Fate = 'sent' | 'late' | 'boundary' | 'no-day' | 'twice' | 'copied' | 'stranger' | 'missing' | 'broken'

const SENT: Readonly<Record<Fate, string>> = {
  sent: 'Đúng hạn',
  twice: 'Đúng hạn',
  copied: 'Đúng hạn',
  late: 'Gửi muộn',
  boundary: 'Đúng ngày hạn, chờ xem xét',
  'no-day': 'Chưa rõ ngày nhận',
  broken: 'Không mở được',
  stranger: 'Chưa gửi',
  missing: 'Chưa gửi',
}

/** Districts that the province never had, so that there are twenty. */
const INVENTED = ['Ea Hồ', 'Cư Né', 'Krông Ngà', 'Buôn Triết', 'Ea Wang']

const FATES: readonly Fate[] = [
  'late',
  'boundary',
  'no-day',
  'twice',
  'copied',
  'stranger',
  'missing',
  'broken',
]

/**
 * A province of twenty districts whose workbooks are of every quality, written into `da-nhan` of a folder with a campaign file
 * `dot.json` and a receipt log; and what is truly in them. The same seed gives the same files.
 */
export async function mixedProvince(folder: string, seed: string): Promise<TrueUnit[]> {
  const random = randomFor(seed)
  const senders = writeCampaign(folder, random)
  const inbox = join(folder, 'da-nhan')
  mkdirSync(inbox, { recursive: true })
  const log = ['Tên tệp;Đơn vị;Ngày, giờ nhận']
  const units: TrueUnit[] = []
  for (const sender of senders) {
    const filled = workbookOf(sender, random)
    const file = `${sender.id}.xlsx`
    const bytes = await toXlsx(filled.grid)
    const isUsed = !['missing', 'broken', 'stranger'].includes(sender.fate)
    if (sender.fate === 'broken') writeFileSync(join(inbox, file), bytes.slice(0, bytes.length / 2))
    else if (sender.fate !== 'missing') writeFileSync(join(inbox, file), bytes)
    if (sender.fate === 'copied') writeFileSync(join(inbox, `${sender.id} (1).xlsx`), bytes)
    if (sender.fate === 'twice') {
      writeFileSync(join(inbox, `${sender.id} cu.xlsx`), await toXlsx(workbookOf(sender, random).grid))
      log.push(`${sender.id} cu.xlsx;;15/02/2022`)
    }
    if (sender.fate === 'broken' || (isUsed && sender.fate !== 'no-day'))
      log.push(`${file};${sender.place};${dayOf(sender.fate)}`)
    units.push({ ...sender, sent: SENT[sender.fate], ...(isUsed ? filled.truth : NOTHING) })
  }
  writeFileSync(join(inbox, 'so-nhan.csv'), `${log.join('\n')}\n`)
  return units
}

const NOTHING = { activities: [], themes: [], elections: [], nominees: [] }

function dayOf(fate: Fate): string {
  return fate === 'late' ? '03/03/2022' : fate === 'boundary' ? '28/02/2022' : '24/02/2022'
}

function writeCampaign(folder: string, random: Random): Sender[] {
  const json = (name: string) => JSON.parse(readFileSync(join(templates, name), 'utf8'))
  const campaign = json('59-kh-btv-2021.json')
  const roster: { id: string; name: string; place: string; kind: string }[] = json(campaign.roster)
  const district = roster.find(({ kind }) => kind === 'district')
  const invented = INVENTED.map((name, at) => ({
    ...district,
    communes: undefined,
    id: `MOI${at + 1}`,
    slug: `moi-${at + 1}`,
    name: `Hội LHPN huyện ${name}`,
    place: `huyện ${name}`,
    aliases: [],
    quota: { livelihood: { kind: 'at-least', count: 6 }, nominees: { kind: 'exactly', count: 1 } },
  }))
  const ids = new Set(roster.filter(({ kind }) => kind === 'district').map(({ id }) => id))
  const own = campaign.units.filter(({ id }: { id: string }) => ids.has(id))
  const others = campaign.units.filter(({ id }: { id: string }) => !ids.has(id))
  const units = [...own, ...invented, ...others]
  mkdirSync(folder, { recursive: true })
  copyFileSync(join(templates, campaign.roster), join(folder, campaign.roster))
  writeFileSync(join(folder, 'dot.json'), JSON.stringify({ ...campaign, id: 'dot-thu', units }))
  const fates = shuffled(
    [...FATES, ...Array.from({ length: units.length - FATES.length - 1 }, (): Fate => 'sent')],
    random,
  )
  return units.map((unit, at) => {
    const { name = '', place = '', kind = '' } = { ...roster.find(({ id }) => id === unit.id), ...unit }
    const part = kind === 'district' ? 'I' : kind === 'province' ? 'III' : 'II'
    const count = (form: string) => unit.quota[form]?.count ?? 0
    return {
      id: unit.id,
      name,
      place,
      part,
      quota: count('livelihood'),
      wanted: count('nominees'),
      fate: fates[at] ?? 'sent',
    }
  })
}

/** Somebody's workbook: the columns in an order of their own, with rows that are no entries between and below. */
function workbookOf({ id, place, fate, wanted }: Sender, random: Random) {
  const inMillions = random() < 0.3
  const activities = Array.from({ length: between(fate === 'twice' ? 1 : 0, 9, random) }, (_, at) =>
    activityOf(`${place} việc ${at + 1}`, inMillions, random),
  )
  const themes = Array.from({ length: between(0, 3, random) }, () => oneOf(THEMES, random))
  const elections = Array.from({ length: between(0, 2, random) }, () => oneOf(ELECTIONS, random))
  const nominees = Array.from({ length: wanted === 0 ? 0 : between(0, 2, random) }, () => nomineeOf(random))
  const columns = shuffled(Object.keys(heads(inMillions)), random)
  const header = ['STT', ...columns.map((key) => heads(inMillions)[key] ?? '')]
  const rows = activities.map(({ cells }, at) => [at + 1, ...columns.map((key) => cells[key] ?? null)])
  const sum = ['', ...columns.map((key) => (key === 'name' ? 'Cộng' : key === 'people' ? 999 : null))]
  const unit = fate === 'stranger' ? 'Hội không ai biết' : place
  const livelihood = [
    ['BIỂU ĐĂNG KÝ'],
    [],
    header,
    ...rows.flatMap((row, at) => (random() < 0.2 ? [[at + 1], row] : [row])),
    sum,
    [],
    [null, 'TM. BAN THƯỜNG VỤ'],
  ]
  const list = (label: string, of: readonly Told<string | null>[], noun: string): Typed[][] => [
    ['STT', `${label}*`, 'Nhóm nội dung*', 'Kết quả dự kiến'],
    ...of.map(({ typed }, at): Typed[] => [at + 1, `${noun} ${at + 1} của ${place}`, typed, 'Tốt']),
  ]
  const people: Typed[][] = [
    [
      'STT',
      'Họ và tên*',
      'Năm sinh*',
      'Dân tộc*',
      'Thôn/buôn*',
      'Xã/phường/thị trấn*',
      'Diện hộ*',
      'Phần việc đề nghị*',
      'Đồng ý*',
    ],
    ...nominees.map(({ ethnicity, household }, at): Typed[] => [
      at + 1,
      `H'Lan ${id} Niê ${at + 1}`,
      1985,
      ethnicity.typed,
      'buôn A',
      'xã B',
      household.typed,
      'Dê giống',
      'Có',
    ]),
  ]
  const sheets = [
    sheet('Thông tin', [['Đơn vị', unit]]),
    sheet('B. Hỗ trợ sinh kế', livelihood),
    sheet('A. Chủ đề năm', list('Nội dung đăng ký', themes, 'Việc')),
    ...(elections.length > 0 ? [sheet('C. Bầu cử', list('Nội dung đăng ký', elections, 'Buổi'))] : []),
    ...(nominees.length > 0 ? [sheet('D. Phụ nữ được chọn', people)] : []),
  ]
  return {
    grid: grid(...sheets),
    truth: {
      activities: activities.map(({ truth }) => truth),
      themes: themes.map(({ truth }) => truth),
      elections: elections.map(({ truth }) => truth),
      nominees: nominees.map(
        ({ ethnicity, household }): Nominee => ({ ethnicity: ethnicity.truth, household: household.truth }),
      ),
    },
  }
}

function heads(inMillions: boolean): Readonly<Record<string, string>> {
  return {
    name: 'Tên hoạt động/phần việc*',
    group: 'Nhóm nội dung*',
    ethnicity: 'Dân tộc*',
    people: 'Số người hưởng lợi*',
    place: 'Địa điểm*',
    to: 'Đến ngày*',
    budget: inMillions ? 'Kinh phí (triệu đồng)' : 'Kinh phí',
    source: 'Nguồn kinh phí',
    opinion: 'Ý kiến của xã',
  }
}

function activityOf(name: string, inMillions: boolean, random: Random) {
  const group = oneOf(GROUPS, random)
  const ethnicity = oneOf(ETHNIC, random)
  const people = oneOf(PEOPLE, random)
  const to = oneOf(DAYS, random)
  const budget = oneOf(inMillions ? MILLIONS : MONEY, random)
  const source = oneOf(SOURCES, random)
  const cells: Readonly<Record<string, Typed>> = {
    name: `Trao bò giống ở ${name}`,
    group: group.typed,
    ethnicity: ethnicity.typed,
    people: people.typed,
    place: 'toàn huyện',
    to: to.typed,
    budget: budget.typed,
    source: source.typed,
    opinion: random() < 0.3 ? 'nhất trí' : null,
  }
  const truth: Activity = {
    group: group.truth,
    ethnicity: ethnicity.truth,
    people: people.truth,
    budget: budget.truth,
    month: to.truth,
    source: source.truth,
  }
  return { cells, truth }
}

function nomineeOf(random: Random) {
  return { ethnicity: oneOf(ETHNIC, random), household: oneOf(HOUSEHOLDS, random) }
}
