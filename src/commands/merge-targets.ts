import { UsageError } from '../usage-error.ts'

/** The files that merge is asked to write. */
export interface MergeTargets {
  readonly output: string
  readonly docx?: string
  readonly html?: string
}

/** A file to be written, with the option that names it. */
export interface Target {
  readonly path: string
  readonly flag: string
}

/** How a file after an option must be called. */
interface Naming {
  readonly flag: string
  readonly ending: RegExp
  readonly example: string
}

interface Kind extends Naming {
  readonly key: keyof MergeTargets
}

const KINDS: readonly Kind[] = [
  { key: 'output', flag: '-o', ending: /\.xlsx$/i, example: 'tong-hop.xlsx' },
  { key: 'docx', flag: '--docx', ending: /\.docx$/i, example: 'bao-cao.docx' },
  { key: 'html', flag: '--html', ending: /\.html$/i, example: 'bao-cao.html' },
]

/** The files by option, in the order in which they are written. Throws UsageError for a name with another ending. */
export function mergeTargets(targets: MergeTargets): Target[] {
  return KINDS.flatMap((kind) => {
    const path = targets[kind.key]
    if (path === undefined) return []
    checkEnding(path, kind)
    return [{ path, flag: kind.flag }]
  })
}

/** Throws UsageError for a name with another ending. */
export function checkEnding(path: string, { flag, ending, example }: Naming): void {
  if (ending.test(path)) return
  const wanted = example.slice(example.indexOf('.'))
  throw new UsageError({
    vi: `Tên tệp sau ${flag} cần có đuôi ${wanted}, ví dụ ${example} («${path}»).`,
    en: `The name after ${flag} must end in ${wanted}, for example ${example} («${path}»).`,
  })
}
