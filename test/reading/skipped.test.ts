import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadCampaign } from '../../src/campaign/load.ts'
import { gather } from '../../src/commands/gather.ts'
import { admissionOf } from '../../src/reading/examine-file.ts'
import type { Job } from '../../src/reading/job.ts'
import { readFiles } from '../../src/reading/read-files.ts'
import { testIo } from '../commands/run.ts'

let cwd = ''
const texts = {
  'a.eml': 'Gửi chị, đây là bản đăng ký.',
  'b.EML': 'From: a@b.vn\nSubject: x\n\nGửi chị',
  'c.et': 'không phải WPS',
  'd.ET': 'a;b\n1;2\n',
  'e.txt': 'ghi chú',
  'f.eml': '%PDF-1.7\n',
}

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'thidua-skipped-'))
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(cwd, name), text)
  for (const name of ['g.pdf', 'h.xlsx']) symlinkSync(join(cwd, 'không có'), join(cwd, name))
})

afterAll(() => rmSync(cwd, { recursive: true, force: true }))

it('the name tells what a skipped file is whose bytes are mere text; a link that leads nowhere is missing', async () => {
  const io = testIo({ cwd })
  const campaign = await loadCampaign('59-kh-btv-2021', io.templatesDir, cwd)
  const { files } = await gather(['*'], cwd)
  const job: Job = {
    found: files,
    campaign,
    asOf: '2022-02-21',
    received: null,
    receipts: null,
    kept: 'entries',
  }
  const { examined, skipped } = await readFiles(job, admissionOf(job), io, 'vi')
  expect(examined.map(({ submission: { file, refusal } }) => [file.path, refusal !== null])).toEqual([
    ['h.xlsx', true],
  ])
  expect(skipped.map(({ path, kind }) => [path, kind])).toEqual([
    ['a.eml', 'mail'],
    ['b.EML', 'mail'],
    ['c.et', 'wps'],
    ['d.ET', 'wps'],
    ['e.txt', 'text'],
    ['f.eml', 'pdf'],
    ['g.pdf', 'missing'],
  ])
})
