import type { Day } from '../finding.ts'
import { formatDay } from '../vietnamese/format.ts'
import { cellAddress } from '../workbook/address.ts'
import type { Entry, Filled } from './submission.ts'

/** The entries of one form as bytes: what a thread hands to another, and what is kept until the report is written. */
export interface PackedEntries {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly fields: readonly UsualField[]
  readonly places: readonly PackedPlace[]
}

/** Where an entry stands, and how many of the bytes are its own. */
interface PackedPlace extends Pick<Entry, 'form' | 'sheet' | 'row' | 'rows'> {
  readonly length: number
}

/** As objects, the entries of 10,000 workbooks took 0.5 GB more than as bytes (`npm run bench -- --large`, merge). */
export function packEntries(entries: readonly Entry[]): PackedEntries {
  const fields = fieldsOf(entries)
  const texts = entries.map((entry) => Buffer.from(JSON.stringify(contentOf(entry, fields))))
  const bytes = new Uint8Array(texts.reduce((sum, { length }) => sum + length, 0))
  let from = 0
  const places = entries.map(({ form, sheet, row, rows }, at): PackedPlace => {
    const length = texts[at]?.copy(bytes, from) ?? 0
    from += length
    return { form, sheet, row, ...(rows ? { rows } : {}), length }
  })
  return { bytes, fields, places }
}

/** Makes of packed entries such that read their bytes when they are asked for. */
export function entryReader(): (packed: PackedEntries) => Entry[] {
  const last: LastRead = { list: null, from: 0, said: { values: {}, extra: [] } }
  const known = new Map<string, readonly UsualField[]>()
  return ({ bytes, fields: own, places }) => {
    // Forms of one kind have the same fields in a thousand workbooks.
    const words = JSON.stringify(own)
    const fields = known.get(words) ?? own
    known.set(words, fields)
    const list = new PackedList(bytes, fields, last)
    let from = 0
    return places.map((place) => {
      const entry = new PackedEntry(place, list, from, from + place.length)
      from += place.length
      return entry
    })
  }
}

/** A field with the column in which most entries of the form have it. */
interface UsualField {
  readonly key: string
  readonly column: number
}

function fieldsOf(entries: readonly Entry[]): UsualField[] {
  const columns = new Map<string, number>()
  for (const { values } of entries) {
    for (const [key, { column }] of Object.entries(values)) {
      if (!columns.has(key)) columns.set(key, column)
    }
  }
  return [...columns].map(([key, column]) => ({ key, column }))
}

/** What an entry says, in as few characters as can be: its fields in their order. */
type Content = readonly [fields: readonly Short[], extra: Entry['extra']]
/**
 * False: it has no such field. Null: a blank cell in the usual column. There too: a text or a number that reads as it is, or the day of a
 * date cell. All else is told.
 */
type Short = false | null | string | number | { readonly day: Day } | Told
type Told = readonly [
  cell: string,
  column: number,
  raw: string,
  value: Filled['value'],
  rest: Partial<Filled>,
]

function contentOf({ values, extra, row }: Entry, fields: readonly UsualField[]): Content {
  return [
    fields.map(({ key, column }) => {
      const filled = values[key]
      return filled ? shortened(filled, column, row) : false
    }),
    extra,
  ]
}

function shortened(filled: Filled, usual: number, row: number): Short {
  const { cell, column, raw, value, ...rest } = filled
  const plain = plainOf(filled)
  if (plain !== undefined && column === usual && cell === cellAddress(column, row)) return plain
  return [cell, column, raw, value, rest]
}

/** What a cell comes to, when nothing more need be known of it. */
function plainOf(filled: Filled): Exclude<Short, false | Told> | undefined {
  const { raw, value, isDateCell, outcome, shared, sharedBy } = filled
  if (shared || sharedBy !== undefined || raw !== rawOf(value)) return undefined
  if (value !== null && typeof value === 'object') {
    return 'day' in value && isDateCell && outcome.kind === 'ok' ? value : undefined
  }
  return !isDateCell && outcome.kind === (value === null ? 'blank' : 'ok') ? value : undefined
}

/** What is typed in a cell of that value, as a rule. */
function rawOf(value: Filled['value']): string {
  if (value === null) return ''
  if (typeof value !== 'object') return String(value)
  return 'day' in value ? formatDay(value.day, 'vi') : ''
}

function filledOf(short: Exclude<Short, false>, column: number, row: number): Filled {
  if (Array.isArray(short)) return toldOf(short as Told)
  const value = short as Exclude<Short, false | Told>
  return {
    cell: cellAddress(column, row),
    column,
    raw: rawOf(value),
    isDateCell: value !== null && typeof value === 'object',
    value,
    outcome: value === null ? BLANK : OK,
  }
}

function toldOf([cell, column, raw, value, rest]: Told): Filled {
  return { cell, column, raw, value, isDateCell: false, outcome: OK, ...rest }
}

const OK: Filled['outcome'] = { kind: 'ok' }
const BLANK: Filled['outcome'] = { kind: 'blank' }

type Said = Pick<Entry, 'values' | 'extra'>

/** The entry that was asked for last, of all submissions: most readers go through the cells of one entry after the other. */
interface LastRead {
  list: PackedList | null
  from: number
  said: Said
}

/** The bytes of one form's entries. */
class PackedList {
  readonly #bytes: Buffer
  readonly #fields: readonly UsualField[]
  readonly #last: LastRead

  constructor(
    { buffer, byteOffset, length }: Uint8Array<ArrayBuffer>,
    fields: readonly UsualField[],
    last: LastRead,
  ) {
    this.#bytes = Buffer.from(buffer, byteOffset, length)
    this.#fields = fields
    this.#last = last
  }

  read(from: number, to: number, row: number): Said {
    const last = this.#last
    if (last.list === this && last.from === from) return last.said
    const [fields, extra] = JSON.parse(this.#bytes.toString('utf8', from, to)) as Content
    const values: Record<string, Filled> = {}
    for (const [at, { key, column }] of this.#fields.entries()) {
      const short = fields[at] ?? null
      if (short !== false) values[key] = filledOf(short, column, row)
    }
    Object.assign(last, { list: this, from, said: { values, extra } })
    return last.said
  }
}

class PackedEntry implements Entry {
  readonly form: string
  readonly sheet: string
  readonly row: number
  declare readonly rows?: readonly number[]
  readonly #list: PackedList
  readonly #from: number
  readonly #to: number

  constructor({ form, sheet, row, rows }: PackedPlace, list: PackedList, from: number, to: number) {
    this.form = form
    this.sheet = sheet
    this.row = row
    if (rows) this.rows = rows
    this.#list = list
    this.#from = from
    this.#to = to
  }

  get values(): Entry['values'] {
    return this.#list.read(this.#from, this.#to, this.row).values
  }

  get extra(): Entry['extra'] {
    return this.#list.read(this.#from, this.#to, this.row).extra
  }
}
