import type { PhrasedFinding } from '../finding.ts'
import type { CheckedSubmission } from '../validation.ts'
import type { Overview, Report } from './report.ts'

/** The folder that all files of a report lie in, with its `/`; '' when there is none. */
export function commonFolder({ validation }: Overview): string {
  const paths = [
    ...validation.submissions.map(({ submission }) => submission.file.path),
    ...validation.collection.skipped.map(({ path }) => path),
  ]
  const [first = '', ...rest] = paths.map((path) => path.slice(0, path.lastIndexOf('/') + 1))
  return rest.reduce((common, folder) => {
    let shared = common
    while (!folder.startsWith(shared))
      shared = shared.slice(0, shared.lastIndexOf('/', shared.length - 2) + 1)
    return shared
  }, first)
}

/** A finding with the names of files written from a folder, in its place and in its sentences. */
export function withShortPath(one: PhrasedFinding, folder: string): PhrasedFinding {
  if (folder === '') return one
  return {
    ...one,
    message: one.message.replaceAll(`«${folder}`, '«'),
    hint: one.hint.replaceAll(`«${folder}`, '«'),
    at: one.at.file === undefined ? one.at : { ...one.at, file: shortPath(one.at.file, folder) },
  }
}

function shortPath(path: string, folder: string): string {
  return path.startsWith(folder) ? path.slice(folder.length) : path
}

/** The report with the names of its files written from that folder, in lists and in sentences. */
export function withShortPaths(report: Report, folder: string): Report {
  if (folder === '') return report
  const { validation } = report
  const short = (path: string) => shortPath(path, folder)
  const finding = (one: PhrasedFinding) => withShortPath(one, folder)
  const submission = (one: CheckedSubmission): CheckedSubmission => ({
    ...one,
    submission: {
      ...one.submission,
      file: { ...one.submission.file, path: short(one.submission.file.path) },
    },
  })
  const { unreadable } = validation.collection
  return {
    ...report,
    validation: {
      ...validation,
      submissions: validation.submissions.map(submission),
      collection: {
        ...validation.collection,
        unreadable: unreadable.map((one) => ({ ...one, path: short(one.path) })),
      },
    },
    findings: report.findings.map((list) => list.map(finding)),
    others: report.others.map(finding),
    ...(report.changes
      ? { changes: report.changes.map((one) => ({ ...one, from: short(one.from), to: short(one.to) })) }
      : {}),
  }
}
