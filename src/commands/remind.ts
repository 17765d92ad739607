import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Campaign } from '../campaign/campaign.ts'
import { filePrefix } from '../campaign/file-prefix.ts'
import type { Io } from '../io.ts'
import type { Reminder } from '../reminder/plan-reminder.ts'
import { planReminder } from '../reminder/plan-reminder.ts'
import { toText } from '../reporters/json.ts'
import type { WrittenReminder } from '../reporters/reminder-json.ts'
import { reminderJson } from '../reporters/reminder-json.ts'
import { reminderLines, reminderSummary } from '../reporters/reminder-lines.ts'
import { writeDocx } from '../text-document/write-docx.ts'
import { styleFor } from './drawing.ts'
import { checkOutTarget, outFile } from './emit.ts'
import { nextAfterReminder, oldMessagesNotice, openFileNotice } from './next-step.ts'
import type { CommonOptions } from './options.ts'
import type { OutputFile } from './output.ts'
import { checkTargets, shownFolder, writeAll } from './output.ts'
import { momentOption, runValidation } from './run-validation.ts'

export interface RemindOptions extends CommonOptions {
  readonly output: string
  readonly replyBy?: string
}

const LETTER = '00_Cong-van.docx'
const MESSAGE = /^\d+_[A-Z0-9]+_Nhac\.txt$/

/**
 * `thidua remind PATH…`: the letter to the units that still owe something, and a message for each. 0 when every given file is of a unit
 * that can be told, 1 when one is of nobody: its unit may be reminded wrongly.
 */
export async function remindCommand(
  paths: readonly string[],
  options: RemindOptions,
  io: Io,
): Promise<number> {
  const { lang, out } = options
  await checkOutTarget(options, io)
  const replyBy = momentOption(options.replyBy)
  const { campaign, validation, inputs, openFiles } = await runValidation(
    paths,
    options,
    io,
    'compared-cells',
  )
  const reminder = planReminder(validation, replyBy)
  const folder = shownFolder(options.output)
  const files = await filesOf(reminder, campaign, options.output)
  const written = writtenOf(files, reminder)
  const output = { cwd: io.cwd, force: options.force === true, inputs }
  await checkTargets(
    files.map(({ path }) => path),
    output,
  )
  const document = reminderJson(validation, reminder, written)
  await writeAll([...files, ...(out === undefined ? [] : [outFile(out, document)])], output)
  if (options.json) io.stdout(toText(document))
  else if (options.quiet) io.stdout(`${reminderSummary(reminder, written, folder, lang)}\n`)
  else io.stdout(reminderLines(reminder, written, folder, styleFor(options, io)))
  io.stderr(openFileNotice(openFiles, lang))
  io.stderr(oldMessagesNotice(await oldMessages(files, resolve(io.cwd, options.output)), lang))
  if (!options.quiet && !options.json) io.stderr(nextAfterReminder(written.letter, paths, options))
  return reminder.nobodys.length > 0 ? 1 : 0
}

/** The letter, then the messages in the order of the units. */
async function filesOf(
  { letter, reminders }: Reminder,
  campaign: Campaign,
  folder: string,
): Promise<(OutputFile & { readonly bytes: Uint8Array })[]> {
  if (letter === null) return []
  return [
    { path: join(folder, LETTER), bytes: await writeDocx(letter) },
    ...reminders.map(({ standing, message }) => ({
      path: join(folder, `${filePrefix(campaign, standing.unit)}_Nhac.txt`),
      bytes: new TextEncoder().encode(message),
    })),
  ]
}

function writtenOf(files: readonly OutputFile[], { letter }: Reminder): WrittenReminder {
  const [first = null, ...messages] = files.map(({ path }) => path.replaceAll('\\', '/'))
  return letter === null ? { letter: null, messages: [] } : { letter: first, messages }
}

/** Messages of an earlier run to units that are not reminded any more: they lie there still, and would be sent by mistake. */
async function oldMessages(files: readonly OutputFile[], folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  const written = new Set(files.map(({ path }) => path.replace(/^.*[/\\]/, '')))
  return names.filter((name) => MESSAGE.test(name) && !written.has(name)).sort()
}
