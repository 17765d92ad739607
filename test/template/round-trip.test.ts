import { describe, expect, it } from 'vitest'
import type { FilledContent, FilledRow } from '../../src/template/filled.ts'
import { validate } from '../../src/validate.ts'
import type { Validation } from '../../src/validation.ts'
import { readWorkbook } from '../../src/workbook/read/read.ts'
import { campaign } from '../helpers/campaign.ts'
import { activities, example, unit, written } from './written.ts'

const LIMITS = { fileBytes: 5e7, unpackedBytes: 5e8, rowsPerSheet: 50_000 }

/** What validate makes of a unit's workbook, given by name or found in a folder. */
async function check(id: string, filled?: FilledContent, byName = true): Promise<Validation> {
  const content = await readWorkbook(await written(id, filled), LIMITS)
  const file = { path: `${id}.xlsx`, sha256: id, modified: 0, byName, open: false, content }
  return validate({
    campaign,
    asOf: '2022-02-21',
    nameMissing: false,
    files: [file],
    skipped: [],
    receipts: null,
    received: '2022-02-20',
  })
}

const codes = ({ submissions: [first] }: Validation) => first?.findings.map(({ code }) => code)

const PERSON = example('nominees', { name: "H'Lan Niê", place: 'Xã Ea Sô' })
const FULL: FilledContent = {
  info: { preparedBy: "H'Wen Mlô", document: '15/HPN ngày 18/02/2022', date: { day: '2022-02-18' } },
  rows: {
    theme: [example('theme'), example('theme', { name: 'Đối thoại với cấp ủy' })],
    livelihood: activities(6),
    election: [example('election')],
    nominees: [PERSON],
  },
}

describe('a filled registration workbook', () => {
  it('comes back with exactly what was filled in, and nothing to remark on', async () => {
    const validation = await check('EKA', FULL)
    const [first] = validation.submissions
    expect(codes(validation)).toEqual([])
    expect([first?.unit?.id, first?.status]).toEqual(['EKA', 'accepted'])
    expect(first?.counts).toEqual({ theme: 2, livelihood: 6, election: 1, nominees: 1 })
    const forms = first?.submission.forms.map(({ form, entries }) => ({
      key: form.key,
      rows: entries.map(({ row }) => row),
      values: entries.map(({ values }) =>
        Object.fromEntries(
          Object.entries(values).flatMap(([key, { value }]) =>
            value === null || key === 'number' ? [] : [[key, value]],
          ),
        ),
      ),
    }))
    const placed = (rows: readonly FilledRow[] = []) =>
      rows.map((row) => ({ ...row, place: { names: [row.place] } }))
    const { theme, livelihood, election, nominees } = FULL.rows
    expect(forms).toEqual([
      { key: 'theme', rows: [4, 5], values: theme },
      { key: 'livelihood', rows: [5, 6, 7, 8, 9, 10], values: placed(livelihood) },
      { key: 'election', rows: [4], values: election },
      { key: 'nominees', rows: [4], values: placed(nominees) },
    ])
  })

  it('is unchanged since it was written, as its stamp tells', async () => {
    expect((await check('EKA', FULL)).submissions[0]?.submission.untouched).toBe(true)
  })

  it('has no row that validate counts otherwise than its live cells', async () => {
    const rows = { livelihood: [...activities(3), {}, { note: 'sẽ bổ sung' }], nominees: [PERSON] }
    const [first] = (await check('EKA', { rows })).submissions
    expect(first?.counts).toMatchObject({ livelihood: 4, nominees: 1 })
    expect(first?.quotas.map(({ form, required, actual }) => [form, actual, required])).toEqual([
      ['livelihood', 4, 6],
      ['nominees', 1, 1],
    ])
  })

  it('keeps columns that the unit had added', async () => {
    const extra = { livelihood: [[{ label: 'Chi hội', value: 'Buôn Sứk' }]] }
    const [first] = (await check('EKA', { ...FULL, extra })).submissions
    const form = first?.submission.forms.find(({ form: { key } }) => key === 'livelihood')
    expect(form?.entries.map((entry) => entry.extra)).toEqual([
      [{ label: 'Chi hội', value: 'Buôn Sứk' }],
      ...Array(5).fill([]),
    ])
    expect(first?.counts.livelihood).toBe(6)
  })
})

describe('a blank registration workbook', () => {
  it.each(campaign.units.map(({ id }) => id))('of %s is known as untouched', async (id) => {
    const validation = await check(id)
    const [first] = validation.submissions
    expect(first?.submission.untouched).toBe(true)
    expect(first?.unit).toBe(unit(id))
    expect(codes(validation)).toEqual(['form-empty'])
    expect(first?.counts).toEqual({ theme: 0, livelihood: 0, election: 0, nominees: 0 })
  })

  it('found in a folder is set aside', async () => {
    const { submissions, findings } = await check('EKA', undefined, false)
    expect(submissions).toEqual([])
    expect(findings.map(({ code, at }) => [code, at.file])).toEqual([['file-skipped', 'EKA.xlsx']])
  })
})
