import type { Io } from '../io.ts'
import { UsageError } from '../usage-error.ts'
import { checkOutTarget, outOptions } from './emit.ts'
import type { Format, GeneralOptions } from './options.ts'
import { checkTargets } from './output.ts'

/** The formats that are a file to be opened. */
export type DocumentFormat = Exclude<Format, 'table' | 'json'>

export interface FormatOptions extends GeneralOptions {
  readonly format?: Format
}

/** What the result is, and the file for it; without a file a document goes to stdout. Beside the terminal's table, a file holds JSON. */
export interface Destination {
  readonly format: Format
  readonly file: string | null
}

/** The name of a document that was asked for on a terminal, without another one. */
export const DEFAULT_NAME = 'ket-qua-kiem-tra'

/**
 * Settles, before any work is done, the format and its file: the one after --out; on a terminal `ket-qua-kiem-tra.csv` and the like;
 * into a pipe none. Throws UsageError for options that contradict each other and for a file that cannot be written.
 */
export async function destination(options: FormatOptions, io: Io): Promise<Destination> {
  const { out, json } = options
  const format = options.format ?? (json ? 'json' : 'table')
  if (json && format !== 'json') throw twoFormats(format)
  if (!isDocument(format)) {
    checkDocumentName(out)
    await checkOutTarget(options, io)
    return { format, file: out ?? null }
  }
  const file = out ?? (io.columns === undefined ? null : `${DEFAULT_NAME}.${format}`)
  if (file !== null) {
    checkEnding(file, format)
    await checkTargets([file], outOptions(options, io))
  }
  return { format, file }
}

/** True for a format that is a file to be opened. */
export function isDocument(format: Format): format is DocumentFormat {
  return format !== 'table' && format !== 'json'
}

function twoFormats(format: string): UsageError {
  return new UsageError({
    vi: `Chỉ chọn một dạng kết quả: --json hoặc --format ${format}.`,
    en: `Choose one form of the result: --json or --format ${format}.`,
  })
}

/** The name of a document after --out, without its format, is most likely a format that was forgotten. */
function checkDocumentName(out: string | undefined): void {
  const [, ending] = /\.(csv|xlsx|html)$/i.exec(out ?? '') ?? []
  if (ending === undefined) return
  throw new UsageError({
    vi: `Muốn ghi kết quả ra tệp .${ending.toLowerCase()} thì thêm --format ${ending.toLowerCase()}.`,
    en: `To write the result as .${ending.toLowerCase()}, add --format ${ending.toLowerCase()}.`,
  })
}

function checkEnding(file: string, format: DocumentFormat): void {
  if (file.toLowerCase().endsWith(`.${format}`)) return
  throw new UsageError({
    vi: `Tên tệp sau --out cần có đuôi .${format}, ví dụ ${DEFAULT_NAME}.${format}.`,
    en: `The name after --out must end in .${format}, for example ${DEFAULT_NAME}.${format}.`,
  })
}
