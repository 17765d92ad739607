import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCampaign } from '../../src/campaign/load.ts'
import { DEFAULT_CAMPAIGN } from '../../src/commands/options.ts'
import type { Part } from '../fuzz/zip-parts.ts'
import { packParts, unpackParts } from '../fuzz/zip-parts.ts'
import { bloated } from './bloated.ts'
import { benchCampaign, codeOf } from './campaign.ts'
import { filled } from './filled.ts'
import { long } from './long.ts'

/** Written by our own writer; the others are copies of these for other units. */
const WRITTEN = 20
/** 30 entries a workbook. */
const COUNTS = { theme: 5, livelihood: 24, nominees: 1 }

/** Files to be checked, with their campaign; null for the built-in one. */
export interface DataSet {
  readonly campaign: string | null
  readonly path: string
}

/** Where the data of a bench lie. */
const folderOf = (root: string, name: string) => join(root, 'out/bench', name)

/** A campaign of so many units and a filled workbook of each; the same count gives the same bytes. */
export async function manyFiles(units: number, root: string): Promise<DataSet> {
  const base = folderOf(root, String(units))
  const path = join(base, 'da-nhan')
  rmSync(base, { recursive: true, force: true })
  mkdirSync(path, { recursive: true })
  const file = join(base, 'bench.json')
  const campaign = await benchCampaign(units, root, file)
  const written: Part[][] = []
  for (const unit of campaign.units.slice(0, Math.min(WRITTEN, units))) {
    written.push(unpackParts(await filled(unit, campaign, COUNTS)))
  }
  for (let number = 1; number <= units; number++) {
    const from = ((number - 1) % written.length) + 1
    const parts = (written[from - 1] ?? []).map((part) => renumbered(part, from, number))
    writeFileSync(join(path, `${codeOf(number)}.xlsx`), packParts(parts))
  }
  return { campaign: file, path }
}

function renumbered({ name, bytes }: Part, from: number, to: number): Part {
  return { name, bytes: Buffer.from(bytes.toString('utf8').replaceAll(codeOf(from), codeOf(to))) }
}

/** The same files for a campaign of more units. */
export async function manyUnits(units: number, { path }: DataSet, root: string): Promise<DataSet> {
  const campaign = join(folderOf(root, 'units'), `${units}.json`)
  mkdirSync(folderOf(root, 'units'), { recursive: true })
  await benchCampaign(units, root, campaign)
  return { campaign, path }
}

/** Single workbooks of one unit. */
export interface Singles {
  /** Of the built-in campaign, as a clerk has it. */
  readonly one: DataSet
  readonly bloated: DataSet
  /** With so many rows, of which so many hold a mistake. */
  readonly long: (rows: number, wrong: number) => DataSet
}

export async function singles(root: string): Promise<Singles> {
  const base = folderOf(root, 'single')
  mkdirSync(base, { recursive: true })
  const builtIn = await loadCampaign(DEFAULT_CAMPAIGN, join(root, 'templates'), root)
  const campaign = join(base, 'bench.json')
  const { units, forms, ...rest } = await benchCampaign(WRITTEN, root, campaign)
  const district = builtIn.units.find(({ communes }) => communes)
  const [unit] = units
  const sheet = forms.find(({ key }) => key === 'livelihood')?.sheet
  if (!district || !unit || sheet === undefined) throw new Error('the campaign has no units or forms')
  const save = (name: string, bytes: Buffer, own: string | null): DataSet => {
    const path = join(base, name)
    writeFileSync(path, bytes)
    return { campaign: own, path }
  }
  const short = await filled(unit, { units, forms, ...rest }, { theme: 0, livelihood: 10 })
  return {
    one: save('one.xlsx', await filled(district, builtIn, COUNTS), null),
    bloated: save('bloated.xlsx', bloated(short, sheet), campaign),
    long: (rows, wrong) =>
      save(`long-${rows}-${wrong}.xlsx`, long(short, sheet, { filled: 10, rows, wrong }), campaign),
  }
}
