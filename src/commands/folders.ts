import type { Dirent } from 'node:fs'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, parse, relative, resolve, sep } from 'node:path'
import { UsageError } from '../usage-error.ts'

/** A given path that is there: as it was given (with the separators that found it), and where it lies. */
export interface Located {
  readonly given: string
  readonly absolute: string
}

/** The path itself, or its twin in the other Unicode form (names from a Mac), or with the separators of Windows; null when there is none. */
export function locate(given: string, cwd: string): Located | null {
  const spellings = [given, given.replaceAll('\\', sep)]
  const spelling = spellings.find((path) => existsSync(resolve(cwd, path)))
  if (spelling !== undefined) return { given: spelling, absolute: resolve(cwd, spelling) }
  const twin = twinOf(resolve(cwd, spellings[1] ?? given))
  return twin === null ? null : { given: spellings[1] ?? given, absolute: twin }
}

/** Walks down the path; each part may be there in another Unicode form. */
function twinOf(path: string): string | null {
  const { root } = parse(path)
  let here = root
  for (const part of relative(root, path).split(sep)) {
    if (!existsSync(here) || !statSync(here).isDirectory()) return null
    const exact = join(here, part)
    const wanted = part.normalize('NFC')
    const name = existsSync(exact)
      ? part
      : entriesOf(here).find((one) => one.name.normalize('NFC') === wanted)?.name
    if (name === undefined) return null
    here = join(here, name)
  }
  // A link may lead nowhere.
  return existsSync(here) ? here : null
}

/** All files in a folder and the folders inside it, and links that lead nowhere; hidden folders are passed over. */
export function filesIn(folder: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory())
      return entry.name.startsWith('.') || entry.name === '__MACOSX' ? [] : filesIn(path)
    return entry.isFile() || (entry.isSymbolicLink() && leadsToNoFolder(path)) ? [path] : []
  })
}

function leadsToNoFolder(link: string): boolean {
  return !existsSync(link) || statSync(link).isFile()
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    const name = basename(folder) || folder
    throw new UsageError({
      vi: `Không được phép mở thư mục «${name}». Chép các tệp sang thư mục khác, ví dụ trong Documents, rồi chạy lại.`,
      en: `The folder «${name}» may not be opened. Copy the files into another one, for example in Documents, and run again.`,
    })
  }
}
