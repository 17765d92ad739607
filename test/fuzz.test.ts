import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadBases } from '../scripts/fuzz/bases.ts'
import type { Outcome } from '../scripts/fuzz/check.ts'
import { checkDelivery } from '../scripts/fuzz/check.ts'
import { runOf } from '../scripts/fuzz/delivery.ts'
import { campaign } from './helpers/campaign.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

describe('what npm run fuzz found once', () => {
  it.each<[file: string, because: string, outcome: Outcome]>([
    ['hai-trang-mot-ten', 'two sheets of one name were accounted for twice', { read: 1, refused: [] }],
    ['bon-tram-trang', 'a report of many sheets was measured letter by letter', { read: 1, refused: [] }],
    ['o-qua-dai', 'a text longer than a cell holds stopped the writer', { read: 1, refused: [] }],
    ['ky-tu-dieu-khien', 'controls of a terminal were printed', { read: 1, refused: [] }],
    ['tieu-de-lap-lai', 'every row was compared with each of 30,000 headers', { read: 1, refused: [] }],
    ['trang-trung-con-trong', 'sums and feet of a spare sheet were lost', { read: 1, refused: [] }],
    [
      'khai-gian-kich-thuoc',
      'a part that states too little was unpacked in a million pieces',
      { read: 0, refused: ['unpacked-too-large'] },
    ],
  ])('%s: %s', async (name, _, outcome) => {
    const bytes = readFileSync(`${root}fixtures/hostile/${name}.xlsx`)
    const delivery = {
      files: [{ path: `${name}.xlsx`, bytes }],
      receipts: null,
      lang: 'vi',
      write: true,
    } as const
    expect(await checkDelivery(delivery, campaign)).toEqual(outcome)
  })
})

it('damaged workbooks are read or refused, every row is accounted for, and a report can be written', async () => {
  const bases = await loadBases(root, campaign)
  const log = readFileSync(`${root}fixtures/da-nhan/so-nhan.csv`)
  for (let seed = 1; seed <= 60; seed++) {
    const run = runOf(String(seed), bases, log, seed % 20 === 0)
    await expect(
      checkDelivery(run, campaign),
      `seed ${seed}: ${run.damages.join('; ')}`,
    ).resolves.toBeDefined()
  }
})
