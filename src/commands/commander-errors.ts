import type { Lang, Text } from '../usage-error.ts'
import { commandOf } from './command-line.ts'
import { commandText } from './next-step.ts'

/** Commander's own error sentences in the words of the people here; `$1`, `$2` are what it found. */
const ERRORS: readonly (readonly [RegExp, Text])[] = [
  [
    /^missing required argument '.+'$/,
    {
      vi: 'Lệnh này cần tên tệp hoặc thư mục, ví dụ: {command}',
      en: 'This command needs a file or a folder, for example: {command}',
    },
  ],
  [
    /^option '(.+)' argument missing$/,
    {
      vi: 'Tùy chọn «{flag}» cần một giá trị, ví dụ: {example}',
      en: 'The option «{flag}» needs a value, for example: {example}',
    },
  ],
  [
    /^option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\.$/s,
    {
      vi: '«$2» không dùng được ở đây. Chọn một trong: $3.',
      en: '«$2» cannot be used here. Choose one of: $3.',
    },
  ],
  [/^unknown option '(.+)'$/s, { vi: 'Không có tùy chọn «$1».', en: 'There is no option «$1».' }],
  [/^unknown command '(.+)'$/s, { vi: 'Không có lệnh «$1».', en: 'There is no command «$1».' }],
]

/** Values to show for an option that lacks its own. */
const EXAMPLES: Readonly<Record<string, string>> = {
  '--campaign': '-c dot-thi-dua.json',
  '--received': '--received "26/02/2022 16:30"',
  '--receipts': '--receipts so-nhan.xlsx',
  '--as-of': '--as-of 01/03/2022',
  '--docx': '--docx bao-cao.docx',
  '--html': '--html bao-cao.html',
  '--reply-by': '--reply-by "04/03/2022 17:00"',
  '--out': '--out ket-qua.json',
  '--format': '--format xlsx',
  '--only': '--only loi',
  '--unit': '--unit "Ea Kar"',
  '--edition': '--edition province',
}

/** A commander message as one line in the reader's language; `words` is the command line it is about. */
export function localizeError(message: string, words: readonly string[], lang: Lang): string {
  const [bare = '', ...rest] = message.replace(/^error: /, '').split('\n')
  const suggestion = /Did you mean (?:one of )?(.+?)\?/.exec(rest.join(' '))?.[1]
  const rule = ERRORS.find(([pattern]) => pattern.test(bare))
  const sentence = rule ? bare.replace(rule[0], rule[1][lang]) : bare
  const filled = sentence
    .replace('{command}', () => commandText(commandOf(words[0]) ?? 'validate', ['da-nhan'], lang))
    .replace('{flag}', () => flagOf(bare))
    .replace('{example}', () => EXAMPLES[flagOf(bare)] ?? outputExample(words))
  return `${filled}${suggestion ? didYouMean(suggestion, lang) : whereToLook(bare, words, lang)}`
}

function flagOf(message: string): string {
  return /--[a-z-]+/.exec(message)?.[0] ?? ''
}

function outputExample(words: readonly string[]): string {
  const command = commandOf(words[0])
  if (command === 'merge') return '-o tong-hop-lan-2.xlsx'
  if (command === 'remind') return '-o don-doc-lan-2'
  return command === 'reply' ? '-o tra-loi-lan-2' : '-o mau-gui-lai'
}

function didYouMean(suggestion: string, lang: Lang): string {
  const names = suggestion.split(', ').map((name) => `«${name}»`)
  return lang === 'vi' ? ` Có phải ${names.join(' hoặc ')} không?` : ` Did you mean ${names.join(' or ')}?`
}

function whereToLook(message: string, words: readonly string[], lang: Lang): string {
  if (!message.startsWith('unknown')) return ''
  const known = commandOf(words[0])
  const help = known
    ? commandText(known, ['--help'], lang)
    : ['thidua --help', ...(lang === 'vi' ? [] : ['--lang en'])].join(' ')
  return lang === 'vi' ? ` Xem cách dùng: ${help}` : ` See: ${help}`
}
