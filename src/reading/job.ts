/** What the threads that read are told, and what comes of a file. Types only. */
import type { Campaign } from '../campaign/campaign.ts'
import type { Day } from '../finding.ts'
import type { ReceiptLog } from '../submission/receipt.ts'
import type { Moment } from '../submission/submission.ts'
import type { Examined } from '../validation.ts'
import type { RefusalReason } from '../workbook/grid.ts'

/** A file found at one of the given paths. */
export interface FoundFile {
  /** As given, with `/`. */
  readonly path: string
  readonly absolute: string
  /** Named on the command line itself. */
  readonly byName: boolean
  /** A `~$name` lies beside it: open in Excel. */
  readonly open: boolean
}

/** What is needed of the entries once their file is checked: every cell, or only those that the rules over all files compare. */
export type Kept = 'entries' | 'compared-cells'

/** All that is needed to read and check the files one by one, in any order. A thread gets a clone of it. */
export interface Job {
  readonly found: readonly FoundFile[]
  readonly campaign: Campaign
  readonly asOf: Day
  /** --received. */
  readonly received: Moment | null
  readonly receipts: ReceiptLog | null
  readonly kept: Kept
}

/** A file of a folder that is no spreadsheet. */
export interface SkippedOne {
  readonly path: string
  readonly kind: RefusalReason
}

export type FileResult = { readonly skipped: SkippedOne } | { readonly examined: Examined }
