import type { Argument, Help, Option } from 'commander'
import { Command } from 'commander'
import type { Lang, Text } from '../usage-error.ts'

const TITLES: Readonly<Record<string, Text>> = {
  'Usage:': { vi: 'Cách dùng:', en: 'Usage:' },
  'Arguments:': { vi: 'Tham số:', en: 'Arguments:' },
  'Options:': { vi: 'Tùy chọn:', en: 'Options:' },
  'Commands:': { vi: 'Lệnh:', en: 'Commands:' },
}

/** A commander command whose help is wholly in one language, and whose subcommands are of the same kind. */
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
    return Object.assign(super.createHelp(), localHelp(this.#lang))
  }
}

function localHelp(lang: Lang): Partial<Help> {
  return {
    minWidthToWrap: 20,
    styleTitle: (title) => TITLES[title]?.[lang] ?? title,
    commandUsage: (command) => `${commandPath(command, lang)} ${usage(command, lang)}`,
    subcommandTerm: (command) => namesOf(command, lang).join(', '),
    optionDescription: (option) => optionText(option, lang),
    argumentDescription: (argument: Argument) => argument.description,
  }
}

/** The name in the reader's language first. */
function namesOf(command: Command, lang: Lang): string[] {
  // Further names are understood, but one is enough to be shown.
  const names = [command.name(), ...command.aliases().slice(0, 1)]
  return lang === 'vi' ? names.reverse() : names
}

function commandPath(command: Command, lang: Lang): string {
  const [own = ''] = namesOf(command, lang)
  return command.parent ? `${commandPath(command.parent, lang)} ${own}` : own
}

function usage(command: Command, lang: Lang): string {
  const names = command.registeredArguments.map((argument) => {
    const name = argument.variadic ? `${argument.name()}…` : argument.name()
    return argument.required ? `<${name}>` : `[${name}]`
  })
  const commands = command.commands.length > 0 ? [lang === 'vi' ? '<lệnh>' : '<command>'] : []
  return [...commands, ...names, lang === 'vi' ? '[tùy chọn]' : '[options]'].join(' ')
}

function optionText(option: Option, lang: Lang): string {
  const { description, argChoices, defaultValue, defaultValueDescription } = option
  const standard = defaultValueDescription ?? defaultValue
  const remarks = [
    ...(argChoices ? [`${lang === 'vi' ? 'chọn một trong' : 'one of'}: ${argChoices.join(', ')}`] : []),
    ...(typeof standard === 'string' ? [`${lang === 'vi' ? 'mặc định' : 'default'}: ${standard}`] : []),
  ]
  return remarks.length === 0 ? description : `${description} (${remarks.join('; ')})`
}
