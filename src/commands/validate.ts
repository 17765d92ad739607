import type { Io } from '../io.ts'
import { toText, validationJson } from '../reporters/json.ts'
import type { Report } from '../reporters/report.ts'
import { summaryLine } from '../reporters/summary.ts'
import { tableReport } from '../reporters/table.ts'
import { comparedOnly } from '../rules/collection/entries-of.ts'
import { phrase } from '../rules/phrase.ts'
import { summarize } from '../summarize.ts'
import type { Lang } from '../usage-error.ts'
import type { Examined, Validation } from '../validation.ts'
import { styleFor } from './drawing.ts'
import { checkOutTarget, outFile, outOptions } from './emit.ts'
import { nextAfterValidation, openFileNotice } from './next-step.ts'
import type { CommonOptions } from './options.ts'
import { writeAll } from './output.ts'
import { runValidation } from './run-validation.ts'

/** The report of a validation: figures and sentences in one language. */
export function reportOf(validation: Validation, lang: Lang): Report {
  return {
    validation,
    summary: summarize(validation),
    findings: validation.submissions.map(({ findings }) => findings.map((finding) => phrase(finding, lang))),
    others: validation.findings.map((finding) => phrase(finding, lang)),
  }
}

/** `thidua validate`: checks the given workbooks. 0 without errors, 1 with at least one. */
export async function validateCommand(
  paths: readonly string[],
  options: CommonOptions,
  io: Io,
): Promise<number> {
  const { out, lang } = options
  await checkOutTarget(options, io)
  const { validation, inputs, openFiles } = await runValidation(paths, options, io, withoutLists)
  const report = reportOf(validation, lang)
  const document = validationJson(report)
  if (out !== undefined) await writeAll([outFile(out, document)], outOptions(options, io, inputs))
  if (options.json) io.stdout(toText(document))
  else if (options.quiet) io.stdout(`${summaryLine(report, lang)}\n`)
  else io.stdout(tableReport(report, styleFor(options, io)))
  io.stderr(openFileNotice(openFiles, lang))
  if (!options.quiet && !options.json) io.stderr(nextAfterValidation(report, paths, options))
  return report.summary.errors > 0 ? 1 : 0
}

/** Nothing is told of single entries. */
export function withoutLists(examined: Examined): Examined {
  return { ...examined, submission: comparedOnly(examined.submission) }
}
