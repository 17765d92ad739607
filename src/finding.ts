/** What a check found, as data: a code with its arguments and its place. Sentences are made last, by `phrase`. */

export type Severity = 'error' | 'warning' | 'info'

/** A calendar day, YYYY-MM-DD, without clock or zone. */
export type Day = string

/**
 * One argument of a sentence. A string is shown as it is, a number in the reader's way (1.234.567,5), a day as 28/02/2022 (27/02/2022
 * (Chủ nhật) with its weekday), a moment (a day or an instant) as 26/02/2022 16:30, a list joined with `, ` (or its own separator), cells of the
 * finding's sheet as «F9, F12», rows of it as «9, 12».
 */
export type Arg =
  | string
  | number
  | { readonly day: Day; readonly weekday?: true }
  | { readonly moment: string }
  | { readonly list: readonly string[]; readonly separator?: string }
  | { readonly cells: readonly string[] }
  | { readonly rows: readonly number[] }

export interface Place {
  /** Path as given, with `/`. */
  readonly file?: string
  readonly sheet?: string
  /** A1 notation of the submitted file. */
  readonly cell?: string
  /** Row number as Excel shows it; set for findings about a row or a cell, for sorting. */
  readonly row?: number
  /** Column number, 1 for A; for sorting. */
  readonly column?: number
}

export interface Finding {
  readonly code: string
  /** Which of the code's sentences fits; '' is the main one. */
  readonly variant: string
  readonly severity: Severity
  readonly at: Place
  /** The other place, of a finding about two entries of different files. */
  readonly also?: Place
  readonly args: Readonly<Record<string, Arg>>
  /** Unit id. */
  readonly unit?: string
  /** What the cell says, as typed. */
  readonly value?: string
  /** What it probably should be. */
  readonly suggestion?: string
  /** What the unit says of it, written into the correction workbook that it sent back. */
  readonly opinion?: string
  /** The check is on trial in this campaign: it warns, and says so. */
  readonly trial?: true
}

/** A finding with its sentences in one language. */
export interface PhrasedFinding extends Finding {
  readonly message: string
  readonly hint: string
}
