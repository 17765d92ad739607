import type { Day } from '../finding.ts'
import { formatDay } from '../vietnamese/format.ts'
import { cellAddress } from '../workbook/address.ts'
import type { Entry, Filled } from './submission.ts'

/** The entries of one form as bytes: what a thread hands to another, and what is kept until the report is written. */
export interface PackedEntries {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly fields: readonly UsualField[]
  readonly places: readonly PackedPlace[]
  /** Where each block of entries ends among the bytes. */
  readonly ends: readonly number[]
}

/** Where an entry stands. */
type PackedPlace = Pick<Entry, 'form' | 'sheet' | 'row' | 'rows'>

/** So many entries are written and read together: most readers take one after the other, and one text is sooner read than many. */
const BLOCK = 16

/** As objects, the entries of 10,000 workbooks took 0.5 GB more than as bytes (`npm run bench -- --large`, merge). */
export function packEntries(entries: readonly Entry[]): PackedEntries {
  const fields = fieldsOf(entries)
  const contents = entries.map((entry) => contentOf(entry, fields))
  const ends: number[] = []
  let text = ''
  for (let at = 0; at < contents.length; at += BLOCK) {
    const block = JSON.stringify(contents.slice(at, at + BLOCK))
    text += block
    ends.push((ends.at(-1) ?? 0) + Buffer.byteLength(block))
  }
  const bytes = new TextEncoder().encode(text)
  const places = entries.map(
    ({ form, sheet, row, rows }): PackedPlace => (rows ? { form, sheet, row, rows } : { form, sheet, row }),
  )
  return { bytes, fields, places, ends }
}

/** Makes of packed entries such that read their bytes when they are asked for. */
export function entryReader(): (packed: PackedEntries) => Entry[] {
  const last: LastRead = { block: null, contents: [], said: [] }
  const known = new Map<string, readonly UsualField[]>()
  return ({ bytes: { buffer, byteOffset }, fields: own, places, ends }) => {
    // Forms of one kind have the same fields in a thousand workbooks.
    const words = JSON.stringify(own)
    const fields = known.get(words) ?? own
    known.set(words, fields)
    const entries: Entry[] = []
    for (const [number, end] of ends.entries()) {
      const from = ends[number - 1] ?? 0
      const block = new PackedBlock(Buffer.from(buffer, byteOffset + from, end - from), fields, last)
      const itsPlaces = places.slice(number * BLOCK, (number + 1) * BLOCK)
      for (const [at, place] of itsPlaces.entries()) entries.push(new PackedEntry(place, block, at))
    }
    return entries
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
    for (const key in values) {
      if (!columns.has(key)) columns.set(key, values[key]?.column ?? 0)
    }
  }
  return [...columns].map(([key, column]) => ({ key, column }))
}

/** What an entry says, in as few characters as can be: its fields in their order. */
type Content = readonly [fields: readonly Short[], extra: Entry['extra']]
/**
 * False: it has no such field. Null: a blank cell in the usual column. There too: a text or a number that reads as it is, the day of a
 * date cell, or names as they were typed. All else is told.
 */
type Short = false | Plain | Told
type Plain = null | string | number | { readonly day: Day } | Names
interface Names {
  readonly names: readonly string[]
  readonly raw: string
}
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

function shortened(filled: Filled, usual: number, row: number): Plain | Told {
  const plain = filled.column === usual ? plainOf(filled) : undefined
  if (plain !== undefined && filled.cell === cellAddress(usual, row)) return plain
  const { cell, column, raw, value, ...rest } = filled
  return [cell, column, raw, value, rest]
}

/** What a cell comes to, when nothing more need be known of it. */
function plainOf({ raw, value, isDateCell, outcome, shared, sharedBy }: Filled): Plain | undefined {
  if (shared || sharedBy !== undefined || outcome.kind !== (value === null ? 'blank' : 'ok')) return undefined
  const isDay = value !== null && typeof value === 'object' && 'day' in value
  if (isDateCell !== isDay) return undefined
  if (value !== null && typeof value === 'object' && 'names' in value) return { names: value.names, raw }
  return raw === rawOf(value) ? value : undefined
}

/** What is typed in a cell of that value, as a rule. */
function rawOf(value: Exclude<Plain, Names>): string {
  if (value === null) return ''
  return typeof value === 'object' ? formatDay(value.day, 'vi') : String(value)
}

function filledOf(short: Plain | Told, column: number, row: number): Filled {
  if (isTold(short)) return toldOf(short)
  const isObject = short !== null && typeof short === 'object'
  const [raw, value] =
    isObject && 'names' in short ? [short.raw, { names: short.names }] : [rawOf(short), short]
  return {
    cell: cellAddress(column, row),
    column,
    raw,
    isDateCell: isObject && 'day' in short,
    value,
    outcome: value === null ? BLANK : OK,
  }
}

function isTold(short: Plain | Told): short is Told {
  return Array.isArray(short)
}

function toldOf([cell, column, raw, value, rest]: Told): Filled {
  return { cell, column, raw, value, isDateCell: false, outcome: OK, ...rest }
}

const OK: Filled['outcome'] = { kind: 'ok' }
const BLANK: Filled['outcome'] = { kind: 'blank' }

type Said = Pick<Entry, 'values' | 'extra'>

/** The block of which an entry was asked for last, of all submissions, with what its entries say as far as they were asked. */
interface LastRead {
  block: PackedBlock | null
  contents: readonly Content[]
  said: (Said | undefined)[]
}

/** The bytes of some entries that stand under each other. */
class PackedBlock {
  readonly #bytes: Buffer
  readonly #fields: readonly UsualField[]
  readonly #last: LastRead

  constructor(bytes: Buffer, fields: readonly UsualField[], last: LastRead) {
    this.#bytes = bytes
    this.#fields = fields
    this.#last = last
  }

  read(at: number, row: number): Said {
    const last = this.#last
    if (last.block !== this) {
      const contents: readonly Content[] = JSON.parse(this.#bytes.toString())
      Object.assign(last, { block: this, contents, said: [] })
    }
    const said = last.said[at] ?? this.#said(last.contents[at], row)
    last.said[at] = said
    return said
  }

  #said([fields, extra]: Content = [[], []], row: number): Said {
    const values: Record<string, Filled> = {}
    for (const [at, { key, column }] of this.#fields.entries()) {
      const short = fields[at] ?? null
      if (short !== false) values[key] = filledOf(short, column, row)
    }
    return { values, extra }
  }
}

class PackedEntry implements Entry {
  readonly form: string
  readonly sheet: string
  readonly row: number
  declare readonly rows?: readonly number[]
  readonly #block: PackedBlock
  readonly #at: number

  constructor({ form, sheet, row, rows }: PackedPlace, block: PackedBlock, at: number) {
    this.form = form
    this.sheet = sheet
    this.row = row
    if (rows) this.rows = rows
    this.#block = block
    this.#at = at
  }

  get values(): Entry['values'] {
    return this.#block.read(this.#at, this.row).values
  }

  get extra(): Entry['extra'] {
    return this.#block.read(this.#at, this.row).extra
  }
}
