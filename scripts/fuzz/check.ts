import { createHash } from 'node:crypto'
import type { Campaign } from '../../src/campaign/campaign.ts'
import { reportOf } from '../../src/commands/validate.ts'
import { consolidate } from '../../src/merge/consolidate.ts'
import { planReport } from '../../src/merge/plan-report.ts'
import { consolidationJson } from '../../src/reporters/consolidation-json.ts'
import { toText } from '../../src/reporters/json.ts'
import { mergeLines } from '../../src/reporters/merge-lines.ts'
import { colors } from '../../src/reporters/style.ts'
import { tableReport } from '../../src/reporters/table.ts'
import { parseReceiptLog, type ReceiptLog } from '../../src/submission/receipt.ts'
import type { ReceivedFile } from '../../src/submission/submission.ts'
import { summarize } from '../../src/summarize.ts'
import { validate } from '../../src/validate.ts'
import type { ReadLimits } from '../../src/workbook/grid.ts'
import { readWorkbook } from '../../src/workbook/read/read.ts'
import { readCsv } from '../../src/workbook/read/text/csv.ts'
import { writeWorkbook } from '../../src/workbook/write/write.ts'
import { unaccounted } from './conservation.ts'

/** A set of files as an office may be sent it. */
export interface Delivery {
  readonly files: readonly { readonly path: string; readonly bytes: Buffer }[]
  /** Bytes of so-nhan.csv. */
  readonly receipts: Buffer | null
  readonly lang: 'vi' | 'en'
  /** Also plan and write the report of the province. */
  readonly write: boolean
}

/** What a run came to; `refused` holds one reason for each file that was not read. */
export interface Outcome {
  readonly read: number
  readonly refused: readonly string[]
}

/** Read and checked; merged into the report; shown as `validate` does. */
export type Stage = 'checked' | 'merged' | 'shown'

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach a terminal
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/

/**
 * Does with the files all that `validate` and `merge` do, says by `lap` how far it is, and then looks at what came of it. Throws when anything
 * throws, or when a promise does not hold.
 */
export async function checkDelivery(
  delivery: Delivery,
  campaign: Campaign,
  lap: (stage: Stage) => void = () => {},
): Promise<Outcome> {
  const { lang, write } = delivery
  const files = await Promise.all(delivery.files.map((file) => receive(file, campaign)))
  const validation = validate({
    campaign,
    asOf: '2022-03-02',
    nameMissing: true,
    files,
    skipped: [],
    receipts: receiptsOf(delivery, campaign),
    received: null,
  })
  lap('checked')
  const style = { lang, width: 100, chalk: colors(0) }
  const consolidation = consolidate(validation)
  const overview = { validation, summary: summarize(validation) }
  const merged = mergeLines(overview, consolidation, ['tong-hop.xlsx'], style)
  const bytes = write ? await writeWorkbook(planReport(consolidation)) : null
  lap('merged')
  const report = reportOf(validation, lang)
  const texts = [merged, tableReport(report, style)]
  lap('shown')
  const output = { file: 'tong-hop.xlsx', edition: 'province' }
  JSON.parse(toText(consolidationJson(report, consolidation, output, lang)))
  for (const text of texts) {
    const found = CONTROL.exec(text)
    if (found) throw new Error(`control character ${JSON.stringify(found[0])} for the terminal`)
  }
  const problems = unaccounted(consolidation, files)
  if (problems.length > 0) throw new Error(`conservation: ${problems.slice(0, 3).join('; ')}`)
  if (bytes) await checkReport(bytes, campaign)
  const refused = files.flatMap(({ content }) => (content.ok ? [] : [content.reason]))
  return { read: files.length - refused.length, refused }
}

async function receive(
  { path, bytes }: Delivery['files'][number],
  campaign: Campaign,
): Promise<ReceivedFile> {
  const content = await readWorkbook(bytes, limitsOf(campaign))
  return {
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    modified: Date.parse('2022-02-20T10:00:00+07:00'),
    byName: path.length % 2 === 0,
    open: false,
    content,
  }
}

function limitsOf({ limits }: Campaign): ReadLimits {
  return {
    fileBytes: limits.fileMegabytes * 2 ** 20,
    unpackedBytes: limits.unpackedMegabytes * 2 ** 20,
    rowsPerSheet: limits.entriesPerSheet,
  }
}

function receiptsOf({ receipts }: Delivery, campaign: Campaign): ReceiptLog | null {
  return receipts && parseReceiptLog(readCsv(receipts), 'so-nhan.csv', campaign)
}

/** The report must be a workbook that can be read again. */
async function checkReport(bytes: Uint8Array, campaign: Campaign): Promise<void> {
  // It holds the rows of all files together.
  const again = await readWorkbook(bytes, { ...limitsOf(campaign), rowsPerSheet: 1_000_000 })
  if (!again.ok) throw new Error(`the report cannot be read: ${again.reason}`)
}
