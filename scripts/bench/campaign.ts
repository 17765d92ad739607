import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Campaign, Unit } from '../../src/campaign/campaign.ts'
import { loadCampaign } from '../../src/campaign/load.ts'
import { DEFAULT_CAMPAIGN } from '../../src/commands/options.ts'

/** A unit's number in letters, in its id and name and always as long: one unit's workbook becomes another's by writing this anew. */
export function codeOf(number: number): string {
  const digits = String(number).padStart(5, '0')
  return `Q${digits.replace(/\d/g, (digit) => String.fromCharCode(65 + Number(digit)))}`
}

/** For 50,000 entries and the rows above and below them. */
const ROOM = { entriesPerSheet: 60_000 }

/** Writes a campaign file like the built-in one, with so many units of the same communes and quotas, and loads it. */
export async function benchCampaign(units: number, root: string, file: string): Promise<Campaign> {
  const templates = join(root, 'templates')
  const builtIn = await loadCampaign(DEFAULT_CAMPAIGN, templates, root)
  const [model] = builtIn.units
  const { roster, limits, ...rest } = JSON.parse(
    readFileSync(join(templates, `${DEFAULT_CAMPAIGN}.json`), 'utf8'),
  )
  const own = builtIn.units.filter(({ kind }) => kind === 'province')
  const many = model ? Array.from({ length: units }, (_, at) => numbered(model, at + 1)) : []
  writeFileSync(
    file,
    JSON.stringify({ ...rest, id: 'bench', limits: { ...limits, ...ROOM }, units: [...many, ...own] }),
  )
  return loadCampaign(file, templates, root)
}

function numbered(model: Unit, number: number): Unit {
  const code = codeOf(number)
  const name = `Thử ${code}`
  return {
    ...model,
    id: code,
    slug: code.toLowerCase(),
    name: `Hội LHPN xã ${name}`,
    place: `xã ${name}`,
    aliases: [],
    letterhead: ['HỘI LHPN TỈNH', `HỘI LHPN XÃ THỬ ${code}`],
    datePlace: name,
    quota: { livelihood: { kind: 'at-least', count: 6 }, nominees: { kind: 'exactly', count: 1 } },
  }
}
