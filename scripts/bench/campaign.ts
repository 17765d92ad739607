import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Campaign, Unit } from '../../src/campaign/campaign.ts'
import { loadCampaign } from '../../src/campaign/load.ts'
import { DEFAULT_CAMPAIGN } from '../../src/commands/options.ts'

/** Number of a unit in its id and name, always as long: one unit's workbook becomes another's by writing this anew. */
export function digits(number: number): string {
  return String(number).padStart(5, '0')
}

/** Writes a campaign file like the built-in one, with so many units of the same communes and quotas, and loads it. */
export async function benchCampaign(units: number, root: string, file: string): Promise<Campaign> {
  const templates = join(root, 'templates')
  const builtIn = await loadCampaign(DEFAULT_CAMPAIGN, templates, root)
  const [model] = builtIn.units
  const { roster, ...rest } = JSON.parse(readFileSync(join(templates, `${DEFAULT_CAMPAIGN}.json`), 'utf8'))
  const own = builtIn.units.filter(({ kind }) => kind === 'province')
  const many = model ? Array.from({ length: units }, (_, at) => numbered(model, at + 1)) : []
  writeFileSync(file, JSON.stringify({ ...rest, id: 'bench', units: [...many, ...own] }))
  return loadCampaign(file, templates, root)
}

function numbered(model: Unit, number: number): Unit {
  const name = `Thử ${digits(number)}`
  return {
    ...model,
    id: `U${digits(number)}`,
    slug: `u${digits(number)}`,
    name: `Hội LHPN xã ${name}`,
    place: `xã ${name}`,
    aliases: [],
    letterhead: ['HỘI LHPN TỈNH', `HỘI LHPN XÃ THỬ ${digits(number)}`],
    datePlace: name,
    quota: { livelihood: { kind: 'at-least', count: 6 }, nominees: { kind: 'exactly', count: 1 } },
  }
}
