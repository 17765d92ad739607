import { join } from 'node:path'
import { filePrefix } from '../campaign/file-prefix.ts'
import type { Io } from '../io.ts'
import { planReplies } from '../reply/plan-replies.ts'
import { toText } from '../reporters/json.ts'
import { replyJson } from '../reporters/reply-json.ts'
import type { WrittenReply } from '../reporters/reply-lines.ts'
import { replyLines, replySummary } from '../reporters/reply-lines.ts'
import { correctionFileName, messageFileName } from '../template/plan-correction.ts'
import type { Lang } from '../usage-error.ts'
import { writeWorkbook } from '../workbook/write/write.ts'
import { styleFor } from './drawing.ts'
import { checkOutTarget, outFile } from './emit.ts'
import { narrowingOf } from './narrowing.ts'
import { nextAfterReplies, openFileNotice } from './next-step.ts'
import type { CommonOptions } from './options.ts'
import type { OutputFile } from './output.ts'
import { checkTargets, shownFolder, writeAll } from './output.ts'
import { momentOption, runValidation } from './run-validation.ts'

export interface ReplyOptions extends CommonOptions {
  readonly output: string
  readonly replyBy?: string
  readonly warnings?: boolean
  readonly confirm?: boolean
  readonly unit?: readonly string[]
}

/**
 * `thidua reply`: a correction workbook and a message for each unit that has something to mend. 0 when every given file is answered, 1 when
 * nobody can be answered about one.
 */
export async function replyCommand(paths: readonly string[], options: ReplyOptions, io: Io): Promise<number> {
  const { lang, out } = options
  await checkOutTarget(options, io)
  const replyBy = momentOption(options.replyBy)
  const { campaign, validation, inputs, openFiles } = await runValidation(paths, options, io)
  const planned = planReplies(validation, {
    replyBy,
    warnings: options.warnings === true,
    confirm: options.confirm === true,
    units: narrowingOf({ unit: options.unit ?? [] }, campaign).units,
  })
  const folder = shownFolder(options.output)
  const output = { cwd: io.cwd, force: options.force === true, inputs }
  const replies = planned.replies.map((reply): WrittenReply => {
    const prefix = filePrefix(campaign, reply.unit)
    const workbook = reply.workbook ? [correctionFileName(prefix)] : []
    return { ...reply, written: [...workbook, messageFileName(prefix)] }
  })
  await checkTargets(
    replies.flatMap(({ written }) => written.map((name) => join(options.output, name))),
    output,
  )
  const files: OutputFile[] = []
  for (const [at, reply] of replies.entries()) {
    if (io.progress) io.stderr(progressLine(at + 1, replies.length, lang))
    files.push(...(await filesOf(reply, options.output)))
  }
  if (io.progress && replies.length > 0) io.stderr('\r\u001b[K')
  const document = replyJson(validation, replies, planned, folder)
  await writeAll([...files, ...(out === undefined ? [] : [outFile(out, document)])], output)
  if (options.json) io.stdout(toText(document))
  else if (options.quiet) io.stdout(`${replySummary(replies, folder, lang)}\n`)
  else io.stdout(replyLines(replies, planned, folder, styleFor(options, io)))
  io.stderr(openFileNotice(openFiles, lang))
  if (!options.quiet && !options.json) io.stderr(nextAfterReplies(replies.length > 0, paths, options))
  return planned.unanswered.length > 0 ? 1 : 0
}

async function filesOf({ workbook, message, written }: WrittenReply, folder: string): Promise<OutputFile[]> {
  const bytes = [...(workbook ? [await writeWorkbook(workbook)] : []), new TextEncoder().encode(message)]
  return bytes.flatMap((one, at) => {
    const name = written[at]
    return name === undefined ? [] : [{ path: join(folder, name), bytes: one }]
  })
}

function progressLine(at: number, total: number, lang: Lang): string {
  return `\r\u001b[K${lang === 'vi' ? `Đang lập trả lời ${at}/${total}…` : `Writing reply ${at} of ${total}…`}`
}
