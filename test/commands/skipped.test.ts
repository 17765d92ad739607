import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadCampaign } from '../../src/campaign/load.ts'
import { gather } from '../../src/commands/gather.ts'
import { readFiles } from '../../src/commands/read-files.ts'
import { testIo } from './run.ts'

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
  const taken: (readonly [string, boolean])[] = []
  const { files } = await gather(['*'], cwd)
  const skipped = await readFiles(files, campaign, io, 'vi', ({ path, content }) =>
    taken.push([path, content.ok]),
  )
  expect(taken).toEqual([['h.xlsx', false]])
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
