import exceljs, { type Workbook, type Worksheet } from 'exceljs'
import type { Form, Unit } from '../../src/campaign/campaign.ts'
import type { FilledContent, FilledRow } from '../../src/template/filled.ts'
import { planTemplate } from '../../src/template/plan-template.ts'
import type { PlanValue } from '../../src/workbook/plan.ts'
import { writeWorkbook } from '../../src/workbook/write/write.ts'
import { campaign } from '../helpers/campaign.ts'

/** The instant the command dates templates with. */
export const CREATED = `${campaign.document.date}T00:00:00Z`

export function unit(id: string): Unit {
  const found = campaign.units.find((one) => one.id === id)
  if (!found) throw new Error(`no unit ${id}`)
  return found
}

export function form(key: string): Form {
  const found = campaign.forms.find((one) => one.key === key)
  if (!found) throw new Error(`no form ${key}`)
  return found
}

/** The bytes of a unit's workbook. */
export function written(id: string, filled?: FilledContent): Promise<Uint8Array> {
  return writeWorkbook(planTemplate(campaign, unit(id), { created: CREATED, ...(filled ? { filled } : {}) }))
}

/** Bytes as exceljs reads them. */
export async function load(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer)
  return workbook
}

export function sheetOf(workbook: Workbook, name: string): Worksheet {
  const found = workbook.getWorksheet(name)
  if (!found) throw new Error(`no sheet ${name}`)
  return found
}

/** The example row of a form, with other values where `more` says so. */
export function example(key: string, more: FilledRow = {}): FilledRow {
  const values = form(key).fields.flatMap(({ key: field, type, example: shown }): [string, PlanValue][] =>
    type === 'index' || shown === undefined ? [] : [[field, type === 'day' ? { day: String(shown) } : shown]],
  )
  return { ...Object.fromEntries(values), ...more }
}

const PLACES = ['Xã Ea Sô', 'Xã Ea Sar', 'Xã Ea Đar', 'Xã Ea Păl', 'Xã Ea Tih', 'Xã Ea Kmút']

/** `count` activities of form B that differ in name and place. */
export function activities(count: number): FilledRow[] {
  return Array.from({ length: count }, (_, at) =>
    example('livelihood', { name: `Trao ${at + 2} con dê cho phụ nữ nghèo`, place: PLACES[at % 6] ?? null }),
  )
}

/** What a cell shows: text, a formula's stored result, or ''; cells that a merged range covers show nothing. */
export function shown(worksheet: Worksheet, address: string): string {
  const cell = worksheet.getCell(address)
  if (cell.value === null || (cell.isMerged && cell.master.address !== address)) return ''
  return cell.formula ? String(cell.result ?? '') : cell.text
}
