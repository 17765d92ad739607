import type { Campaign, Unit } from '../campaign/campaign.ts'
import { printedLines } from '../document/printed-lines.ts'
import type { Day } from '../finding.ts'
import type { Refusal } from '../workbook/grid.ts'
import { coverCells, coverValues } from './cover.ts'
import { findForms } from './headers.ts'
import { identify, otherCampaign } from './identify.ts'
import { decodeGrid, NO_LEGACY } from './legacy/decode-grid.ts'
import type { Lookups } from './lookups.ts'
import { prepareLookups } from './lookups.ts'
import type { ReceiptLines } from './match-receipts.ts'
import { fileKey, isOfOther, receiptLines, rowFor, rowOfFile } from './match-receipts.ts'
import type { FindMisplaced } from './misplaced.ts'
import { misplacedFinder } from './misplaced.ts'
import { readOpinions } from './opinions.ts'
import { headerlessSheets, ownSheets } from './own-sheets.ts'
import { parseForms, parseMisplaced } from './parse.ts'
import type { ReceiptLog } from './receipt.ts'
import { receiptOf } from './receipt.ts'
import { readStamp } from './stamp.ts'
import { statedCounts } from './stated.ts'
import type { GivenFile, Moment, ReceivedFile, Stamp, Submission } from './submission.ts'
import { isUntouched } from './untouched.ts'

/** What is known when files are admitted: the campaign with its look-ups, and everything about receipt. */
export interface Admission {
  readonly campaign: Campaign
  readonly lookups: Lookups
  readonly misplaced: FindMisplaced
  readonly asOf: Day
  /** --received. */
  readonly received: Moment | null
  readonly lines: ReceiptLines
  /** Keys of all given files, to tell which lines of the log belong to none. */
  readonly given: ReadonlySet<string>
}

/** Prepares the look-ups once for all files. */
export function prepareAdmission(
  input: Pick<Admission, 'campaign' | 'asOf' | 'received'> & {
    readonly receipts: ReceiptLog | null
    readonly paths: readonly string[]
  },
): Admission {
  const { campaign, asOf, received, receipts, paths } = input
  const given = new Set(paths.map(fileKey))
  const lookups = prepareLookups(campaign)
  return {
    campaign,
    asOf,
    received,
    lines: receiptLines(receipts, given),
    lookups,
    misplaced: misplacedFinder(lookups.words),
    given,
  }
}

/** Understands one file: whose it is, which forms it holds, what stands in them, when it was received. */
export function admit({ content, ...file }: ReceivedFile, admission: Admission): Submission {
  if (!content.ok) return withoutForms(file, content, admission)
  const { campaign, lookups } = admission
  const { grid, legacy } = decodeGrid(content.grid, lookups.own)
  const areas = findForms(grid, lookups.words)
  const stamp = readStamp(grid)
  const fromReceipts = rowOfFile(file.path, admission.lines)?.unit ?? null
  const cover = coverCells(grid, areas, lookups.label)
  const identity = identify(cover, {
    stamp,
    names: lookups.names,
    fromReceipts,
    fileName: fileKey(file.path),
  })
  const unit = identity.kind === 'known' ? identity.unit : null
  const context = { campaign, lookups, unit, printed: printedIn(stamp, admission) }
  const { forms, secondSheets, spareSheets } = parseForms(areas, context)
  const sheets = ownSheets(grid.sheets, [...forms, ...spareSheets])
  const isOtherVersion = stamp !== null && stamp.version !== campaign.round.templateVersion
  const misplaced = parseMisplaced(admission.misplaced(grid, isOtherVersion), context)
  const opinions = readOpinions(grid)
  return {
    file,
    refusal: null,
    saved: grid.modified ?? null,
    sheets,
    cover: coverValues(cover),
    headerless: headerlessSheets(grid.sheets, campaign.forms, forms),
    legacy,
    stamp,
    identity,
    otherCampaign: otherCampaign(cover, stamp, { campaign, documentNumber: lookups.documentNumber }),
    forms,
    secondSheets,
    spareSheets,
    misplaced,
    untouched: misplaced.length === 0 && isUntouched(stamp, { forms, sheets, opinions }, campaign),
    stated: statedCounts(cover, lookups.counted),
    opinions,
    receipt: receiptFor(file, unit, admission),
  }
}

/** Below the tables of a workbook of thidua's own; nothing otherwise. */
function printedIn(stamp: Stamp | null, { campaign, lookups }: Admission): ReadonlySet<string> {
  const unit = stamp && lookups.names.byId.get(stamp.unit)
  return unit ? printedLines(campaign, unit) : new Set()
}

function withoutForms(file: GivenFile, refusal: Refusal, admission: Admission): Submission {
  return {
    file,
    refusal,
    saved: null,
    sheets: [],
    cover: {},
    headerless: [],
    legacy: NO_LEGACY,
    stamp: null,
    identity: { kind: 'unknown', why: 'none' },
    otherCampaign: null,
    forms: [],
    secondSheets: [],
    spareSheets: [],
    misplaced: [],
    untouched: false,
    stated: [],
    opinions: [],
    receipt: receiptFor(file, null, admission),
  }
}

function receiptFor(file: GivenFile, unit: Unit | null, admission: Admission): Submission['receipt'] {
  const { campaign, asOf, received, lines } = admission
  const row = rowFor(file.path, unit, lines)
  const receipt = receiptOf(file, { option: received, row, campaign, asOf })
  const isDoubtful = receipt.source === 'receipts' && row !== null && isOfOther(row, unit)
  return isDoubtful ? { ...receipt, doubtful: true } : receipt
}
