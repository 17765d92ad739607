/** What came in: a workbook as plain data, in NFC, with nothing of Excel left but places, fonts and visibility. Types only. */
import type { Day } from '../finding.ts'

interface AnyCell {
  /** 1 for column A. */
  readonly column: number
  /** Font name, when the workbook states one that is not the usual; needed to tell TCVN3 and VNI text. */
  readonly font?: string
}

/** A cell with content; blank cells are not in the grid. */
export type Cell = AnyCell &
  (
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'number'; readonly number: number }
    /** A number that its format shows as a date. `serial` is the stored number (days, 1900 system). */
    | { readonly kind: 'day'; readonly day: Day; readonly serial: number }
    | { readonly kind: 'boolean'; readonly boolean: boolean }
    /** `#REF!`, `#VALUE!` … */
    | { readonly kind: 'error'; readonly error: string }
    /** A formula whose result is not stored in the file. */
    | { readonly kind: 'no-result' }
  )

export interface Row {
  /** 1 for the first row, as Excel counts. */
  readonly number: number
  readonly hidden: boolean
  /** By ascending column; never empty. */
  readonly cells: readonly Cell[]
}

/** Inclusive, 1-based. */
export interface Range {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Sheet {
  /** As in the file: what people find on the tab. */
  readonly name: string
  /** The name in Unicode when it was typed in a legacy encoding; forms are recognised by it. */
  readonly readAs?: string
  readonly visibility: 'visible' | 'hidden' | 'very-hidden'
  /** By ascending number; rows without content are absent. */
  readonly rows: readonly Row[]
  readonly merges: readonly Range[]
}

export interface Grid {
  readonly sheets: readonly Sheet[]
  /** dcterms:modified of the workbook's properties, ISO 8601, when stated. */
  readonly modified?: string
  /** It came as separated text or as tables of a web page: all cells are text, and any text may be one. */
  readonly isText?: true
}

/** Why a file gives no grid. */
export type RefusalReason =
  | 'empty'
  | 'truncated'
  | 'damaged'
  | 'encrypted'
  | 'too-large'
  | 'unpacked-too-large'
  | 'too-many-rows'
  | 'image'
  | 'pdf'
  | 'word'
  | 'presentation'
  | 'archive'
  | 'mail'
  | 'wps'
  | 'text'
  /** Not there any more when it was to be read, as the target of a link may be. */
  | 'missing'
  | 'other'

export interface Refusal {
  readonly ok: false
  readonly reason: RefusalReason
  /** The limit that was passed (MB or rows) and, for a file, its size in MB; or the sheet with too many rows. */
  readonly limit?: number
  readonly size?: number
  readonly sheet?: string
}

export type ReadResult = { readonly ok: true; readonly grid: Grid } | Refusal

/** Bounds that hold before and while a file is parsed (campaign data). */
export interface ReadLimits {
  readonly fileBytes: number
  readonly unpackedBytes: number
  /** Rows with content in one sheet. */
  readonly rowsPerSheet: number
  /** Names of sheets of an .xlsx whose cells are not wanted: they come without rows. */
  readonly unread?: readonly string[]
}
