import { join } from 'node:path'
import type { Campaign, Unit } from '../campaign/campaign.ts'
import { loadCampaign } from '../campaign/load.ts'
import { matchUnitCell, unitNames } from '../campaign/unit-names.ts'
import type { Io } from '../io.ts'
import { planTemplate, templateFileName } from '../template/plan-template.ts'
import type { Lang } from '../usage-error.ts'
import { UsageError } from '../usage-error.ts'
import { fold } from '../vietnamese/fold.ts'
import { similarOf } from '../vietnamese/near.ts'
import { writeWorkbook } from '../workbook/write/write.ts'
import { nextAfterTemplates } from './next-step.ts'
import { checkTargets, writeAll } from './output.ts'

export interface TemplateOptions {
  readonly campaign: string
  readonly output: string
  readonly lang: Lang
  readonly quiet?: boolean
  readonly force?: boolean
}

/** `thidua template [UNIT…]`: one blank registration workbook a unit, all of them or none. */
export async function templateCommand(
  wanted: readonly string[],
  options: TemplateOptions,
  io: Io,
): Promise<number> {
  const campaign = await loadCampaign(options.campaign, io.templatesDir, io.cwd)
  const units =
    wanted.length === 0 ? campaign.units : [...new Set(wanted.map((name) => findUnit(name, campaign)))]
  const pathOf = (unit: Unit) =>
    join(options.output, templateFileName(campaign.units.indexOf(unit), unit, campaign.round))
  const output = { cwd: io.cwd, force: options.force === true, inputs: [] }
  await checkTargets(units.map(pathOf), output)
  const files = []
  for (const [at, unit] of units.entries()) {
    if (io.progress)
      io.stderr(
        `\r\u001b[K${options.lang === 'vi' ? 'Đang lập mẫu' : 'Writing form'} ${at + 1}/${units.length}…`,
      )
    // The same template has the same bytes on any day: it is dated as the campaign's document.
    const plan = planTemplate(campaign, unit, { created: `${campaign.document.date}T00:00:00Z` })
    files.push({ path: pathOf(unit), bytes: await writeWorkbook(plan) })
  }
  if (io.progress) io.stderr('\r\u001b[K')
  await writeAll(files, output)
  io.stdout(
    options.lang === 'vi'
      ? `Đã tạo ${files.length} mẫu đăng ký trong thư mục «${options.output}».\n`
      : `${files.length} registration workbooks written to «${options.output}».\n`,
  )
  if (!options.quiet) io.stderr(nextAfterTemplates(options.lang))
  return 0
}

/** A unit by id, name, alias or any spelling of them. Throws UsageError with the nearest one. */
function findUnit(wanted: string, campaign: Campaign): Unit {
  const byId = campaign.units.find(
    ({ id, slug }) => fold(id) === fold(wanted) || slug === wanted.toLowerCase(),
  )
  if (byId) return byId
  const names = unitNames(campaign)
  const match = matchUnitCell(wanted, names)
  if (match.kind === 'unit') return match.unit
  const near = similarOf(wanted, names.byKey)
  throw new UsageError({
    vi: `Không có đơn vị «${wanted}».${near ? ` Có phải ${near.name} (${near.id}) không?` : ''} Các mã: ${ids(campaign)}.`,
    en: `There is no unit «${wanted}».${near ? ` Did you mean ${near.name} (${near.id})?` : ''} Ids: ${ids(campaign)}.`,
  })
}

function ids({ units }: Campaign): string {
  return units.map(({ id }) => id).join(', ')
}
