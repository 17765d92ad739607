import type { Io } from '../io.ts'
import { toText } from '../reporters/json.ts'
import { statusJson } from '../reporters/status-json.ts'
import { statusLines } from '../reporters/status-lines.ts'
import { overviewOf } from '../status/overview.ts'
import { planStatusPage } from '../status/plan-page.ts'
import { rateWords } from '../status/words.ts'
import { styleFor } from './drawing.ts'
import { checkOutTarget, outFile, outOptions } from './emit.ts'
import { checkEnding } from './merge-targets.ts'
import { nextAfterStatus, openFileNotice } from './next-step.ts'
import type { CommonOptions } from './options.ts'
import { checkTargets, writeAll } from './output.ts'
import { runValidation } from './run-validation.ts'

export interface StatusOptions extends CommonOptions {
  readonly html?: string
}

/** `thidua status [DIR]`: who has sent what, against quotas and deadline, and what to do next. 0 when it could be told. */
export async function statusCommand(folder: string, options: StatusOptions, io: Io): Promise<number> {
  const { lang, out, html } = options
  await checkOutTarget(options, io)
  if (html !== undefined) checkEnding(html, { flag: '--html', ending: /\.html$/i, example: 'tinh-hinh.html' })
  const output = {
    cwd: io.cwd,
    force: options.force === true,
    inputs: [] as readonly string[],
    flag: '--html',
  }
  if (html !== undefined) await checkTargets([html], output)
  const { validation, inputs, openFiles } = await runValidation([folder], options, io, 'compared-cells')
  const overview = overviewOf(validation)
  const document = statusJson(overview)
  if (html !== undefined) {
    const { writeHtml } = await import('../text-document/write-html.ts')
    await writeAll([{ path: html, bytes: writeHtml(planStatusPage(overview, lang)) }], { ...output, inputs })
  }
  if (out !== undefined) await writeAll([outFile(out, document)], outOptions(options, io, inputs))
  if (options.json) io.stdout(toText(document))
  else if (options.quiet) io.stdout(`${rateWords(overview, lang).join(' ')}\n`)
  else io.stdout(statusLines(overview, styleFor(options, io)))
  if (html !== undefined && !options.json) io.stderr(writtenPage(html, lang))
  io.stderr(openFileNotice(openFiles, lang))
  if (!options.quiet && !options.json) io.stderr(nextAfterStatus(overview, folder, options))
  return 0
}

function writtenPage(html: string, lang: CommonOptions['lang']): string {
  return lang === 'vi'
    ? `Đã ghi «${html}»: mở bằng trình duyệt, in được; không có dữ liệu cá nhân.\n`
    : `«${html}» written: open it with a browser; it holds no personal data.\n`
}
