import { describe, expect, it } from 'vitest'
import { validate } from '../../src/validate.ts'
import { readWorkbook } from '../../src/workbook/read/read.ts'
import { writeWorkbook } from '../../src/workbook/write/write.ts'
import { campaign } from '../helpers/campaign.ts'
import type { FileReply } from './files.ts'
import { fileReplies, mended } from './files.ts'
import { edits, opinions } from './mend.ts'
import { errorsOf } from './returned.ts'

const LIMITS = { fileBytes: 10_000_000, unpackedBytes: 50_000_000, rowsPerSheet: 1000 }
/** Each kind of reply once; all of them, saved by LibreOffice too: test/interop. */
const KINDS = ['da-nhan EKA', 'da-nhan KAN', 'da-nhan PCA', '08-broken-among-good KNA']
const all = await fileReplies()
const replies = all.filter(({ name }) => KINDS.includes(name))

describe('a correction workbook written as .xlsx', () => {
  it('is written for these', () => {
    expect(all.map(({ name }) => name)).toMatchInlineSnapshot(`
      [
        "da-nhan ESU",
        "da-nhan CMG",
        "da-nhan EKA",
        "da-nhan MDR",
        "da-nhan KBO",
        "da-nhan KAN",
        "da-nhan CKU",
        "da-nhan PCA",
        "02-quota-short MDR",
        "03-theme-rows-never-count LAK",
        "08-broken-among-good KNA",
      ]
    `)
  })

  it.each(replies)('is in order once what it lists is mended: $name', async (one) => {
    const back = await comesBack(one)
    expect(back?.unit?.id).toBe(one.reply.unit.id)
    expect(errorsOf(back?.findings ?? [])).toEqual([])
  })
})

async function comesBack({ reply }: FileReply) {
  const { unit, workbook } = reply
  if (!workbook) throw new Error('no workbook')
  const changes = edits(reply, campaign)
  const bytes = await mended(await writeWorkbook(workbook), [
    ...changes,
    ...(changes.length > 0 ? [] : opinions(reply)),
  ])
  const file = { path: `${unit.id}.xlsx`, sha256: '1', modified: 0, byName: true, open: false }
  const content = await readWorkbook(bytes, LIMITS)
  const input = { campaign, asOf: '2022-03-02', received: '2022-02-20', nameMissing: false }
  return validate({ ...input, files: [{ ...file, content }], skipped: [], receipts: null }).submissions[0]
}
