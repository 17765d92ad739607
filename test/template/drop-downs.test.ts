import type { DataValidation } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { campaign } from '../helpers/campaign.ts'
import { load, sheetOf, unit, written } from './written.ts'

/** `dataValidations` is there, but not in exceljs' types. */
type Checked = { readonly dataValidations: { readonly model: Readonly<Record<string, DataValidation>> } }

const workbook = await load(await written('KPA'))
const lists = sheetOf(workbook, '_danhmuc')

/** The values under a defined name on `_danhmuc`. */
function valuesOf(name: string): string[] {
  const [range = ''] = workbook.definedNames.getRanges(name).ranges
  const [, column = '', from, to] = /^'?_danhmuc'?!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(range) ?? []
  const length = Number(to) - Number(from) + 1
  return Array.from({ length }, (_, at) => lists.getCell(`${column}${Number(from) + at}`).text)
}

const rulesOf = (name: string) => (sheetOf(workbook, name) as unknown as Checked).dataValidations.model
const rule = (name: string, cell: string) => rulesOf(name)[cell]

const LIVELIHOOD_GROUPS = [
  'Chuyển giao KHKT, kiến thức sản xuất kinh doanh',
  'Dạy nghề, giới thiệu việc làm',
  'Hỗ trợ mô hình sinh kế',
]
const THEME_GROUPS = [
  'Khắc phục tình trạng “hành chính hóa”',
  'Đa dạng hóa hình thức tập hợp hội viên',
  'Nâng cao chất lượng sinh hoạt chi hội',
  'Góp ý, đối thoại với cấp ủy, chính quyền',
  'Tham mưu, đề xuất chính sách',
  'Giải quyết nhu cầu thiết thân',
  'Bảo vệ quyền, lợi ích hợp pháp, chính đáng',
  'Nội dung khác',
]
const ELECTION_GROUPS = ['Tuyên truyền, vận động', 'Hỗ trợ ứng cử viên nữ', 'Giám sát công tác bầu cử']
const SOURCES = ['Quỹ Hội', 'Vận động, xã hội hóa', 'Ngân sách', 'Vốn vay NHCSXH', 'Hộ đối ứng', 'Nguồn khác']
const HOUSEHOLDS = ['Hộ nghèo', 'Hộ cận nghèo', 'Hộ mới thoát nghèo', 'Hộ có hoàn cảnh khó khăn']
const COMMUNES = unit('KPA').communes?.map(({ name }) => name) ?? []

describe('drop-downs', () => {
  it.each([
    ['A. Chủ đề năm', 'C4', 'C43', 'stop', THEME_GROUPS],
    ['B. Hỗ trợ sinh kế', 'C5', 'C44', 'stop', LIVELIHOOD_GROUPS],
    ['B. Hỗ trợ sinh kế', 'G5', 'G44', 'warning', COMMUNES],
    ['B. Hỗ trợ sinh kế', 'K5', 'K44', 'warning', SOURCES],
    ['C. Bầu cử', 'C4', 'C18', 'stop', ELECTION_GROUPS],
    ['D. Phụ nữ được chọn', 'F4', 'F5', 'stop', COMMUNES],
    ['D. Phụ nữ được chọn', 'G4', 'G5', 'stop', HOUSEHOLDS],
    ['D. Phụ nữ được chọn', 'K4', 'K5', 'stop', ['Có', 'Không']],
  ])('of %s %s to %s: outside the list %s', (sheet, first, last, errorStyle, values) => {
    for (const cell of [first, last]) {
      const found = rule(sheet, cell)
      expect(found).toMatchObject({ type: 'list', errorStyle, showErrorMessage: true, allowBlank: true })
      expect(valuesOf(String(found?.formulae[0]))).toEqual(values)
    }
  })

  it('of ethnic groups: the 54, those common here first; on B only a warning, since a cell may name several', () => {
    const [onB, onD] = [rule('B. Hỗ trợ sinh kế', 'E5'), rule('D. Phụ nữ được chọn', 'D4')]
    expect([onB?.errorStyle, onD?.errorStyle]).toEqual(['warning', 'stop'])
    expect(onB?.formulae).toEqual(onD?.formulae)
    const values = valuesOf(String(onB?.formulae[0]))
    expect(values.slice(0, 5)).toEqual(['Ê-đê', 'Nùng', 'Tày', 'Mông', 'Mnông'])
    expect(values.at(-1)).toBe('Kinh')
    expect([...values].sort()).toEqual(campaign.ethnicGroups.map(({ name }) => name).sort())
    expect(values).toHaveLength(54)
  })

  it('of communes are not there for a unit without a list: it writes the place', async () => {
    const other = await load(await written('PCA'))
    const rules = (sheetOf(other, 'B. Hỗ trợ sinh kế') as unknown as Checked).dataValidations.model
    expect(rules.G5).toMatchObject({ type: 'any', promptTitle: 'Địa bàn' })
    expect(other.definedNames.getRanges('list_communes').ranges).toEqual([])
  })

  it('never stand inline', () => {
    for (const { sheet } of campaign.forms)
      for (const { type, formulae } of Object.values(rulesOf(sheet)))
        if (type === 'list') expect(formulae).toEqual([expect.stringMatching(/^list_\w+$/)])
  })
})

describe('kinds of values', () => {
  it.each([
    ['B. Hỗ trợ sinh kế', 'F5', 'whole', 'stop', [1, 1_000_000]],
    ['B. Hỗ trợ sinh kế', 'J5', 'decimal', 'stop', [0, 10_000_000_000_000]],
    ['D. Phụ nữ được chọn', 'C4', 'whole', 'stop', [1900, 2031]],
    ['B. Hỗ trợ sinh kế', 'I5', 'date', 'warning', [new Date('2020-01-01'), new Date('2024-12-31')]],
    ['Thông tin', 'B19', 'date', 'warning', [new Date('2020-01-01'), new Date('2024-12-31')]],
  ])('of %s %s: %s, else %s', (sheet, cell, type, errorStyle, formulae) => {
    expect(rule(sheet, cell)).toMatchObject({ type, errorStyle, formulae, showErrorMessage: true })
  })
})

describe('input messages', () => {
  it.each(campaign.forms.map((form) => [form.sheet, form] as const))(
    'of %s stand on every column but STT, as the campaign words them',
    (sheet, { fields, rows, kind }) => {
      const first = fields.some(({ band }) => band) ? 5 : 4
      const last = first + (kind === 'people' ? 2 : rows) - 1
      for (const [at, { type, prompt }] of fields.entries()) {
        const letter = sheetOf(workbook, sheet).getColumn(at + 1).letter
        if (type === 'index') {
          expect(rule(sheet, `${letter}${first}`)).toBeUndefined()
          continue
        }
        for (const row of [first, last]) {
          const found = rule(sheet, `${letter}${row}`)
          expect(found).toMatchObject({
            showInputMessage: true,
            promptTitle: prompt?.title,
            prompt: prompt?.text,
          })
        }
        expect(rule(sheet, `${letter}${last + 1}`)).toBeUndefined()
      }
    },
  )

  it('and error messages are no longer than Excel shows', () => {
    for (const { worksheets } of [workbook])
      for (const sheet of worksheets)
        for (const one of Object.values((sheet as unknown as Checked).dataValidations.model)) {
          const titles = [one.promptTitle ?? '', one.errorTitle ?? '']
          const texts = [one.prompt ?? '', one.error ?? '']
          expect(Math.max(...titles.map(({ length }) => length))).toBeLessThanOrEqual(32)
          expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(255)
        }
  })
})
