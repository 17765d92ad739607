import type { Io } from '../io.ts'
import { toText } from '../reporters/json.ts'
import { statusJson } from '../reporters/status-json.ts'
import { statusLines } from '../reporters/status-lines.ts'
import { overviewOf } from '../status/overview.ts'
import { rateWords } from '../status/words.ts'
import { styleFor } from './drawing.ts'
import { checkOutTarget, outFile, outOptions } from './emit.ts'
import { nextAfterStatus, openFileNotice } from './next-step.ts'
import type { CommonOptions } from './options.ts'
import { writeAll } from './output.ts'
import { runValidation } from './run-validation.ts'
import { withoutLists } from './validate.ts'

/** `thidua status [DIR]`: who has sent what, against quotas and deadline, and what to do next. 0 when it could be told. */
export async function statusCommand(folder: string, options: CommonOptions, io: Io): Promise<number> {
  const { lang, out } = options
  await checkOutTarget(options, io)
  const { validation, inputs, openFiles } = await runValidation([folder], options, io, withoutLists)
  const overview = overviewOf(validation)
  const document = statusJson(overview)
  if (out !== undefined) await writeAll([outFile(out, document)], outOptions(options, io, inputs))
  if (options.json) io.stdout(toText(document))
  else if (options.quiet) io.stdout(`${rateWords(overview, lang).join(' ')}\n`)
  else io.stdout(statusLines(overview, styleFor(options, io)))
  io.stderr(openFileNotice(openFiles, lang))
  if (!options.quiet && !options.json) io.stderr(nextAfterStatus(overview, folder, options))
  return 0
}
