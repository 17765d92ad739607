/** What goes out as a text: an administrative document on A4 portrait paper, or a page for a screen. Types only. */

export interface DocumentPlan {
  readonly title: string
  readonly subject: string
  readonly creator: string
  /** ISO 8601, UTC: written into the file, so that the same plan gives the same bytes on any day. */
  readonly created: string
  /** Stands at the head of every page, beside its number: that the document holds personal data. */
  readonly notice?: string
  readonly blocks: readonly Block[]
}

export type Block =
  | Letterhead
  | TitleBlock
  | Heading
  | Paragraph
  | TableBlock
  | KeyFigures
  | BarChart
  | Closing
  | Annex

/** Quốc hiệu and Tiêu ngữ on the right, the issuing body on the left (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export interface Letterhead {
  readonly kind: 'letterhead'
  /** Quốc hiệu and Tiêu ngữ. */
  readonly state: readonly [nation: string, motto: string]
  /** The superior body's lines, then the issuing body's own. */
  readonly body: readonly string[]
  /** «Số:       /BC-BTV» */
  readonly number: string
  /** «V/v …»: only of a letter, which has no title. */
  readonly about?: string
  /** «Đắk Lắk, ngày … tháng … năm 2022» */
  readonly placeAndDay: string
}

/** Kind of document and what it is about: «BÁO CÁO», «Tổng hợp đăng ký …». */
export interface TitleBlock {
  readonly kind: 'title'
  readonly lines: readonly [kind: string, ...about: string[]]
}

export interface Heading {
  readonly kind: 'heading'
  readonly level: 1 | 2
  readonly text: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  /** `body` when left out: justified, its first line indented. `item` hangs under its dash, `note` is small and italic. */
  readonly style?: 'body' | 'item' | 'recipient' | 'note'
}

export interface TableBlock {
  readonly kind: 'table'
  /** Over the table, centred. */
  readonly caption?: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}

export interface TableColumn {
  readonly label: string
  /** Share of the page's width; the shares of a table may add up to anything. */
  readonly width: number
  readonly align?: 'left' | 'center' | 'right'
}

export interface TableRow {
  readonly cells: readonly string[]
  /** A line that heads a part or adds one up, in bold. */
  readonly look?: 'part' | 'sum'
}

/** Figures in large digits, for a screen. A document for Word has them in its sentences. */
export interface KeyFigures {
  readonly kind: 'figures'
  readonly items: readonly { readonly value: string; readonly label: string }[]
}

/** Bars side by side, for a screen. A document for Word has the same figures in a table. */
export interface BarChart {
  readonly kind: 'chart'
  readonly title: string
  /** What is counted: «hoạt động/phần việc». */
  readonly unit: string
  readonly bars: readonly Bar[]
}

export interface Bar {
  readonly label: string
  readonly value: number
  /** As it is written at the bar's end: «4/6», «1.439.000.000». */
  readonly text: string
  /** What was asked for: a mark on the bar, which is of another colour below it. */
  readonly goal?: number
}

/** Nơi nhận on the left, who signs on the right. */
export interface Closing {
  readonly kind: 'closing'
  /** «Nơi nhận:» */
  readonly head: string
  readonly recipients: readonly string[]
  /** «TM. BAN THƯỜNG VỤ», «CHỦ TỊCH». */
  readonly signer: readonly string[]
}

/** Begins a page of its own. */
export interface Annex {
  readonly kind: 'annex'
  /** «Phụ lục I», its title, and what it goes along with. */
  readonly lines: readonly [name: string, title: string, attached: string]
}
