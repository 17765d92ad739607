import { afterEach, describe, expect, it, vi } from 'vitest'
import { valuesHash } from '../../src/submission/values-hash.ts'
import { campaign } from '../helpers/campaign.ts'
import { load, sheetOf, written } from './written.ts'

/** The key and value rows of `_thidua`. */
async function stamp(bytes: Uint8Array): Promise<Record<string, string>> {
  const found = sheetOf(await load(bytes), '_thidua')
  const rows = Array.from({ length: found.rowCount }, (_, at) => [
    found.getCell(at + 1, 1).text,
    found.getCell(at + 1, 2).text,
  ])
  return Object.fromEntries(rows)
}

describe('the stamp', () => {
  it('says what the workbook is, whose, of which campaign, round and version', async () => {
    expect(await stamp(await written('MDR'))).toEqual({
      kind: 'form',
      campaign: '59-kh-btv-2021',
      round: 'registration',
      unit: 'MDR',
      version: '1',
      hash: valuesHash([]),
    })
  })

  it('fingerprints what was written into the forms, STT too', async () => {
    const rows = { livelihood: [{}, { name: ' Trao  dê ', people: 3, to: { day: '2021-12-01' } }] }
    expect((await stamp(await written('EKA', { rows }))).hash).toBe(
      valuesHash([
        { form: 'livelihood', values: { number: '2', name: 'Trao dê', people: '3', to: '01/12/2021' } },
      ]),
    )
  })
})

describe('the bytes', () => {
  const { TZ } = process.env
  afterEach(() => {
    if (TZ === undefined) delete process.env.TZ
    else process.env.TZ = TZ
    vi.useRealTimers()
  })

  it('are the same on any day and in any time zone', async () => {
    const today = await written('KPA')
    process.env.TZ = 'America/Los_Angeles'
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-07-05T23:30:00Z') })
    const later = await written('KPA')
    process.env.TZ = 'Pacific/Kiritimati'
    expect(Buffer.compare(today, later)).toBe(0)
    expect(Buffer.compare(today, await written('KPA'))).toBe(0)
  })

  it('are dated as the document of the campaign', async () => {
    const { created, modified, creator } = await load(await written('KPA'))
    const date = new Date(`${campaign.document.date}T00:00:00Z`)
    expect([created, modified, creator]).toEqual([date, date, 'thidua'])
  })
})
