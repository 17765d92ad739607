import type { Lang } from '../usage-error.ts'
import { UsageError } from '../usage-error.ts'

/** Every command with its Vietnamese name. */
export const COMMANDS = {
  template: 'bieu-mau',
  validate: 'kiem-tra',
  receive: 'tiep-nhan',
  status: 'tinh-hinh',
  remind: 'don-doc',
  merge: 'tong-hop',
  reply: 'tra-loi',
  explain: 'giai-thich',
  help: 'tro-giup',
} as const

export type CommandName = keyof typeof COMMANDS

/** Further Vietnamese names. */
export const OTHER_NAMES: Readonly<Partial<Record<CommandName, readonly string[]>>> = { reply: ['phan-hoi'] }

/** A command line as it is understood. */
export interface CommandLine {
  readonly lang: Lang
  /** The arguments without --lang, the command first where there is one. */
  readonly words: readonly string[]
}

/**
 * Takes --lang out, wherever it stands, and moves options that stand before the command behind it: people put them anywhere.
 * Throws UsageError for a language that is none.
 */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const words = [...argv]
  const end = words.includes('--') ? words.indexOf('--') : words.length
  const at = words.findIndex((word, index) => index < end && /^--lang(=|$)/.test(word))
  if (at < 0) return { lang: 'vi', words: commandFirst(words) }
  const [flag = '', next] = words.splice(at, words[at] === '--lang' ? 2 : 1)
  return {
    lang: language(flag.includes('=') ? flag.slice('--lang='.length) : next),
    words: commandFirst(words),
  }
}

function language(value: string | undefined): Lang {
  if (value === 'vi' || value === 'en') return value
  throw new UsageError(
    value === undefined
      ? {
          vi: 'Tùy chọn «--lang» cần một giá trị, ví dụ: --lang en',
          en: 'The option «--lang» needs a value, for example: --lang en',
        }
      : {
          vi: `«${value}» không dùng được ở đây. Chọn một trong: vi, en.`,
          en: `«${value}» cannot be used here. Choose one of: vi, en.`,
        },
  )
}

function commandFirst(words: readonly string[]): string[] {
  const at = words[0]?.startsWith('-') ? words.findIndex((word) => commandOf(word) !== null) : 0
  const [command] = words.slice(at, at + 1)
  if (at < 0 || command === undefined) return [...words]
  const rest = words.filter((_, index) => index !== at)
  return [commandOf(command) === 'help' ? 'help' : command, ...rest]
}

/** The command that a word names, in either language; null for any other word. */
export function commandOf(word: string | undefined): CommandName | null {
  const names = Object.keys(COMMANDS) as CommandName[]
  return (
    names.find((name) => [name, COMMANDS[name], ...(OTHER_NAMES[name] ?? [])].some((one) => one === word)) ??
    null
  )
}
