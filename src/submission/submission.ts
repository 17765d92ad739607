/** A workbook that came back, understood: whose it is, its forms, their entries, and what became of every cell. Types only. */
import type { Form, Unit } from '../campaign/campaign.ts'
import type { Day } from '../finding.ts'
import type { ReadResult, Refusal } from '../workbook/grid.ts'
import type { CoverKey } from './cover.ts'
import type { Filled } from './filled.ts'
import type { LegacyText } from './legacy-text.ts'
import type { Opinion } from './opinions.ts'

export type { Filled, Outcome, Value } from './filled.ts'

/** When a workbook was received: a day, or an instant as ISO 8601 with +07:00. */
export type Moment = string

export interface Receipt {
  readonly at: Moment | null
  readonly source: 'option' | 'receipts' | 'file-time' | 'unknown'
  /** The line of the log that names the file gives it to another unit: its day is taken, but proves nothing. */
  readonly doubtful?: true
}

/** A given file. */
export interface GivenFile {
  /** As given, with `/`. */
  readonly path: string
  readonly sha256: string
  /** Last modification on disk, milliseconds since 1970. */
  readonly modified: number
  /** Named on the command line itself, not found in a folder. */
  readonly byName: boolean
  /** A `~$name` lies beside it: open in Excel, read as last saved. */
  readonly open: boolean
}

/** A given file with what it holds, which is let go when it is understood. */
export interface ReceivedFile extends GivenFile {
  readonly content: ReadResult
}

export interface Entry {
  readonly form: string
  readonly sheet: string
  readonly row: number
  /** All its rows, where the entry's name is merged over several. */
  readonly rows?: readonly number[]
  /** By field key; a field whose column is not there is absent. */
  readonly values: Readonly<Record<string, Filled>>
  /** Columns the unit added: label and value as text. */
  readonly extra: readonly { readonly label: string; readonly value: string }[]
}

/** A filled row that is no entry, and why. What the blank form says below its table is not filled in. */
export interface LeftOutRow {
  readonly row: number
  readonly reason:
    | 'only-number'
    | 'total-row'
    | 'sample-row'
    | 'heading-row'
    | 'footer'
    | 'second-sheet'
    | 'declares-none'
  /** What stands in it; sums are made anew wherever they are needed. */
  readonly text?: string
}

/** A column that is no field's: not in the form, or named like a field and yet not taken for it. */
export interface AddedColumn {
  readonly column: number
  readonly label: string
  /** The field of which an earlier column was taken. */
  readonly again?: string
  /** The field of money whose amounts here are for one thing («hộ») each. */
  readonly each?: { readonly key: string; readonly of: string }
}

/** What 1 in a money column stands for, in đồng (1,000,000 for «triệu đồng»): its header says so, or the text `above` the table. */
export interface Scale {
  readonly factor: number
  readonly above?: string
}

/** The row in which a unit says that it registers nothing: where its words stand, and all of it by field key, as typed. */
export interface Declaration {
  readonly row: number
  readonly column: number
  readonly value: string
  readonly texts: Readonly<Record<string, string>>
}

/** One sheet recognised as a form. */
export interface FilledForm {
  readonly form: Form
  readonly sheet: string
  readonly headerRow: number
  /** Rows of labels that do not stand in `headerRow`, by column. */
  readonly labelRows?: Readonly<Record<number, number>>
  readonly columns: Readonly<Record<string, number>>
  readonly missing: readonly { readonly key: string; readonly near?: string }[]
  readonly duplicated: readonly { readonly key: string; readonly columns: readonly number[] }[]
  readonly unknown: readonly AddedColumn[]
  readonly moved: boolean
  /** Money columns of which a unit is stated, by key. */
  readonly scaled: Readonly<Record<string, Scale>>
  readonly entries: readonly Entry[]
  readonly leftOut: readonly LeftOutRow[]
  /** Nothing is registered, and the unit says so. */
  readonly declaresNone?: Declaration
}

export interface SecondSheet {
  readonly form: Form
  readonly sheet: string
  readonly used: string
  readonly rows: readonly number[]
  readonly entries: readonly Entry[]
}

/** A sheet that holds a form again, blank or not: rows of it that are no entries. */
export interface SpareSheet {
  readonly sheet: string
  readonly leftOut: readonly LeftOutRow[]
}

/** Filled rows on the sheet that only explains how to fill the form in. */
export interface MisplacedRows {
  readonly form: Form
  readonly sheet: string
  readonly rows: readonly number[]
  readonly entries: readonly Entry[]
}

export type UnitOrigin = 'stamp' | 'unit-cell' | 'heading' | 'receipts'

/** Why no unit could be told, or which. */
export type Identity =
  | { readonly kind: 'known'; readonly unit: Unit; readonly origin: UnitOrigin }
  | {
      readonly kind: 'unknown'
      readonly why: 'none' | 'name' | 'generic'
      readonly sheet?: string
      readonly cell?: string
      readonly value?: string
      /** Best guess from the name or the file name, never used. */
      readonly suggestion?: Unit
    }
  | {
      readonly kind: 'mismatch'
      readonly stamped: Unit
      readonly sheet: string
      readonly cell: string
      readonly value: string
    }

export interface OtherCampaign {
  readonly why: 'stamp' | 'round' | 'document-number'
  readonly value: string
  readonly sheet?: string
  readonly cell?: string
}

/** Machine stamp of a workbook that thidua wrote. */
export interface Stamp {
  readonly kind: string
  readonly campaign: string
  readonly round: string
  readonly unit: string
  readonly version: number
  readonly hash: string
}

/** A row with what stands in it, cell after cell. */
export interface TextRow {
  readonly row: number
  readonly text: string
}

/** A sheet of a workbook, by its name in the file. */
export interface OwnSheet {
  readonly name: string
  /** Rows with something in them, where it is neither a form nor a sheet that is issued with the forms. */
  readonly otherRows: readonly TextRow[]
}

/** A workbook of this kind, understood. Unreadable files have no sheets and no forms. */
export interface Submission {
  readonly file: GivenFile
  /** Why it could not be read; null when it was. */
  readonly refusal: Refusal | null
  /** When it was last saved, as it says itself (ISO 8601). */
  readonly saved: string | null
  /** In the order of the workbook. */
  readonly sheets: readonly OwnSheet[]
  /** What the unit wrote on `Thông tin`: values of the labels that it fills in. */
  readonly cover: Readonly<Partial<Record<CoverKey, string | { readonly day: Day }>>>
  /** Forms of which there is a sheet of that name with something in it, but no row of column names by which it could be read. */
  readonly headerless: readonly { readonly form: Form; readonly sheet: string }[]
  readonly legacy: LegacyText
  readonly stamp: Stamp | null
  readonly identity: Identity
  readonly otherCampaign: OtherCampaign | null
  readonly forms: readonly FilledForm[]
  readonly secondSheets: readonly SecondSheet[]
  readonly spareSheets: readonly SpareSheet[]
  readonly misplaced: readonly MisplacedRows[]
  /** Values still equal the stamp's hash: nothing was ever filled in. */
  readonly untouched: boolean
  /** Cells of `Thông tin` by label key: the number of activities stated there, when it is. */
  readonly stated: readonly {
    readonly form: string
    readonly count: number
    readonly sheet: string
    readonly cell: string
  }[]
  /** What the unit says of findings, written into the correction workbook that it sent back. */
  readonly opinions: readonly Opinion[]
  readonly receipt: Receipt
}
