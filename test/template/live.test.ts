import { describe, expect, it } from 'vitest'
import type { FilledRow } from '../../src/template/filled.ts'
import { activities, example, load, sheetOf, shown, written } from './written.ts'

const B = 'B. Hỗ trợ sinh kế'
const D = 'D. Phụ nữ được chọn'
const HINT = 'Ô bắt buộc chưa ghi của dòng đang ghi được tô vàng'

/** The two live cells of a form: how many rows, how many blanks. */
async function live(id: string, key: string, sheet: string, rows: readonly FilledRow[]): Promise<string[]> {
  const found = sheetOf(await load(await written(id, { rows: { [key]: rows } })), sheet)
  const second = sheet === B ? 'H2' : sheet === D ? 'H2' : 'E2'
  return [shown(found, 'A2'), shown(found, second)]
}

const DONE = 'Đã ghi đủ các ô bắt buộc'

describe('live cells say', () => {
  it.each<[string, string, number, string[]]>([
    ['nothing yet', 'EKA', 0, ['Chưa đăng ký. Chỉ tiêu: ít nhất 6 hoạt động/phần việc', HINT]],
    ['less than asked', 'EKA', 4, ['Đã đăng ký 4/6, còn thiếu 2', DONE]],
    ['as many as asked', 'EKA', 6, ['Đã đăng ký 6/6, đủ chỉ tiêu', DONE]],
    ['more than asked', 'EKA', 9, ['Đã đăng ký 9/6, vượt 3', DONE]],
    ['more than exactly', 'BTV', 18, ['Đã đăng ký 18/17, thừa 1', DONE]],
    [
      'some of a unit without quota',
      'CLB',
      2,
      ['Đã đăng ký 2 hoạt động/phần việc (không giao chỉ tiêu)', DONE],
    ],
    ['more than the ready rows', 'EKA', 43, ['Đã đăng ký 43/6, vượt 37', DONE]],
  ])('%s', async (_, id, count, texts) => {
    expect(await live(id, 'livelihood', B, activities(count))).toEqual(texts)
  })

  it.each<[number, string]>([
    [0, 'Chưa chọn. Chỉ tiêu: đúng 2 phụ nữ DTTS nghèo'],
    [1, 'Đã chọn 1/2 người, còn thiếu 1'],
    [2, 'Đã chọn 2/2 người, đủ chỉ tiêu'],
    [3, 'Đã chọn 3/2 người, thừa 1'],
  ])('that %i people are chosen', async (count, text) => {
    const people = Array.from({ length: count }, () => example('nominees'))
    expect((await live('KPA', 'nominees', D, people))[0]).toBe(text)
  })

  it('how many required cells of the started rows are blank', async () => {
    const rows = [...activities(2), { note: 'sẽ bổ sung' }, {}, { name: '  \n ' }]
    expect(await live('EKA', 'livelihood', B, rows)).toEqual([
      'Đã đăng ký 3/6, còn thiếu 3',
      'Còn 6 ô bắt buộc chưa ghi (ô tô vàng)',
    ])
  })

  it.each([
    ['Hộ nghèo', 'Còn 1 ô bắt buộc chưa ghi (ô tô vàng)'],
    ['Hộ có hoàn cảnh khó khăn', DONE],
  ])('that the year of recognition is needed for %s or not', async (household, text) => {
    const person = example('nominees', { household, recognisedYear: null })
    expect((await live('EKA', 'nominees', D, [person]))[1]).toBe(text)
  })

  it('on Thông tin the same as on the forms, and what the Cộng row sums is stored', async () => {
    const rows = { livelihood: activities(5), nominees: [example('nominees')] }
    const workbook = await load(await written('EKA', { rows }))
    const cover = sheetOf(workbook, 'Thông tin')
    expect([shown(cover, 'B13'), shown(cover, 'B14')]).toEqual([
      'Đã đăng ký 5/6, còn thiếu 1',
      'Đã chọn 1/1 người, đủ chỉ tiêu',
    ])
    const form = sheetOf(workbook, B)
    expect([form.getCell('F45').result, form.getCell('J45').result]).toEqual([5, 50_000_000])
  })
})

describe('the numbers behind them', () => {
  it('reach from the header to the row below the table, where no row can be lost or inserted outside', async () => {
    const workbook = await load(await written('EKA'))
    const [cell = ''] = workbook.definedNames.getRanges('rows_livelihood').ranges
    const [, address = ''] = /!\$?([A-Z]+\$?\d+)/.exec(cell) ?? []
    const { formula } = sheetOf(workbook, '_danhmuc').getCell(address.replaceAll('$', ''))
    const ranges = new Set(formula.match(/\$[A-Z]+\$\d+:\$[A-Z]+\$\d+/g))
    expect([...ranges].sort()).toEqual(
      [...'ABCDEFGHIJKLMNO'].map((column) => `$${column}$4:$${column}$45`).sort(),
    )
    const bounds = [...formula.matchAll(/ROW\('B\. Hỗ trợ sinh kế'!(\$A\$\d+)\)/g)].map(([, bound]) => bound)
    expect(bounds).toEqual(['$A$4', '$A$45'])
    expect(formula.length).toBeLessThan(8192)
  })

  it('turn cells green when met, yellow where a started row lacks a required cell', async () => {
    const form = sheetOf(await load(await written('EKA')), B)
    const { conditionalFormattings } = form as unknown as {
      conditionalFormattings: {
        ref: string
        rules: { formulae: string[]; style: { fill: { bgColor: { argb: string } } } }[]
      }[]
    }
    const seen = conditionalFormattings.flatMap(({ ref, rules }) =>
      rules.map(({ formulae: [formula = ''], style }) => [
        ref,
        formula.slice(0, 28),
        style.fill.bgColor.argb,
      ]),
    )
    expect(seen).toEqual([
      ['A2:G2', 'rows_livelihood>=6', 'FFC6EFCE'],
      ['H2:O2', 'AND(rows_livelihood>0,blanks', 'FFC6EFCE'],
      ...[...'BCEFGI'].map((column) => [
        `${column}5:${column}44`,
        `AND(LEN(TRIM(${column}5))=0,LEN(TRIM($B5`.slice(0, 28),
        'FFFFF2CC',
      ]),
    ])
  })
})
