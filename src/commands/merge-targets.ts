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

interface Kind {
  readonly key: keyof MergeTargets
  readonly flag: string
  readonly ending: RegExp
  readonly example: string
}

const KINDS: readonly Kind[] = [
  { key: 'output', flag: '-o', ending: /\.xlsx$/i, example: 'tong-hop.xlsx' },
  { key: 'docx', flag: '--docx', ending: /\.docx$/i, example: 'bao-cao.docx' },
  { key: 'html', flag: '--html', ending: /\.html$/i, example: 'bao-cao.html' },
]

/** The files by option, in the order in which they are written. Throws UsageError for a name with another ending. */
export function mergeTargets(targets: MergeTargets): Target[] {
  return KINDS.flatMap(({ key, flag, ending, example }) => {
    const path = targets[key]
    if (path === undefined) return []
    if (!ending.test(path)) throw wrongEnding(path, flag, example)
    return [{ path, flag }]
  })
}

function wrongEnding(path: string, flag: string, example: string): UsageError {
  const ending = example.slice(example.indexOf('.'))
  return new UsageError({
    vi: `Tên tệp sau ${flag} cần có đuôi ${ending}, ví dụ ${example} («${path}»).`,
    en: `The name after ${flag} must end in ${ending}, for example ${example} («${path}»).`,
  })
}
