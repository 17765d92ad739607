import type { Argument, Help, Option } from 'commander'
import { Command } from 'commander'
import type { Lang } from '../usage-error.ts'

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Global Options:': 'Tùy chọn chung:',
  'Commands:': 'Lệnh:',
}

/** Commander's own error sentences; `$1`, `$2` are what it found. */
const ERRORS: readonly (readonly [RegExp, string])[] = [
  [/^missing required argument '(.+)'/, 'Lệnh này cần tên tệp hoặc thư mục, ví dụ: thidua kiem-tra da-nhan'],
  [/^option '(.+)' argument missing/, 'Tùy chọn «$1» cần một giá trị.'],
  [
    /^option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\./,
    '«$2» không dùng được ở đây. Chọn một trong: $3.',
  ],
  [/^option '(.+)' argument '(.*)' is invalid/, '«$2» không dùng được cho tùy chọn «$1».'],
  [/^command-argument value '(.*)' is invalid for argument '(.+)'/, '«$1» không dùng được cho «$2».'],
  [/^required option '(.+)' not specified/, 'Cần ghi tùy chọn «$1».'],
  [/^unknown option '(.+)'/, 'Không có tùy chọn «$1».'],
  [/^unknown command '(.+)'/, 'Không có lệnh «$1».'],
  [
    /^too many arguments.*Expected (\d+) arguments? but got (\d+)/s,
    'Thừa tham số: cần $1, đã ghi $2. Tên có khoảng trắng thì đặt trong ngoặc kép.',
  ],
  [/^option '(.+)' cannot be used with option '(.+)'/, 'Không dùng «$1» cùng với «$2».'],
]

/** A commander message in the reader's language, one sentence a line. */
export function localizeError(message: string, lang: Lang): string {
  const text = message.replace(/^error: /, '').trim()
  const [, suggestion] = /\(Did you mean (?:one of )?(.+?)\?\)/s.exec(text) ?? []
  const bare = text.replace(/\s*\(Did you mean.*\)/s, '')
  if (lang === 'en') return text.replace(/^./, (letter) => letter.toUpperCase())
  const rule = ERRORS.find(([pattern]) => pattern.test(bare))
  const sentence = rule ? bare.replace(rule[0], rule[1]) : bare
  return suggestion ? `${sentence} Có phải «${suggestion}» không?` : sentence
}

/** A commander command whose help is Vietnamese, and whose subcommands are of the same kind. */
export class LocalCommand extends Command {
  readonly #lang: Lang

  constructor(name: string, lang: Lang) {
    super(name)
    this.#lang = lang
  }

  override createCommand(name: string): LocalCommand {
    return new LocalCommand(name, this.#lang)
  }

  override createHelp(): Help {
    const help = super.createHelp()
    return this.#lang === 'vi' ? Object.assign(help, vietnameseHelp) : help
  }
}

const vietnameseHelp = {
  styleTitle: (title: string) => TITLES[title] ?? title,
  commandUsage: (command: Command) => `${commandPath(command)} ${usage(command)}`.trim(),
  subcommandTerm: (command: Command) => [command.name(), ...command.aliases().slice(0, 1)].join(', '),
  optionDescription: (option: Option) =>
    withRemarks(option.description, option.defaultValue, option.argChoices),
  argumentDescription: (argument: Argument) =>
    withRemarks(argument.description, argument.defaultValue, argument.argChoices),
}

function commandPath(command: Command): string {
  const own = command.alias() || command.name()
  return command.parent ? `${commandPath(command.parent)} ${own}` : command.name()
}

function usage(command: Command): string {
  const names = command.registeredArguments.map((argument) => {
    const name = argument.variadic ? `${argument.name()}…` : argument.name()
    return argument.required ? `<${name}>` : `[${name}]`
  })
  return [command.commands.length > 0 ? '<lệnh>' : '', ...names, '[tùy chọn]']
    .filter((word) => word !== '')
    .join(' ')
}

function withRemarks(description: string, standard: unknown, choices: readonly string[] | undefined): string {
  const remarks = [
    ...(choices ? [`chọn một trong: ${choices.join(', ')}`] : []),
    ...(typeof standard === 'string' ? [`mặc định: ${standard}`] : []),
  ]
  return remarks.length === 0 ? description : `${description} (${remarks.join('; ')})`
}
