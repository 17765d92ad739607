import type { Field, Form, Unit } from '../../src/campaign/campaign.ts'
import type { Grid, Range, Sheet } from '../../src/workbook/grid.ts'
import { campaign } from './campaign.ts'
import type { CaseWorkbook } from './case-file.ts'
import { typed } from './case-file.ts'
import type { Typed } from './grid.ts'
import { sheet } from './grid.ts'

const INFO = 'Thông tin'
const DOCUMENT = `${campaign.document.kind} số ${campaign.document.number}`
const NAMES = [
  'Trao 02 con dê sinh sản',
  'Tặng 01 máy may công nghiệp',
  'Lớp dạy nghề đan mây tre',
  'Hỗ trợ vốn bán tạp hóa',
  'Trồng nấm bào ngư 500 bịch',
  'Nuôi ong mật 20 đàn',
]

/** Values by field key; what is not named stays blank. */
const GOOD: Readonly<Record<string, Typed>> = {
  ethnicity: 'Ê-đê',
  people: 3,
  from: { day: '2021-09-01' },
  to: { day: '2021-12-20' },
  hamlet: 'buôn Sah A',
  household: 'Hộ nghèo',
  recognisedYear: 2021,
  request: '01 con bò cái giống',
  consent: 'Có',
}

type Table = Typed[][]

/** The workbook of a case: a good registration of its unit, changed as its directives say. */
export function workbookOf(given: CaseWorkbook): Grid {
  const said = (key: string) => given.lines.find(([name]) => name === key)?.[1]
  const unit = unitOf(said('unit') ?? 'MDR')
  const tables = said('bare') === undefined ? goodSheets(unit, said('rows') ?? '') : new Map<string, Table>()
  const bare = new Set((said('without') ?? '').split(' ').map(sheetName))
  const name = said('says') ?? unit.name
  if (!bare.has(INFO))
    tables.set(INFO, [...(name === '' ? [] : [['Đơn vị', name]]), ['Thực hiện theo', DOCUMENT]])
  for (const dropped of bare) tables.delete(dropped)
  const stamp = said('stamp')
  if (stamp !== undefined) tables.set('_thidua', stampRows(stamp, unit))
  const own = given.sheets.filter(({ rows }) => rows.length > 0)
  for (const { name } of own) tables.delete(name)
  for (const [key, value] of given.lines) setCell(tables, key, value)
  const sheets = [
    ...[...tables].map(([name, rows]) => sheet(name, rows)),
    ...own.map(({ name, firstRow, rows }) =>
      sheet(
        name,
        rows.filter((row) => row.length > 0),
        firstRow,
      ),
    ),
  ]
  const inside = said('inside')
  return {
    sheets: sheets.map((one) => dressed(one, given)),
    ...(inside === undefined ? {} : { modified: inside }),
  }
}

/** A sheet as a case writes it: A to D, `info`, or its name. */
export function sheetName(short: string): string {
  if (short === 'info') return INFO
  return campaign.forms.find(({ letter }) => letter === short)?.sheet ?? short
}

/** The unit of an id. */
export function unitOf(id: string): Unit {
  const unit = campaign.units.find((one) => one.id === id)
  if (!unit) throw new Error(`no unit ${id}`)
  return unit
}

/** One theme, as many rows of B and D as the unit has to register. `counts` is «B4 D2 C1». */
function goodSheets(unit: Unit, counts: string): Map<string, Table> {
  const tables = new Map<string, Table>()
  for (const form of campaign.forms) {
    const given = new RegExp(`\\b${form.letter}(\\d+)`).exec(counts)?.[1]
    const usual = form.needed === 'expected' ? 1 : (unit.quota[form.key]?.count ?? 0)
    const count = given === undefined ? usual : Number(given)
    if (count === 0 && given === undefined && form.key !== 'livelihood') continue
    const header = form.fields.map(({ label, required }) => label + (required ? '*' : ''))
    tables.set(form.sheet, [header, ...Array.from({ length: count }, (_, at) => goodRow(form, unit, at))])
  }
  return tables
}

function goodRow(form: Form, unit: Unit, at: number): Typed[] {
  return form.fields.map((field) => goodValue(field, form, unit, at))
}

function goodValue({ key, list, required, type }: Field, { kind }: Form, unit: Unit, at: number): Typed {
  const many = Math.floor(at / NAMES.length)
  if (type === 'index') return at + 1
  if (key === 'name' && kind === 'people') return `H'Nuê Êban ${'ABCDEFG'[at]}`
  if (key === 'name') return `${NAMES[at % NAMES.length]}${many > 0 ? ` (đợt ${many + 1})` : ''}`
  if (key === 'place') return unit.communes?.[at]?.name ?? 'toàn tỉnh'
  if (key === 'birthYear') return 1970 + campaign.units.indexOf(unit)
  if (key === 'budget') return required || kind === 'people' ? null : 10_000_000
  if (key === 'group') return campaign.lists[list ?? '']?.values.at(-1) ?? null
  return GOOD[key] ?? null
}

/** «KPA», or «KPA version=0 round=result hash=…»: what differs from a workbook issued to the unit. */
function stampRows(text: string, unit: Unit): Table {
  const [id = unit.id, ...rest] = text.split(' ')
  const given = new Map(rest.map((one) => one.split('=') as [string, string]))
  const { id: round, templateVersion } = campaign.round
  const usual = {
    kind: 'form',
    campaign: campaign.id,
    round,
    unit: id,
    version: String(templateVersion),
    hash: '-',
  }
  return Object.entries(usual).map(([key, value]) => [key, given.get(key) ?? value])
}

function setCell(tables: Map<string, Table>, key: string, value: string): void {
  const [, short, letters = '', row = ''] = /^(.+)!([A-Z]+)(\d+)$/.exec(key) ?? []
  if (short === undefined) return
  const table = tables.get(sheetName(short))
  if (!table) throw new Error(`no sheet for ${key}`)
  const at = Number(row) - 1
  while (table.length <= at) table.push([])
  const cells = table[at] ?? []
  const column = columnOf(letters) - 1
  while (cells.length < column) cells.push(null)
  cells[column] = typed(value)
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/** Hides rows («hide: B!3-4»), merges cells («merge: B!M2:M4») and sets their font («font: B!B2:B9 .VnTime»). */
function dressed(plain: Sheet, { lines }: CaseWorkbook): Sheet {
  const own = (key: string) =>
    lines.flatMap(([name, value]) => {
      const [short = '', rest = ''] = value.split('!')
      return name === key && sheetName(short) === plain.name ? [rest] : []
    })
  const hidden = own('hide').map((rows) => rows.split('-').map(Number))
  const fonts = own('font').map((text) => text.split(/ (.*)/))
  const fontOf = (column: number, row: number) =>
    fonts.find(([range = '']) => isInside(rangeOf(range), column, row))?.[1]
  return {
    ...plain,
    visibility: own('hide').includes('') ? 'hidden' : 'visible',
    rows: plain.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const font = fontOf(cell.column, row.number)
        return font === undefined ? cell : { ...cell, font }
      }),
      hidden: hidden.some(([from = 0, to = from]) => row.number >= from && row.number <= to),
    })),
    merges: own('merge').map(rangeOf),
  }
}

function isInside({ top, left, bottom, right }: Range, column: number, row: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right
}

function rangeOf(text: string): Range {
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(text) ?? []
  return { top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) }
}
