import type { Io } from '../io.ts'
import { consolidate } from '../merge/consolidate.ts'
import { planReport } from '../merge/plan-report.ts'
import { centralLines } from '../reporters/central-lines.ts'
import type { ConsolidationOutput } from '../reporters/consolidation-json.ts'
import { consolidationJson } from '../reporters/consolidation-json.ts'
import { toText } from '../reporters/json.ts'
import { mergeLines } from '../reporters/merge-lines.ts'
import { summaryLine } from '../reporters/summary.ts'
import { summarize } from '../summarize.ts'
import type { Validation } from '../validation.ts'
import { streamWorkbook } from '../workbook/write/write.ts'
import type { WriteAt } from '../workbook/write/zip-writer.ts'
import { addressesFrom } from './addresses.ts'
import { centralEdition } from './central-edition.ts'
import { styleFor } from './drawing.ts'
import { DEFAULT_OUTPUT, EDITIONS, type Edition } from './editions.ts'
import { checkOutTarget, outFile } from './emit.ts'
import type { MergeTargets } from './merge-targets.ts'
import { mergeTargets } from './merge-targets.ts'
import { nextAfterCentral, nextAfterMerge, openFileNotice } from './next-step.ts'
import type { CommonOptions } from './options.ts'
import { checkTargets, writeAll } from './output.ts'
import { runValidation } from './run-validation.ts'
import { reportOf } from './validate.ts'
import { wordsFiles } from './words-files.ts'

export interface MergeOptions extends CommonOptions, Omit<MergeTargets, 'output'> {
  /** Left out: the edition's own name. */
  readonly output?: string
  readonly edition: string
  readonly strict?: boolean
}

/**
 * `thidua merge`: writes the consolidated report of the province, or its edition without personal data. 0 when every given workbook is
 * accounted for, 1 when one contributed nothing, or with --strict and any error, and then nothing is written.
 */
export async function mergeCommand(paths: readonly string[], options: MergeOptions, io: Io): Promise<number> {
  const { lang } = options
  const edition = EDITIONS[options.edition] ?? 'province'
  const wanted: MergeTargets = { ...options, output: options.output ?? DEFAULT_OUTPUT[edition] }
  const targets = mergeTargets(wanted)
  await checkOutTarget(options, io)
  const output = { cwd: io.cwd, force: options.force === true, inputs: [] as readonly string[] }
  for (const { path, flag } of targets) await checkTargets([path], { ...output, flag })
  const { validation, inputs, openFiles, found } = await runValidation(paths, options, io)
  for (const { path, flag } of targets) await checkTargets([path], { ...output, inputs, flag })
  const overview = { validation, summary: summarize(validation) }
  const consolidation = consolidate(validation)
  const refused = options.strict === true && overview.summary.errors > 0
  const written = outputJson(wanted, edition, refused)
  const document =
    options.json || options.out !== undefined
      ? consolidationJson(reportOf(validation, lang), consolidation, written, lang)
      : null
  const central = !refused && edition === 'central' ? await centralEdition(consolidation, wanted) : null
  const addressOf = addressesFrom(wanted.output, found, io.cwd)
  const write = (write: WriteAt) => streamWorkbook(planReport(consolidation, addressOf), write)
  const province = async () => [
    { path: wanted.output, write },
    ...(await wordsFiles(consolidation, wanted, edition)),
  ]
  const files = refused ? [] : (central?.files ?? (await province()))
  const documents = options.out === undefined || !document ? [] : [outFile(options.out, document)]
  await writeAll([...files, ...documents], { ...output, inputs })
  if (options.json && document) io.stdout(toText(document))
  else if (options.quiet) io.stdout(`${summaryLine(overview, lang)}\n`)
  else if (!refused) {
    const targetPaths = targets.map(({ path }) => path)
    const style = styleFor(options, io)
    io.stdout(
      central
        ? centralLines(overview, central.redaction, targetPaths, style)
        : mergeLines(overview, consolidation, targetPaths, style),
    )
  }
  io.stderr(openFileNotice(openFiles, lang))
  if (refused) io.stderr(strictWords(overview.summary.errors, lang))
  else if (!options.quiet && !options.json)
    io.stderr(central ? nextAfterCentral(wanted, options) : nextAfterMerge(wanted, paths, options))
  return refused || leftOut(validation) ? 1 : 0
}

/** What was written, as the JSON document tells it; null for what was asked for and not written. */
function outputJson(
  { output, docx, html }: MergeTargets,
  edition: Edition,
  refused: boolean,
): ConsolidationOutput {
  const written = (path: string) => (refused ? null : path.replaceAll('\\', '/'))
  return {
    file: written(output),
    edition,
    ...(docx === undefined ? {} : { docx: written(docx) }),
    ...(html === undefined ? {} : { html: written(html) }),
  }
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
