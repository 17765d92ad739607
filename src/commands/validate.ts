import { Chalk } from 'chalk'
import type { Io } from '../io.ts'
import { toText, validationJson } from '../reporters/json.ts'
import type { Report } from '../reporters/report.ts'
import { summaryLines, tableReport } from '../reporters/table.ts'
import { phrase } from '../rules/phrase.ts'
import { summarize } from '../summarize.ts'
import type { Lang } from '../usage-error.ts'
import type { Validation } from '../validation.ts'
import { nextAfterValidation, openFileNotice } from './next-step.ts'
import type { CommonOptions } from './options.ts'
import { checkOut } from './options.ts'
import { checkTargets, writeAll } from './output.ts'
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
  checkOut(options.out)
  const output = { cwd: io.cwd, force: options.force === true, inputs: [] as string[] }
  if (options.out !== undefined) await checkTargets([options.out], output)
  const { validation, inputs, openFiles } = await runValidation(paths, options, io)
  const report = reportOf(validation, options.lang)
  const json = toText(validationJson(report))
  if (options.out !== undefined)
    await writeAll([{ path: options.out, bytes: Buffer.from(json) }], { ...output, inputs })
  if (options.json) io.stdout(json)
  else if (options.quiet) io.stdout(`${summaryLines(report, options.lang)[0]}\n`)
  else
    io.stdout(
      tableReport(report, { lang: options.lang, width: io.columns ?? 100, chalk: chalkFor(options, io) }),
    )
  io.stderr(openFileNotice(openFiles, options.lang))
  if (!options.quiet && !options.json) io.stderr(nextAfterValidation(report, paths, options.lang))
  return report.summary.errors > 0 ? 1 : 0
}

export function chalkFor(options: CommonOptions, io: Io) {
  return new Chalk({ level: options.color ? io.colorLevel : 0 })
}
