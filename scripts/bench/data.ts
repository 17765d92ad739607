import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Campaign, Unit } from '../../src/campaign/campaign.ts'
import { loadCampaign } from '../../src/campaign/load.ts'
import { DEFAULT_CAMPAIGN } from '../../src/commands/options.ts'
import type { FilledRow } from '../../src/template/filled.ts'
import { writeWorkbook } from '../../src/workbook/write/write.ts'
import { randomFor } from '../fixtures/random.ts'
import { contentOf, filledForm } from '../fixtures/returned.ts'
import { nomineeRows } from '../fixtures/rows.ts'
import type { Part } from '../fuzz/zip-parts.ts'
import { packParts, unpackParts } from '../fuzz/zip-parts.ts'
import { bloated } from './bloated.ts'
import { benchCampaign, codeOf } from './campaign.ts'

/** Written by exceljs; the others are copies of these for other units. */
const WRITTEN = 20
const DAY = '2022-02-24'
/** 30 entries a workbook. */
const COUNTS = { theme: 5, livelihood: 24, nominees: 1 }

/** Where the files of a bench lie. */
export interface Data {
  readonly campaign: string
  readonly folder: string
  /** A workbook of the built-in campaign, not of the other one. */
  readonly one: string
  readonly bloated: string
}

/** Makes a campaign of so many units and a filled workbook of each; the same count gives the same bytes. */
export async function makeData(units: number, root: string): Promise<Data> {
  const base = join(root, 'out/bench', String(units))
  const folder = join(base, 'da-nhan')
  rmSync(base, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const file = join(base, 'bench.json')
  const campaign = await benchCampaign(units, root, file)
  const written: Part[][] = []
  for (const unit of campaign.units.slice(0, Math.min(WRITTEN, units))) {
    written.push(unpackParts(Buffer.from(await filled(unit, campaign, COUNTS))))
  }
  for (let number = 1; number <= units; number++) {
    const from = ((number - 1) % written.length) + 1
    const parts = (written[from - 1] ?? []).map((part) => renumbered(part, from, number))
    writeFileSync(join(folder, `${codeOf(number)}.xlsx`), packParts(parts))
  }
  const one = join(base, 'one.xlsx')
  const builtIn = await loadCampaign(DEFAULT_CAMPAIGN, join(root, 'templates'), root)
  const district = builtIn.units.find(({ communes }) => communes)
  if (district) writeFileSync(one, await filled(district, builtIn, COUNTS))
  const swollen = join(base, 'bloated.xlsx')
  const [unit] = campaign.units
  if (unit)
    writeFileSync(swollen, bloated(Buffer.from(await filled(unit, campaign, { theme: 0, livelihood: 10 }))))
  return { campaign: file, folder, one, bloated: swollen }
}

function renumbered({ name, bytes }: Part, from: number, to: number): Part {
  return { name, bytes: Buffer.from(bytes.toString('utf8').replaceAll(codeOf(from), codeOf(to))) }
}

function filled(
  unit: Unit,
  campaign: Campaign,
  counts: typeof COUNTS | { theme: number; livelihood: number },
) {
  const content = contentOf(unit, counts, DAY, randomFor(unit.id))
  const rows = Object.fromEntries(
    Object.entries(content.rows).map(([form, list]) => [form, repeated(list, wanted(counts, form), unit)]),
  )
  const nominees = 'nominees' in counts ? [...nomineeRows({ ...unit, id: 'KPA' }, 1)] : []
  return writeWorkbook(filledForm(campaign, unit, { ...content, rows: { ...rows, nominees } }, DAY))
}

function wanted(counts: object, form: string): number {
  const entry = Object.entries(counts).find(([key]) => key === form)
  return typeof entry?.[1] === 'number' ? entry[1] : 0
}

/** The samples again and again until there are enough, each under a name of its own. */
function repeated(samples: readonly FilledRow[], count: number, { datePlace }: Unit): FilledRow[] {
  if (samples.length === 0) return []
  return Array.from({ length: count }, (_, at) => {
    const sample = samples[at % samples.length]
    return { ...sample, name: `${sample?.name} (${datePlace}, lần ${at + 1})` }
  })
}
