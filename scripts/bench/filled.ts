import type { Campaign, Unit } from '../../src/campaign/campaign.ts'
import type { FilledRow } from '../../src/template/filled.ts'
import { writeWorkbook } from '../../src/workbook/write/write.ts'
import { randomFor } from '../fixtures/random.ts'
import type { Counts } from '../fixtures/returned.ts'
import { contentOf, filledForm } from '../fixtures/returned.ts'
import { nomineeRows } from '../fixtures/rows.ts'

const DAY = '2022-02-24'

/** A unit's workbook with so many entries, seeded by the unit. */
export async function filled(unit: Unit, campaign: Campaign, counts: Counts): Promise<Buffer> {
  const content = contentOf(unit, counts, DAY, randomFor(unit.id))
  const theme = repeated(content.rows.theme ?? [], counts.theme, unit)
  const livelihood = repeated(content.rows.livelihood ?? [], counts.livelihood, unit)
  const nominees = counts.nominees ? nomineeRows({ ...unit, id: 'KPA' }, counts.nominees) : []
  const rows = { ...content.rows, theme, livelihood, nominees }
  return Buffer.from(await writeWorkbook(filledForm(campaign, unit, { ...content, rows }, DAY)))
}

/** The samples again and again until there are enough, each under a name of its own. */
function repeated(samples: readonly FilledRow[], count: number, { datePlace }: Unit): FilledRow[] {
  if (samples.length === 0) return []
  return Array.from({ length: count }, (_, at) => {
    const sample = samples[at % samples.length]
    return { ...sample, name: `${sample?.name} (${datePlace}, lần ${at + 1})` }
  })
}
