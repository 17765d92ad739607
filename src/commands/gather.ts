import type { Stats } from 'node:fs'
import { existsSync, lstat, realpath, realpathSync, stat, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { FileSystemAdapter } from 'tinyglobby'
import type { FoundFile } from '../reading/job.ts'
import { UsageError } from '../usage-error.ts'
import { filesIn, locate } from './folders.ts'

export interface Gathered {
  readonly files: readonly FoundFile[]
  /** A folder or a pattern was given: units that sent nothing may be named. */
  readonly hasFolder: boolean
  /** Folders that may hold a receipt log: those given, and those of given files. */
  readonly folders: readonly string[]
}

const SILENT =
  /^(~\$.*|\.~lock.*|\._.*|__MACOSX|thumbs\.db|desktop\.ini|\.ds_store|so-nhan\.(xlsx|csv)|ket-qua-kiem-tra\.(csv|xlsx|html)|\.so-nhan-cho-ghi\.csv|\.tiep-nhan\.lock|\..*\.tmp)$/i
const PATTERN = /[*?[\]{}]/

/**
 * Turns paths, folders and patterns into files. What exists is never taken for a pattern; Windows shells do not expand patterns, so
 * that is done here. The same file given twice is found once. Throws UsageError for a path that is not there or not to be read.
 */
export async function gather(paths: readonly string[], cwd: string): Promise<Gathered> {
  const files = new Map<string, FoundFile>()
  const folders = new Set<string>()
  const add = (absolute: string, path: string, byName: boolean) => {
    if (SILENT.test(basename(absolute).normalize('NFC'))) return
    const key = existsSync(absolute) ? realpathSync.native(absolute) : absolute
    const known = files.get(key)
    const found = known ?? { path: withSlashes(path), absolute, byName, open: isOpen(absolute) }
    files.set(key, { ...found, byName: found.byName || byName })
  }
  const addFolder = (folder: string, given: string) => {
    folders.add(folder)
    for (const file of filesIn(folder)) add(file, shown(given, relative(folder, file)), false)
  }
  let hasFolder = false
  for (const given of paths) {
    const found = locate(given, cwd)
    if (found && statSync(found.absolute).isDirectory()) {
      hasFolder = true
      addFolder(found.absolute, found.given)
    } else if (found) {
      folders.add(dirname(found.absolute))
      add(found.absolute, found.given, true)
    } else if (PATTERN.test(given)) {
      hasFolder = true
      for (const match of await expand(given, cwd)) {
        const absolute = locate(match, cwd)?.absolute ?? resolve(cwd, match)
        if (match.endsWith('/')) addFolder(absolute, match)
        else {
          folders.add(dirname(absolute))
          add(absolute, match, false)
        }
      }
    } else throw notFound(given, cwd)
  }
  const sorted = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  return { files: sorted, hasFolder, folders: [...folders] }
}

function shown(given: string, inside: string): string {
  const folder = withSlashes(given).replace(/\/+$/, '')
  const file = withSlashes(inside)
  return folder === '.' ? file : `${folder}/${file}`
}

function withSlashes(path: string): string {
  return path.split(sep).join('/')
}

/** A link that leads nowhere is found as itself, as it is in a folder: the pattern names it, so it is not passed over. */
const WITH_LOST_LINKS = {
  realpath: (path: string, found: (error: null, path: string) => void) =>
    realpath(path, (error, target) => found(null, error ? path : target)),
  stat: (path: string, found: (error: NodeJS.ErrnoException | null, stats: Stats) => void) =>
    stat(path, (error, stats) => (error ? lstat(path, found) : found(null, stats))),
} as FileSystemAdapter

/**
 * Files and folders (these end in `/`) that match, each behind the folders as they were typed before the first sign of a pattern;
 * names are tried in both Unicode forms.
 */
async function expand(given: string, cwd: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  const parts = given.replaceAll('\\', '/').replace(/\/+$/, '').split('/')
  const first = parts.findIndex((part) => PATTERN.test(part))
  const typed = parts
    .slice(0, first)
    .map((part) => `${part}/`)
    .join('')
  const pattern = parts.slice(first).join('/')
  const folder = locate(typed || '.', cwd)
  const matches =
    folder &&
    (await glob([...new Set([pattern.normalize('NFC'), pattern.normalize('NFD')])], {
      cwd: folder.absolute,
      caseSensitiveMatch: false,
      ignore: ['**/~$*'],
      onlyFiles: false,
      expandDirectories: false,
      fs: WITH_LOST_LINKS,
    }))
  if (matches && matches.length > 0) return matches.map((match) => typed + match)
  throw new UsageError({ vi: `Không có tệp nào khớp với «${given}».`, en: `No file matches «${given}».` })
}

function isOpen(path: string): boolean {
  const beside = [`~$${basename(path)}`, `.~lock.${basename(path)}#`]
  return beside.some((name) => existsSync(join(dirname(path), name)))
}

function notFound(path: string, cwd: string): UsageError {
  const here = basename(cwd) || cwd
  return new UsageError({
    vi: `Không tìm thấy «${path}». Xem lại tên thư mục, tên tệp; thư mục hiện tại là «${here}».`,
    en: `«${path}» was not found. Check the name of the folder or file; the current folder is «${here}».`,
  })
}
