import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gather } from '../../src/commands/gather.ts'
import type { Io } from '../../src/io.ts'
import { campaignReader, campaignWriter } from '../../src/reading/campaign-references.ts'
import { admissionOf, fileExaminer } from '../../src/reading/examine-file.ts'
import type { FileResult, Job } from '../../src/reading/job.ts'
import { type Message, resultOf } from '../../src/reading/message.ts'
import { readFiles } from '../../src/reading/read-files.ts'
import { startThreads } from '../../src/reading/threads.ts'
import { ticketsOf } from '../../src/reading/tickets.ts'
import { entryReader } from '../../src/submission/packed-entries.ts'
import type { Entry } from '../../src/submission/submission.ts'
import { testIo } from '../commands/run.ts'
import { campaign } from '../helpers/campaign.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
let folder = ''
let script = new URL('file:///')
let job: Job

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-threads-'))
  const outfile = join(folder, 'thread.mjs')
  script = pathToFileURL(outfile)
  await build({
    stdin: {
      contents: "import { readBesideOthers } from './src/reading/thread.ts'; await readBesideOthers()",
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    external: ['exceljs', 'jszip'],
  })
  const { files } = await gather(['da-nhan', 'returned'], join(root, 'fixtures'))
  job = { found: files, campaign, asOf: '2022-03-01', received: null, receipts: null, kept: 'entries' }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function readHere(): Promise<FileResult[]> {
  const examineFile = fileExaminer(job, admissionOf(job))
  const results: FileResult[] = []
  for (const file of job.found) results.push(await examineFile(file))
  return results
}

/** With entries that are plain objects. */
function plain(result: FileResult): FileResult {
  if ('skipped' in result) return result
  const { submission } = result.examined
  const forms = submission.forms.map((filled) => ({ ...filled, entries: filled.entries.map(said) }))
  return { examined: { ...result.examined, submission: { ...submission, forms } } }
}

function said({ form, sheet, row, rows, values, extra }: Entry): Entry {
  return { form, sheet, row, ...(rows ? { rows } : {}), values, extra }
}

/** What a command sees of the files, with every value of every entry. */
async function readWith(reader: Io['reader']) {
  const { examined, skipped } = await readFiles(job, admissionOf(job), testIo({ reader }), 'vi')
  return { examined: examined.map((one) => plain({ examined: one })), skipped }
}

describe('threads that read', () => {
  it('say of every file what the first thread would say, each of its own campaign', async () => {
    const read = campaignReader(campaign)
    const heard = new Map<number, FileResult>()
    const data = { job, counter: ticketsOf().counter }
    const entriesIn = entryReader()
    const hear = (message: Message) => heard.set(message.at, plain(resultOf(message, read, entriesIn)))
    await startThreads(2, script, data, hear).ended
    const expected = await readHere()
    expect(expected.length).toBeGreaterThan(40)
    expect(job.found.map((_, at) => heard.get(at))).toEqual(expected)
    const units = [...heard.values()].flatMap((result) =>
      'examined' in result ? (result.examined.unit ?? []) : [],
    )
    expect(units.length).toBeGreaterThan(20)
    expect(units.filter((unit) => !campaign.units.includes(unit))).toEqual([])
  })

  it('change nothing in what is read, however many they are', async () => {
    const alone = await readWith(null)
    expect(alone.examined.length).toBeGreaterThan(20)
    expect(await readWith({ script, threads: 3, filesEach: 1 })).toEqual(alone)
  })

  it('may break off: what they leave is read all the same', async () => {
    const broken = join(folder, 'broken.mjs')
    writeFileSync(
      broken,
      `import { workerData } from 'node:worker_threads'
       Atomics.add(new Int32Array(workerData.counter), 0, 5)
       throw new Error('out of memory')`,
    )
    const reader = { script: pathToFileURL(broken), threads: 2, filesEach: 1 }
    expect(await readWith(reader)).toEqual(await readWith(null))
  })

  it('are not started for fewer files than pay for one', async () => {
    const reader = {
      script: pathToFileURL(join(folder, 'none.mjs')),
      threads: 2,
      filesEach: job.found.length + 1,
    }
    expect((await readWith(reader)).examined.length).toBeGreaterThan(20)
  })
})

describe('a campaign in a message', () => {
  it('is referred to by number, also in a clone', () => {
    const [unit] = campaign.units
    const clone = structuredClone(campaign)
    const text = campaignWriter(clone)({
      unit: clone.units[0],
      form: clone.forms[1],
      other: { id: unit?.id },
    })
    expect(text.length).toBeLessThan(100)
    const read = campaignReader(campaign)(text) as { unit: unknown; form: unknown; other: unknown }
    expect(read.unit).toBe(unit)
    expect(read.form).toBe(campaign.forms[1])
    expect(read.other).toEqual({ id: unit?.id })
  })
})
