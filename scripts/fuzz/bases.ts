import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Campaign } from '../../src/campaign/campaign.ts'
import { planTemplate } from '../../src/template/plan-template.ts'
import { writeWorkbook } from '../../src/workbook/write/write.ts'
import type { Base } from './mutate.ts'
import { baseOf } from './mutate.ts'

/** Everything under fixtures/ that an office might be sent, and a blank form; by path, so that a seed stays the same run. */
export async function loadBases(root: string, campaign: Campaign): Promise<Base[]> {
  const folder = join(root, 'fixtures')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.\w+$/.test(name) && !/\.(json|md)$/.test(name) && !/(^|\/)\.|^hostile\//.test(name))
    .sort()
    .map((name) => baseOf(name, readFileSync(join(folder, name))))
  const [unit] = campaign.units
  if (!unit) return files
  const plan = planTemplate(campaign, unit, { created: `${campaign.document.date}T00:00:00Z` })
  return [...files, baseOf('mau.xlsx', Buffer.from(await writeWorkbook(plan)))]
}
