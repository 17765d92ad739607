import { describe, expect, it } from 'vitest'
import { findForms } from '../../src/submission/headers.ts'
import { prepareLookups } from '../../src/submission/lookups.ts'
import { parseForms } from '../../src/submission/parse.ts'
import type { FilledForm } from '../../src/submission/submission.ts'
import { campaign } from '../helpers/campaign.ts'
import type { Typed } from '../helpers/grid.ts'
import { grid, sheet } from '../helpers/grid.ts'

const unit = campaign.units.find(({ id }) => id === 'EKA') ?? null
const lookups = prepareLookups(campaign)
const context = { campaign, lookups, unit, printed: new Set<string>() }
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

function parse(...sheets: ReturnType<typeof sheet>[]) {
  return parseForms(findForms(grid(...sheets), lookups.words), context)
}

function livelihood(rows: readonly (readonly Typed[])[], header: readonly Typed[] = HEADER): FilledForm {
  const [form] = parse(sheet('Sheet2', [['BIỂU ĐĂNG KÝ'], header, ...rows])).forms
  if (!form) throw new Error('no form found')
  return form
}

const row = (number: Typed, name: Typed, ...rest: Typed[]) => [number, name, ...rest]
const good = row(
  1,
  'Trao 02 con dê',
  'Hỗ trợ mô hình sinh kế',
  'Ê-đê',
  3,
  'Xã Ea Sô',
  { day: '2021-12-01' },
  5_000_000,
)

describe('the rows of a form', () => {
  it('are entries with file row, whatever stands between them', () => {
    const form = livelihood([good, [], good])
    expect(form.form.key).toBe('livelihood')
    expect(form.entries.map((entry) => entry.row)).toEqual([3, 5])
    expect(form.leftOut).toEqual([])
  })

  it.each<[string, readonly Typed[]]>([
    ['a number only', row(5, null)],
    ['the numbering of columns', ['(1)', '(2)', '(3)', '(4)', '(5)']],
  ])('are none: %s', (_, typed) => {
    const form = livelihood([typed, good])
    expect(form.entries.map((entry) => entry.row)).toEqual([4])
    expect(form.leftOut).toEqual([])
  })

  it.each<[string, string, readonly Typed[]]>([
    ['a total', 'total-row', [null, 'Tổng cộng', null, null, 18]],
    ['a total in another column', 'total-row', ['Cộng', null, null, null, 18]],
    ['a signature', 'footer', [null, 'NGƯỜI LẬP BIỂU', null, null, null, 'TM. BAN THƯỜNG VỤ']],
    ['place and date', 'footer', [null, null, null, null, null, 'Ea Kar, ngày 20 tháng 02 năm 2022']],
    ['a note', 'footer', ['(*) Nội dung bắt buộc ghi.']],
  ])('are left out with a reason: %s', (_, reason, typed) => {
    const form = livelihood([good, typed])
    expect(form.entries.map((entry) => entry.row)).toEqual([3])
    const text = typed.filter((one) => one !== null).join(' · ')
    expect(form.leftOut).toEqual([{ row: 4, reason, ...(reason === 'footer' ? { text } : {}) }])
  })

  it('keeps an activity that merely speaks of Cộng, a date or TM.', () => {
    const names = ['Tặng quà nhân ngày 20 tháng 10 năm 2021', 'Công trình 1', 'Cộng đồng chung tay']
    const form = livelihood(names.map((name, at) => [at + 1, name, ...good.slice(2)]))
    expect(form.entries).toHaveLength(3)
    expect(form.leftOut).toEqual([])
  })

  it('goes on below the signatures where the required cells are filled, and lists the rest as the foot', () => {
    const form = livelihood([
      good,
      [null, null, null, null, null, 'TM. BAN THƯỜNG VỤ'],
      [null, 'Lê Thị Bhung'],
      good,
    ])
    expect(form.entries.map((entry) => entry.row)).toEqual([3, 6])
    expect(form.leftOut.map((left) => left.row)).toEqual([4, 5])
  })
})

describe('the columns of a form', () => {
  it('are found by label in any order, with aliases; others are carried along', () => {
    const header = [
      'STT',
      'Địa điểm',
      'Tên hoạt động/phần việc*',
      'Ký nhận',
      'Nhóm nội dung*',
      'Dân tộc',
      'Số người hưởng lợi',
      'Đến ngày*',
    ]
    const form = livelihood(
      [[1, 'Xã Ea Sô', 'Trao bò', 'đã ký', 'Hỗ trợ mô hình sinh kế', 'Ê-đê', 3, { day: '2021-12-01' }]],
      header,
    )
    expect(form.columns).toEqual({ number: 1, place: 2, name: 3, group: 5, ethnicity: 6, people: 7, to: 8 })
    expect(form.moved).toBe(true)
    expect(form.unknown).toEqual([{ column: 4, label: 'Ký nhận' }])
    expect(form.entries[0]?.extra).toEqual([{ label: 'Ký nhận', value: 'đã ký' }])
    expect(form.missing).toEqual([])
  })

  it('say the unit of money once for the column', () => {
    const form = livelihood([good.with(7, 5)], HEADER.with(7, 'Kinh phí (triệu đồng)'))
    expect(form.scaled).toEqual({ budget: { factor: 1_000_000 } })
    expect(form.entries[0]?.values.budget?.value).toBe(5_000_000)
  })

  it('missing and doubled are told', () => {
    const form = livelihood([good], HEADER.with(4, 'Nhóm nội dung*'))
    expect(form.missing.map(({ key }) => key)).toEqual(['people'])
    expect(form.duplicated).toEqual([{ key: 'group', columns: [3, 5] }])
  })
})

describe('the sheets of a workbook', () => {
  const rows = [HEADER, good]

  it('hold a form twice: the one with the own name is used, the other is listed', () => {
    const { forms, secondSheets } = parse(sheet('Sheet1', rows), sheet('B. Hỗ trợ sinh kế', rows))
    expect(forms.map((form) => form.sheet)).toEqual(['B. Hỗ trợ sinh kế'])
    expect(secondSheets.map(({ sheet, used, rows }) => [sheet, used, rows])).toEqual([
      ['Sheet1', 'B. Hỗ trợ sinh kế', [2]],
    ])
  })

  it('are no second form when blank', () => {
    const { forms, secondSheets } = parse(
      sheet('B. Hỗ trợ sinh kế', [HEADER]),
      sheet('B. Hỗ trợ sinh kế (2)', rows),
    )
    expect(forms.map((form) => form.sheet)).toEqual(['B. Hỗ trợ sinh kế (2)'])
    expect(secondSheets).toEqual([])
  })

  it('are not forms: the instruction sheet and the hidden ones', () => {
    expect(parse(sheet('Cách ghi', rows), sheet('_danhmuc', rows)).forms).toEqual([])
  })
})

describe('the cells of an entry', () => {
  const value = (column: number, typed: Typed) => livelihood([good.with(column, typed)]).entries[0]?.values

  it('keep place, text and reading', () => {
    expect(value(7, '5tr')?.budget).toMatchObject({
      cell: 'H3',
      raw: '5tr',
      value: 5_000_000,
      outcome: { kind: 'interpreted' },
    })
    expect(value(6, '30/02/2022')?.to).toMatchObject({
      cell: 'G3',
      value: null,
      outcome: { kind: 'invalid', why: 'date-not-real' },
    })
    expect(value(6, 44_531)?.to).toMatchObject({
      value: { day: '2021-12-01' },
      outcome: { kind: 'interpreted' },
    })
    expect(value(2, 'hỗ trợ mô hình sinh kế')?.group).toMatchObject({
      value: 'Hỗ trợ mô hình sinh kế',
      outcome: { kind: 'ok' },
    })
    expect(value(3, 'Ê đê; M’nông')?.ethnicity).toMatchObject({ value: { names: ['Ê-đê', 'Mnông'] } })
    expect(value(7, { error: '#REF!' })?.budget).toMatchObject({
      raw: '#REF!',
      value: null,
      outcome: { kind: 'formula-error' },
    })
    expect(value(7, { noResult: true })?.budget).toMatchObject({ raw: '', outcome: { kind: 'no-result' } })
  })

  it.each([
    ['Xã Ea Sô', { kind: 'ok' }],
    ['ea so, Cư Huê', { kind: 'ok' }],
    ['buôn Ea Sar xã Ea Sar', { kind: 'ok' }],
    ['toàn huyện', { kind: 'ok' }],
    ['3 xã', { kind: 'ok' }],
    ['xã Ea Trang', { kind: 'not-in-list', why: 'other-unit', near: "huyện M'Đrắk" }],
    ['xã Ea Sôo', { kind: 'not-in-list', why: 'commune', near: 'Xã Ea Sô' }],
    ['nhà văn hóa', { kind: 'not-in-list', why: 'commune' }],
  ])('place %s', (typed, outcome) => {
    expect(value(5, typed)?.place?.outcome).toEqual(outcome)
  })
})
