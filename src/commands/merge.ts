import type { Io } from '../io.ts'
import { consolidate } from '../merge/consolidate.ts'
import { planReport } from '../merge/plan-report.ts'
import { consolidationJson } from '../reporters/consolidation-json.ts'
import { toText } from '../reporters/json.ts'
import { mergeLines } from '../reporters/merge-lines.ts'
import { summaryLine } from '../reporters/summary.ts'
import { UsageError } from '../usage-error.ts'
import type { Validation } from '../validation.ts'
import { streamWorkbook } from '../workbook/write/write.ts'
import type { WriteAt } from '../workbook/write/zip-writer.ts'
import { addressesFrom } from './addresses.ts'
import { styleFor } from './drawing.ts'
import { checkOutTarget, outFile } from './emit.ts'
import { nextAfterMerge, openFileNotice } from './next-step.ts'
import type { CommonOptions } from './options.ts'
import { checkTargets, writeAll } from './output.ts'
import { runValidation } from './run-validation.ts'
import { reportOf } from './validate.ts'

export interface MergeOptions extends CommonOptions {
  readonly output: string
  readonly strict?: boolean
}

/**
 * `thidua merge`: writes the consolidated report of the province. 0 when every given workbook is accounted for, 1 when one contributed
 * nothing, or with --strict and any error, and then nothing is written.
 */
export async function mergeCommand(paths: readonly string[], options: MergeOptions, io: Io): Promise<number> {
  const { lang } = options
  checkReportName(options.output)
  await checkOutTarget(options, io)
  const output = { cwd: io.cwd, force: options.force === true, inputs: [] as readonly string[] }
  await checkTargets([options.output], output)
  const { validation, inputs, openFiles, found } = await runValidation(paths, options, io)
  await checkTargets([options.output], { ...output, inputs })
  const report = reportOf(validation, lang)
  const consolidation = consolidate(validation)
  const refused = options.strict === true && report.summary.errors > 0
  const file = refused ? null : options.output.replaceAll('\\', '/')
  const document = consolidationJson(report, consolidation, { file, edition: 'province' }, lang)
  const addressOf = addressesFrom(options.output, found, io.cwd)
  const write = (write: WriteAt) => streamWorkbook(planReport(consolidation, addressOf), write)
  const files = refused ? [] : [{ path: options.output, write }]
  const documents = options.out === undefined ? [] : [outFile(options.out, document)]
  await writeAll([...files, ...documents], { ...output, inputs })
  if (options.json) io.stdout(toText(document))
  else if (options.quiet) io.stdout(`${summaryLine(report, lang)}\n`)
  else if (!refused) io.stdout(mergeLines(report, consolidation, options.output, styleFor(options, io)))
  io.stderr(openFileNotice(openFiles, lang))
  if (refused) io.stderr(strictWords(report.summary.errors, lang))
  else if (!options.quiet && !options.json) io.stderr(nextAfterMerge(options.output, lang))
  return refused || leftOut(validation) ? 1 : 0
}

function checkReportName(output: string): void {
  if (/\.xlsx$/i.test(output)) return
  throw new UsageError({
    vi: `Tên tệp sau -o cần có đuôi .xlsx, ví dụ tong-hop.xlsx («${output}»).`,
    en: `The name after -o must end in .xlsx, for example tong-hop.xlsx («${output}»).`,
  })
}

/** A given workbook that contributed nothing: unreadable, or nobody's. Duplicates and older versions are accounted for. */
function leftOut({ submissions }: Validation): boolean {
  return submissions.some(({ used, status }) => !used && status !== 'superseded')
}

function strictWords(errors: number, lang: CommonOptions['lang']): string {
  return lang === 'vi'
    ? `Còn ${errors} lỗi nên chưa ghi biểu tổng hợp. Sửa các lỗi (xem: thidua kiem-tra), hoặc bỏ --strict để vẫn tổng hợp.\n`
    : `There are ${errors} errors, so no report was written. Mend them (see: thidua validate), or leave out --strict.\n`
}
