import type { Io } from '../io.ts'
import { toText, validationJson } from '../reporters/json.ts'
import { narrow } from '../reporters/narrow.ts'
import type { Report } from '../reporters/report.ts'
import { summaryLine } from '../reporters/summary.ts'
import { summaryReport, tableReport } from '../reporters/table.ts'
import { phrase } from '../rules/phrase.ts'
import { versionChanges } from '../submission/changes.ts'
import { summarize } from '../summarize.ts'
import type { Lang } from '../usage-error.ts'
import type { Validation } from '../validation.ts'
import { styleFor } from './drawing.ts'
import { outOptions } from './emit.ts'
import type { Destination, FormatOptions } from './formats.ts'
import { destination, isDocument } from './formats.ts'
import type { NarrowingOptions } from './narrowing.ts'
import { narrowingOf } from './narrowing.ts'
import { documentNotice, nextAfterValidation, openFileNotice } from './next-step.ts'
import type { CommonOptions } from './options.ts'
import { writeAll } from './output.ts'
import { runValidation } from './run-validation.ts'

export interface ValidateOptions extends CommonOptions, FormatOptions, NarrowingOptions {
  readonly diff?: boolean
}

/** The report of a validation: figures and sentences in one language. */
export function reportOf(validation: Validation, lang: Lang): Report {
  return {
    validation,
    summary: summarize(validation),
    findings: validation.submissions.map(({ findings }) => findings.map((finding) => phrase(finding, lang))),
    others: validation.findings.map((finding) => phrase(finding, lang)),
  }
}

/**
 * `thidua validate`: checks the given workbooks. 0 without errors, 1 with at least one, whatever --only and --unit show of them. The
 * result is drawn for the terminal, or is one document: on stdout, where then nothing else is, or in a file.
 */
export async function validateCommand(
  paths: readonly string[],
  options: ValidateOptions,
  io: Io,
): Promise<number> {
  const { lang } = options
  const to = await destination(options, io)
  const { validation, campaign, inputs, openFiles } = await runValidation(
    paths,
    options,
    io,
    options.diff ? 'entries' : 'compared-cells',
  )
  const report = narrow(
    { ...reportOf(validation, lang), ...(options.diff ? { changes: changesIn(validation) } : {}) },
    narrowingOf(options, campaign),
  )
  const document = await documentOf(report, to, options, io)
  if (document !== null && to.file !== null) {
    const bytes = typeof document === 'string' ? new TextEncoder().encode(document) : document
    await writeAll([{ path: to.file, bytes }], outOptions(options, io, inputs))
  }
  const isPrinted = to.format === 'json' || (isDocument(to.format) && to.file === null)
  io.stdout(isPrinted && document !== null ? document : drawn(report, to, options, io))
  io.stderr(openFileNotice(openFiles, lang))
  if (!isPrinted && !options.quiet) {
    if (to.file !== null && isDocument(to.format)) io.stderr(documentNotice(to.file, lang))
    io.stderr(nextAfterValidation(report, paths, options))
  }
  return report.summary.errors > 0 ? 1 : 0
}

function changesIn({ collection, submissions }: Validation) {
  return versionChanges(
    collection.versions,
    submissions.map(({ submission }) => submission),
  )
}

/** The result as a document; null when nothing but the terminal's table was asked for. */
async function documentOf(
  report: Report,
  { format, file }: Destination,
  { lang }: ValidateOptions,
  { cwd }: Io,
): Promise<string | Uint8Array | null> {
  if (format === 'table' && file === null) return null
  if (!isDocument(format)) return toText(validationJson(report))
  const { findingsDocument } = await import('./findings-document.ts')
  return findingsDocument(report, format, { lang, cwd, file })
}

/** For the terminal: all of it, or the figures alone where the findings are in a document. */
function drawn(report: Report, { format }: Destination, options: ValidateOptions, io: Io): string {
  if (options.quiet) return `${summaryLine(report, options.lang)}\n`
  const style = styleFor(options, io)
  return isDocument(format) ? summaryReport(report, style) : tableReport(report, style)
}
