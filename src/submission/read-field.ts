import type { Campaign, Field } from '../campaign/campaign.ts'
import type { CommuneMatch } from '../campaign/communes.ts'
import { readCount } from '../vietnamese/count.ts'
import { readDay } from '../vietnamese/day.ts'
import { formatDay } from '../vietnamese/format.ts'
import { readMoney } from '../vietnamese/money.ts'
import type { Reading } from '../vietnamese/reading.ts'
import { readYear } from '../vietnamese/year.ts'
import { cellAddress } from '../workbook/address.ts'
import type { Cell } from '../workbook/grid.ts'
import { cellText } from './cell-text.ts'
import type { Header } from './header.ts'
import type { Lookups } from './lookups.ts'
import type { Understood } from './read-listed.ts'
import type { Filled, Outcome, Value } from './submission.ts'

/** What reading a cell needs beside the cell. */
export interface FieldContext {
  readonly campaign: Campaign
  readonly lookups: Lookups
  /** What a place says about the communes of the unit. */
  readonly communes: (text: string) => CommuneMatch
  /** Money columns of which a unit is stated, by key. */
  readonly scaled: Header['scaled']
}

const OK: Outcome = { kind: 'ok' }
const BLANK: Understood = { value: null, outcome: { kind: 'blank' } }

/** Reads one cell as its field's type. A cell that cannot be read keeps its text in `raw` and says why in `outcome`. */
export function readField(
  cell: Cell | undefined,
  place: { readonly column: number; readonly row: number },
  field: Field,
  context: FieldContext,
): Filled {
  const raw = cellText(cell)
  const { value, outcome } = understand(cell, raw, field, context)
  return {
    cell: cellAddress(place.column, place.row),
    column: place.column,
    raw,
    isDateCell: cell?.kind === 'day',
    value,
    outcome,
  }
}

/** An error of a formula that was saved as text: in a CSV file, or carried into a correction workbook. */
const ERROR_TEXT = /^#(?:REF!|VALUE!|DIV\/0!|N\/A|NAME\?|NUM!|NULL!)$/

function understand(cell: Cell | undefined, raw: string, field: Field, context: FieldContext): Understood {
  if (!cell) return BLANK
  if (cell.kind === 'no-result') return { value: null, outcome: { kind: 'no-result' } }
  if (cell.kind === 'error' || (cell.kind === 'text' && ERROR_TEXT.test(raw)))
    return { value: null, outcome: { kind: 'formula-error' } }
  if (raw === '') return BLANK
  const { limits, period, document } = context.campaign
  const typed = cell.kind === 'number' ? cell.number : raw
  switch (field.type) {
    case 'index':
    case 'text':
      return { value: raw, outcome: OK }
    case 'count':
      return fromReading(readCount(typed))
    case 'money':
      return fromReading(readMoney(typed, { scale: scaleOf(field, context), smallLimit: limits.smallMoney }))
    case 'year':
      return fromReading(yearOf(cell, typed, 1900, Number(document.date.slice(0, 4)) + 10))
    case 'day':
      return cell.kind === 'day'
        ? { value: { day: cell.day }, outcome: OK }
        : fromDay(dayOf(cell, raw, field, period))
    case 'choice':
    case 'ethnicity':
      return context.lookups.listed.get(field)?.(raw) ?? { value: raw, outcome: OK }
    case 'commune':
      return readCommune(raw, context)
  }
}

/** What 1 in a money column stands for, in đồng. */
function scaleOf({ key }: Field, { scaled }: FieldContext): number {
  return scaled[key]?.factor ?? 1
}

/** A year typed into a cell that shows dates is stored as that number of days: 1985 looks like 07/06/1905. */
function yearOf(cell: Cell, typed: string | number, min: number, max: number): Reading<number> {
  if (cell.kind === 'day' && cell.serial >= min && cell.serial <= max)
    return { kind: 'ok', value: cell.serial }
  return readYear(typed, min, max)
}

/** Serial numbers of 01/01/2000 and 31/12/2099: a plain number between them in a date column is a date that lost its format. */
const SERIALS = { from: 36526, to: 73050 }

function dayOf(cell: Cell, raw: string, field: Field, period: Campaign['period']): Reading<string> {
  if (cell.kind === 'number' && cell.number >= SERIALS.from && cell.number <= SERIALS.to) {
    const day = new Date((Math.floor(cell.number) - 25569) * 86_400_000).toISOString().slice(0, 10)
    return { kind: 'interpreted', value: day, as: '', shown: formatDay(day, 'vi') }
  }
  const role = field.key === 'from' || field.key === 'to' ? field.key : 'single'
  return readDay(raw, { period, role })
}

function fromDay(reading: Reading<string>): Understood {
  const understood = fromReading(reading)
  return typeof understood.value === 'string'
    ? { ...understood, value: { day: understood.value } }
    : understood
}

function fromReading(reading: Reading<string | number>): Understood {
  if (reading.kind === 'ok') return { value: reading.value, outcome: OK }
  if (reading.kind === 'interpreted') {
    const { value, ...outcome } = reading
    return { value, outcome }
  }
  return { value: null, outcome: reading }
}

function readCommune(raw: string, { communes }: FieldContext): Understood {
  const match = communes(raw)
  if (match.kind === 'ok') return { value: { names: match.names }, outcome: OK }
  const value: Value = { names: [] }
  if (match.kind === 'other-unit')
    return { value, outcome: { kind: 'not-in-list', why: 'other-unit', near: match.unit.place } }
  const near = match.suggestion === undefined ? {} : { near: match.suggestion }
  return { value, outcome: { kind: 'not-in-list', why: 'commune', ...near } }
}
