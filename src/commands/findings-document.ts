import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { findingsCsv } from '../reporters/findings/csv.ts'
import { findingsHtml } from '../reporters/findings/html.ts'
import type { FindingsList } from '../reporters/findings/list.ts'
import { findingsList } from '../reporters/findings/list.ts'
import { planFindings } from '../reporters/findings/plan-findings.ts'
import type { Report } from '../reporters/report.ts'
import { explain } from '../rules/explain.ts'
import { allKinds } from '../rules/index.ts'
import type { Lang } from '../usage-error.ts'
import type { DocumentFormat } from './formats.ts'

/** The findings of a report as a document. `file` is where it will lie, from the working folder; null when that is not known. */
export async function findingsDocument(
  report: Report,
  format: DocumentFormat,
  { lang, cwd, file }: { readonly lang: Lang; readonly cwd: string; readonly file: string | null },
): Promise<Uint8Array> {
  const list = listOf(report, lang)
  if (format === 'csv') return new TextEncoder().encode(findingsCsv(list.rows, lang))
  if (format === 'html') return new TextEncoder().encode(findingsHtml(list))
  const { writeWorkbook } = await import('../workbook/write/write.ts')
  const folder = file === null ? cwd : dirname(resolve(cwd, file))
  const addresses = (path: string) => addressFrom(folder, resolve(cwd, path))
  return writeWorkbook(planFindings(list, addresses, report.validation))
}

function listOf(report: Report, lang: Lang): FindingsList {
  return findingsList(
    report,
    allKinds.flatMap(({ code }) => explain(code, lang) ?? []),
    lang,
  )
}

/** From another drive of Windows there is no way. */
function addressFrom(folder: string, file: string): string | null {
  const path = relative(folder, file)
  return isAbsolute(path) ? null : path.split(sep).join('/')
}
