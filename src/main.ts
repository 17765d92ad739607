import type { CommandLine } from './commands/command-line.ts'
import { readCommandLine } from './commands/command-line.ts'
import { firstScreen } from './commands/help-texts.ts'
import type { Io } from './io.ts'
import type { Lang } from './usage-error.ts'
import { UsageError } from './usage-error.ts'

declare const THIDUA_VERSION: string | undefined

/**
 * Runs the command line: arguments without node and script, and the world as `io`. Returns the exit code: 0, 1 (findings), or 2 (could
 * not run). Never throws and never ends the process.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let line: CommandLine = { lang: 'vi', words: argv }
  try {
    line = readCommandLine(argv)
    return await run(line, io)
  } catch (error) {
    return failure(error, line, io)
  }
}

/** The version and the first screen are answered before anything is loaded. */
async function run({ lang, words }: CommandLine, io: Io): Promise<number> {
  if (words.length === 0 || isVersion(words)) {
    io.stdout(words.length === 0 ? firstScreen(lang) : `${version()}\n`)
    return 0
  }
  const { program } = await import('./commands/program.ts')
  let code = 0
  await program(lang, io, (result) => {
    code = result
  }).parseAsync([...words], { from: 'user' })
  return code
}

function isVersion(words: readonly string[]): boolean {
  const end = words.includes('--') ? words.indexOf('--') : words.length
  return words.slice(0, end).some((word) => word === '--version' || word === '-v')
}

function version(): string {
  return typeof THIDUA_VERSION === 'string' ? THIDUA_VERSION : '0.0.0'
}

/** The one catch: the person's mistake as its sentence, shown help as success, our own failure as one line. */
async function failure(error: unknown, { lang, words }: CommandLine, io: Io): Promise<number> {
  if (isCommanderError(error) && error.exitCode === 0) return 0
  const message = await sentence(error, words, lang)
  if (wantsJson(words)) io.stdout(`${JSON.stringify({ schema: 'thidua.error/1', message })}\n`)
  else io.stderr(`${message}\n`)
  if (io.debug && error instanceof Error) io.stderr(`${error.stack}\n`)
  return 2
}

function wantsJson(words: readonly string[]): boolean {
  return words.some(
    (word, at) =>
      word === '--json' || word === '--format=json' || (word === '--format' && words[at + 1] === 'json'),
  )
}

async function sentence(error: unknown, words: readonly string[], lang: Lang): Promise<string> {
  if (error instanceof UsageError) return error.text[lang]
  if (isCommanderError(error)) {
    const { localizeError } = await import('./commands/commander-errors.ts')
    return localizeError(error.message, words, lang)
  }
  const detail = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ')
  return lang === 'vi'
    ? `Chương trình gặp lỗi, chưa ghi tệp nào. Đề nghị gửi tệp gây ra lỗi và dòng này cho người hỗ trợ: ${detail}`
    : `thidua failed and wrote no file. Please send the file that caused it and this line to your support: ${detail}`
}

/** Told by its code, so that commander itself is loaded only when it is needed. */
function isCommanderError(error: unknown): error is Error & { readonly exitCode: number } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.')
}
