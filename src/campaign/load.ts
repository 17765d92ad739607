import { readFile } from 'node:fs/promises'
import { dirname, isAbsolute, join } from 'node:path'
import { UsageError } from '../usage-error.ts'
import type { Campaign } from './campaign.ts'
import { campaignSchema } from './campaign.ts'

export async function loadCampaign(idOrFile: string, templatesDir: string, cwd: string): Promise<Campaign> {
  const path = /\.json$|[/\\]/.test(idOrFile) ? (isAbsolute(idOrFile) ? idOrFile : join(cwd, idOrFile)) : join(templatesDir, `${idOrFile}.json`)
  const file = JSON.parse(await readFile(path, 'utf8'))
  const roster: { id: string }[] = file.roster ? JSON.parse(await readFile(join(dirname(path), file.roster), 'utf8')) : []
  file.units = file.units.map((unit: { id: string }) => ({ ...roster.find(({ id }) => id === unit.id), ...unit }))
  const result = campaignSchema.safeParse(file)
  if (!result.success) throw new UsageError({ vi: JSON.stringify(result.error.issues), en: '' })
  const { roster: _, rounds, currentRound, ...rest } = result.data
  const round = rounds.find(({ id }) => id === currentRound)
  if (!round) throw new UsageError({ vi: 'currentRound', en: 'currentRound' })
  const ethnicGroups = JSON.parse(await readFile(join(templatesDir, 'ethnic-groups.json'), 'utf8'))
  return { ...rest, round, forms: round.forms, ethnicGroups }
}
