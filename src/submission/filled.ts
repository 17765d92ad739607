/** What became of one cell of a form. Types only. */
import type { Day } from '../finding.ts'

/** What a cell of a field turned out to be. */
export type Outcome =
  | { readonly kind: 'ok' }
  | { readonly kind: 'blank' }
  /** Understood as something else than typed; `as` names the reading: money, count, date-range, alias … */
  | {
      readonly kind: 'interpreted'
      readonly as: string
      readonly shown: string
      readonly from?: string
      readonly to?: string
    }
  /** Does not read as its type; `why` is a variant of value-invalid. */
  | { readonly kind: 'invalid'; readonly why: string; readonly suggestion?: string }
  /** Several readings; `why` is a variant of number-ambiguous. */
  | {
      readonly kind: 'ambiguous'
      readonly why: string
      readonly suggestion: string
      readonly other: string
    }
  /** In no list. With `near`, a certain near match that the entry uses; with `maybe`, one to ask about. */
  | { readonly kind: 'not-in-list'; readonly why: string; readonly near?: string; readonly maybe?: string }
  | { readonly kind: 'formula-error' }
  | { readonly kind: 'no-result' }

/** The value a field came to: text, a number (người, đồng, năm), a day, or the names of several ethnic groups or communes. */
export type Value = string | number | { readonly day: Day } | { readonly names: readonly string[] } | null

export interface Filled {
  /** A1 of the submitted sheet. A field without a column has none. */
  readonly cell: string
  readonly column: number
  /** As typed, NFC, or as Excel would show it. '' when blank. */
  readonly raw: string
  /** The stored number behind a date or number cell. */
  readonly isDateCell: boolean
  readonly value: Value
  readonly outcome: Outcome
  /** Its cell is merged from an earlier row, or read for another field too: what is wrong with it is said there. */
  readonly shared?: true
  /** How many more entries a merged cell is used for. */
  readonly sharedBy?: number
}
