/** What goes out: a workbook as plain data, before anything knows of Excel. Types only. */
import type { Day } from '../finding.ts'
import type { Range } from './grid.ts'

/** Formula text without `=`, English function names, commas. `result` is stored beside it for viewers that do not calculate. */
export interface Formula {
  readonly formula: string
  readonly result: string | number
}

/** Text beginning with = + - @ stays text. A day is written as a date cell. null is a styled empty cell. */
export type PlanValue = string | number | { readonly day: Day } | Formula | null

/** Every property that is left out is the workbook's default: Times New Roman 12, black, top-left, no border, locked. */
export interface CellStyle {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  /** Points. */
  readonly size?: number
  /** RRGGBB. */
  readonly color?: string
  /** Background, RRGGBB. */
  readonly fill?: string
  /** 'fill' shows no more of a text than the cell is wide. */
  readonly horizontal?: 'left' | 'center' | 'right' | 'justify' | 'fill'
  readonly vertical?: 'top' | 'middle' | 'bottom'
  readonly wrap?: boolean
  /** One line, its letters so small that it is no wider than the cell; has no effect with `wrap`. */
  readonly shrink?: boolean
  readonly indent?: number
  /** Which edges carry a thin line; 'all' for the cells of a table. */
  readonly border?: 'all' | 'bottom' | 'top' | 'none'
  readonly numberFormat?: string
  readonly unlocked?: boolean
}

/** Another file, with `/` and from the workbook's own folder, and the place in it (`'B. Hỗ trợ sinh kế'!A7`). */
export interface FileLink {
  readonly file: string
  readonly place?: string
}

export interface PlanCell {
  readonly column: number
  readonly value: PlanValue
  readonly style: CellStyle
  /** A place inside the workbook (`'B. Hỗ trợ sinh kế'!A7`), a relative file, or a place in one. */
  readonly link?: string | FileLink
  /** A cell note. */
  readonly note?: string
}

export interface PlanRow {
  readonly number: number
  /** Points; left out, the writer estimates it from the wrapped lines. */
  readonly height?: number
  readonly hidden?: boolean
  readonly cells: readonly PlanCell[]
}

/** One rule of data validation over a range. */
export interface PlanValidation {
  readonly range: string
  readonly rule: /** `source` is a range on another sheet or a defined name, never an inline list (Excel stops at 255 characters). */
    | { readonly type: 'list'; readonly source: string }
    | { readonly type: 'whole' | 'decimal'; readonly min: number; readonly max: number }
    | { readonly type: 'date'; readonly from: Day; readonly to: Day }
    /** Only the input message. */
    | { readonly type: 'any' }
  /** 'stop' refuses another value, 'warning' asks. */
  readonly onError: 'stop' | 'warning'
  readonly prompt?: { readonly title: string; readonly text: string }
  readonly error?: { readonly title: string; readonly text: string }
}

export type PlanCondition =
  /** Cells whose formula (relative to the range's first cell) is true. */
  | {
      readonly type: 'expression'
      readonly range: string
      readonly formula: string
      readonly fill?: string
      readonly color?: string
      readonly bold?: boolean
    }
  | {
      readonly type: 'data-bar'
      readonly range: string
      readonly color: string
      readonly min: number
      readonly max: number
    }

/** Bars of one series; its name and values are references. */
export interface ChartSeries {
  /** The cell that names it: `'Thống kê'!$B$4`. */
  readonly name: string
  /** A row or column of cells with numbers; a cell without has no bar. */
  readonly values: string
  /** RRGGBB; all bars have a dark outline, so that light and dark ones differ in black and white. */
  readonly fill: string
}

/** A bar chart that spreadsheet programs can edit, linked to cells of sheets whose rows are an array. */
export interface PlanChart {
  readonly title: string
  /** For those who cannot see it. */
  readonly description: string
  /** Lying bars leave room for long names; columns stand. */
  readonly direction: 'bars' | 'columns'
  /** The cells that name the bars: `'Thống kê'!$A$5:$A$24`. */
  readonly categories: string
  readonly series: readonly ChartSeries[]
  /** The cells it covers. */
  readonly anchor: Range
}

/** A sheet protected without password; what is not named is forbidden, but selecting cells is always allowed. */
export interface PlanProtection {
  readonly insertRows?: boolean
  readonly deleteRows?: boolean
  readonly sort?: boolean
  readonly filter?: boolean
  readonly formatCells?: boolean
  readonly formatColumns?: boolean
  readonly formatRows?: boolean
}

export interface PlanPrint {
  readonly orientation: 'landscape' | 'portrait'
  /** Print titles: first and last row that repeat on every page. */
  readonly titleRows?: readonly [number, number]
  /** A1 range, or several: each begins a page. */
  readonly area?: string | readonly string[]
  /** Fit to one page wide. */
  readonly fitWidth: boolean
  /** Fit to one page high too, or one a range of the area; left out, the height is free. */
  readonly fitHeight?: boolean
  /** Excel header and footer codes: &P page, &N pages, &L &C &R parts. */
  readonly header?: string
  readonly footer?: string
  /** Row numbers after which a page ends. */
  readonly breaksAfter?: readonly number[]
}

export interface SheetPlan {
  /** At most 31 characters, none of * ? : \ / [ ]. */
  readonly name: string
  readonly visibility?: 'visible' | 'hidden' | 'very-hidden'
  readonly tabColor?: string
  /** Widths in characters, by column from A. */
  readonly widths: readonly number[]
  /** By ascending number. */
  readonly rows: Iterable<PlanRow>
  /**
   * A1 range that all cells lie in. A sheet that states it is written while its rows are produced, one by one and only once, so that a
   * long list is never held; such rows carry no notes.
   */
  readonly extent?: string
  readonly merges?: readonly Range[]
  readonly validations?: readonly PlanValidation[]
  readonly conditions?: readonly PlanCondition[]
  readonly charts?: readonly PlanChart[]
  readonly protection?: PlanProtection
  /** Rows above and columns left of the freeze. */
  readonly freeze?: { readonly rows: number; readonly columns: number }
  /** A1 range of the header row and its rows. */
  readonly autoFilter?: string
  readonly print?: PlanPrint
  /** Percent. */
  readonly zoom?: number
  readonly gridLines?: boolean
}

export interface WorkbookPlan {
  readonly title: string
  readonly subject?: string
  readonly creator: string
  /** ISO 8601 instant written as created and modified; the same plan gives the same bytes. */
  readonly created: string
  readonly sheets: readonly SheetPlan[]
  /** name → reference, e.g. dsDanToc → '_danhmuc'!$A$2:$A$55. */
  readonly names?: Readonly<Record<string, string>>
}
