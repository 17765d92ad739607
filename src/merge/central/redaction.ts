/** The report as it may leave the province. These types have no field for what is withheld. Types only. */
import type { Campaign, Form, Unit } from '../../campaign/campaign.ts'
import type { ListValue } from '../list-value.ts'
import type { Summary } from '../summary.ts'
import type { PublishedCount } from './suppress.ts'

/** An entry with the columns that its form publishes, by field key. */
export interface CentralEntry {
  readonly unit: Unit
  readonly values: Readonly<Record<string, ListValue>>
}

/** People of a form by a column that is withheld. */
export interface CountTable {
  readonly form: Form
  readonly field: string
  readonly title: string
  readonly head: string
  /** Null where even hiding every line would let small numbers be worked out. */
  readonly lines: readonly { readonly label: string; readonly count: PublishedCount }[] | null
  readonly total: number
}

/** What became of one kind of value of the province's edition. */
export interface ScopeLine {
  readonly form: string
  readonly what: string
  readonly how: string
  readonly why: string
  /** How many values it concerns. */
  readonly count: number
}

export interface Redaction {
  readonly campaign: Campaign
  /** Who receives it, in sentences. */
  readonly recipient: string
  readonly summary: Summary
  /** By key of the forms that are listed. */
  readonly entries: Readonly<Record<string, readonly CentralEntry[]>>
  readonly counts: readonly CountTable[]
  /** Places in remaining texts that were masked. */
  readonly masked: number
  readonly scope: readonly ScopeLine[]
  readonly legalBasis: readonly string[]
}
