import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { UsageError } from '../usage-error.ts'

/** A file found at one of the given paths. */
export interface FoundFile {
  /** As given, with `/`. */
  readonly path: string
  readonly absolute: string
  /** Named on the command line itself. */
  readonly byName: boolean
  /** A `~$name` lies beside it: open in Excel. */
  readonly open: boolean
}

export interface Gathered {
  readonly files: readonly FoundFile[]
  /** A folder or a pattern was given: units that sent nothing may be named. */
  readonly hasFolder: boolean
  /** Folders that may hold a receipt log: those given, and those of given files. */
  readonly folders: readonly string[]
}

const SILENT = /^(~\$.*|\.~lock.*|\._.*|__MACOSX|thumbs\.db|desktop\.ini|\.ds_store|so-nhan\.(xlsx|csv))$/i
const PATTERN = /[*?[\]{}]/

/**
 * Turns paths, folders and patterns into files. What exists is never taken for a pattern; Windows shells do not expand patterns, so
 * that is done here. The same file given twice is found once. Throws UsageError for a path that is not there.
 */
export async function gather(paths: readonly string[], cwd: string): Promise<Gathered> {
  const files = new Map<string, FoundFile>()
  const folders = new Set<string>()
  let hasFolder = false
  const add = (absolute: string, path: string, byName: boolean) => {
    if (SILENT.test(basename(absolute)) || files.has(absolute)) return
    files.set(absolute, { path: path.split(sep).join('/'), absolute, byName, open: isOpen(absolute) })
  }
  for (const given of paths) {
    const found = locate(given, cwd)
    if (found && statSync(found).isDirectory()) {
      hasFolder = true
      folders.add(found)
      for (const file of filesIn(found)) add(file, shown(given, relative(found, file)), false)
    } else if (found) {
      folders.add(dirname(found))
      add(found, given, true)
    } else if (PATTERN.test(given)) {
      hasFolder = true
      const matches = await expand(given, cwd)
      for (const file of matches) {
        folders.add(dirname(resolve(cwd, file)))
        add(resolve(cwd, file), file, false)
      }
    } else throw notFound(given, cwd)
  }
  const sorted = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  return { files: sorted, hasFolder, folders: [...folders] }
}

function shown(given: string, inside: string): string {
  const folder = given.replaceAll('\\', '/').replace(/\/+$/, '')
  const file = inside.split(sep).join('/')
  return folder === '.' ? file : `${folder}/${file}`
}

/** The path itself, or its twin in the other Unicode form (names from a Mac). */
function locate(given: string, cwd: string): string | null {
  const path = resolve(cwd, existsSync(resolve(cwd, given)) ? given : given.replaceAll('\\', sep))
  if (existsSync(path)) return path
  const folder = dirname(path)
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return null
  const twin = readdirSync(folder).find((name) => name.normalize('NFC') === basename(path).normalize('NFC'))
  return twin === undefined ? null : join(folder, twin)
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory())
      return entry.name.startsWith('.') || entry.name === '__MACOSX' ? [] : filesIn(path)
    return entry.isFile() || (entry.isSymbolicLink() && existsSync(path) && statSync(path).isFile())
      ? [path]
      : []
  })
}

async function expand(pattern: string, cwd: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  const matches = await glob(pattern.replaceAll('\\', '/'), {
    cwd,
    caseSensitiveMatch: false,
    ignore: ['**/~$*'],
    expandDirectories: false,
  })
  if (matches.length > 0) return matches
  throw new UsageError({ vi: `Không có tệp nào khớp với «${pattern}».`, en: `No file matches «${pattern}».` })
}

function isOpen(path: string): boolean {
  return (
    existsSync(join(dirname(path), `~$${basename(path)}`)) ||
    existsSync(join(dirname(path), `.~lock.${basename(path)}#`))
  )
}

function notFound(path: string, cwd: string): UsageError {
  const here = basename(cwd) || cwd
  return new UsageError({
    vi: `Không tìm thấy «${path}». Xem lại tên thư mục, tên tệp; thư mục hiện tại là «${here}».`,
    en: `«${path}» was not found. Check the name of the folder or file; the current folder is «${here}».`,
  })
}
