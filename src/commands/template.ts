import { join, sep } from 'node:path'
import type { Campaign, Unit } from '../campaign/campaign.ts'
import { loadCampaign } from '../campaign/load.ts'
import type { Io } from '../io.ts'
import { toText } from '../reporters/json.ts'
import { planTemplate, templateFileName } from '../template/plan-template.ts'
import type { Lang } from '../usage-error.ts'
import { writeWorkbook } from '../workbook/write/write.ts'
import { checkOutTarget, outFile } from './emit.ts'
import { findUnit } from './find-unit.ts'
import { nextAfterTemplates } from './next-step.ts'
import type { GeneralOptions } from './options.ts'
import { checkTargets, writeAll } from './output.ts'

export interface TemplateOptions extends GeneralOptions {
  readonly output: string
}

/** `thidua template [UNIT…]`: one blank registration workbook a unit, all of them or none. */
export async function templateCommand(
  wanted: readonly string[],
  options: TemplateOptions,
  io: Io,
): Promise<number> {
  const { lang, out } = options
  await checkOutTarget(options, io)
  const campaign = await loadCampaign(options.campaign, io.templatesDir, io.cwd)
  const units =
    wanted.length === 0 ? campaign.units : [...new Set(wanted.map((name) => findUnit(name, campaign)))]
  const pathOf = (unit: Unit) => join(options.output, templateFileName(campaign, unit))
  const output = { cwd: io.cwd, force: options.force === true, inputs: [] }
  await checkTargets(units.map(pathOf), output)
  const document = templateJson(
    campaign,
    units.map((unit) => ({ unit, file: pathOf(unit) })),
  )
  const files = []
  for (const [at, unit] of units.entries()) {
    if (io.progress) io.stderr(progressLine(at + 1, units.length, lang))
    // The same template has the same bytes on any day: it is dated as the campaign's document.
    const plan = planTemplate(campaign, unit, { created: `${campaign.document.date}T00:00:00Z` })
    files.push({ path: pathOf(unit), bytes: await writeWorkbook(plan) })
  }
  if (io.progress) io.stderr('\r\u001b[K')
  await writeAll([...files, ...(out === undefined ? [] : [outFile(out, document)])], output)
  io.stdout(options.json ? toText(document) : written(files.length, options.output, lang))
  if (!options.quiet && !options.json) io.stderr(nextAfterTemplates(options.campaign, lang))
  return 0
}

function progressLine(at: number, total: number, lang: Lang): string {
  return `\r\u001b[K${lang === 'vi' ? `Đang lập mẫu ${at}/${total}…` : `Writing form ${at} of ${total}…`}`
}

function written(count: number, folder: string, lang: Lang): string {
  return lang === 'vi'
    ? `Đã tạo ${count} mẫu đăng ký trong thư mục «${folder}».\n`
    : `${count} registration workbooks written to «${folder}».\n`
}

/** The document of `template --json`: which file is whose. */
function templateJson(
  { id, title, round }: Campaign,
  files: readonly { readonly unit: Unit; readonly file: string }[],
): object {
  return {
    schema: 'thidua.templates/1',
    campaign: { id, title },
    round: round.id,
    files: files.map(({ unit, file }) => ({
      unit: { id: unit.id, name: unit.name },
      file: file.split(sep).join('/'),
    })),
  }
}
