import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomFor } from '../../scripts/fixtures/random.ts'
import { contentOf, filledForm } from '../../scripts/fixtures/returned.ts'
import type { Unit } from '../../src/campaign/campaign.ts'
import type { FilledContent, FilledRow } from '../../src/template/filled.ts'
import type { CheckedSubmission } from '../../src/validation.ts'
import { writeWorkbook } from '../../src/workbook/write/write.ts'
import { campaign } from '../helpers/campaign.ts'
import { written } from '../template/written.ts'
import { convert } from './libreoffice.ts'
import { check, understood } from './understood.ts'

const FILLED_IN = '2022-02-21'
const IDS = campaign.units.map(({ id }) => id)
const FORMATS = ['xlsx', 'ods', 'xls'] as const

let folder = ''
/** What was understood of the forms as they were sent, by file name. */
const sent = new Map<string, CheckedSubmission>()
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-round-trip-'))
  mkdirSync(join(folder, 'sent'))
  const files: string[] = []
  for (const unit of campaign.units) files.push(...(await writeForms(unit)))
  for (const format of FORMATS) convert(files, format, join(folder, format))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The form of a unit, filled in and blank, as files. */
async function writeForms(unit: Unit): Promise<string[]> {
  const filled = await writeWorkbook(filledForm(campaign, unit, contentFor(unit), FILLED_IN))
  const forms = { [unit.id]: filled, [`${unit.id}-blank`]: await written(unit.id) }
  const paths: string[] = []
  for (const [name, bytes] of Object.entries(forms)) {
    const path = join(folder, 'sent', `${name}.xlsx`)
    writeFileSync(path, bytes)
    sent.set(name, await check(path, `${unit.id}.xlsx`))
    paths.push(path)
  }
  return paths
}

/** Enough for the quota, and below it what people write their own way, with a blank row in between and a column of their own. */
function contentFor(unit: Unit): FilledContent {
  const { livelihood, nominees } = unit.quota
  const counts = { theme: 2, livelihood: livelihood?.count ?? 2, election: 1, nominees: nominees?.count ?? 0 }
  const content = contentOf(unit, counts, FILLED_IN, randomFor(unit.id))
  const rows = content.rows.livelihood ?? []
  return {
    ...content,
    rows: { ...content.rows, livelihood: [...rows, {}, ...ownWay(rows[0] ?? {})] },
    extra: { livelihood: [[{ label: 'Chi hội', value: 'Buôn Sứk' }]] },
  }
}

function ownWay(row: FilledRow): FilledRow[] {
  return [
    {
      ...row,
      name: ' Trao  gà\ncho chị em ',
      ethnicity: 'Ê-đê; Mnông, Gia Rai',
      note: 'sẽ bổ sung <sau> & "ký"',
    },
    {
      ...row,
      name: 'Trao 02 con dê'.normalize('NFD'),
      people: 'năm người',
      budget: '21tr',
      to: '28.02.2022',
    },
    { ...row, name: 'Trao bò', people: '05 chị', budget: '15.000', from: '30/02/2022', place: 'xã Ea Tran' },
    { ...row, name: 'Hỗ trợ vốn', budget: 1_250_000.5, from: '=1+1', source: null, contact: '0905 123 456' },
    {
      ...row,
      name: 'Xây nhà',
      budget: 12e12,
      to: { day: '2021-01-31' },
      people: { formula: '2+3', result: 5 },
    },
    { note: 'còn thiếu' },
  ]
}

describe.each(FORMATS)('a form saved by LibreOffice as .%s', (format) => {
  it.each(IDS)('%s, filled in: says exactly what it said before', async (id) => {
    const before = sent.get(id)
    expect([before?.unit?.id, before?.submission.untouched]).toEqual([id, false])
    expect(before?.findings.length).toBeGreaterThan(8)
    const after = await check(join(folder, format, `${id}.${format}`), `${id}.xlsx`)
    expect(understood(after)).toEqual(understood(before))
  })

  it.each(IDS)('%s, blank: is known as untouched', async (id) => {
    const after = await check(join(folder, format, `${id}-blank.${format}`), `${id}.xlsx`)
    expect([after.unit?.id, after.submission.untouched]).toEqual([id, true])
    expect(after.counts).toEqual({ theme: 0, livelihood: 0, election: 0, nominees: 0 })
    expect(understood(after)).toEqual(understood(sent.get(`${id}-blank`)))
  })
})
