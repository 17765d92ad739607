import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWorkbook } from '../../src/workbook/read/read.ts'

const bin = fileURLToPath(new URL('../../bin/thidua.js', import.meta.url))
const fixtures = fileURLToPath(new URL('../../fixtures/da-nhan', import.meta.url))

let cwd = ''
/** Workbooks that differ in their bytes. */
let count = 0
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'thidua-stress-'))
  const seen = new Set<string>()
  for (const folder of ['a', 'b']) mkdirSync(join(cwd, folder))
  for (const name of readdirSync(fixtures).filter(
    (one) => /^[^~].*\.xlsx$/.test(one) && !one.startsWith('18_'),
  )) {
    const sum = sha256(join(fixtures, name))
    if (seen.has(sum)) continue
    seen.add(sum)
    copyFileSync(join(fixtures, name), join(cwd, seen.size % 2 === 0 ? 'a' : 'b', name))
  }
  count = seen.size
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

function start(inbox: string, ...folders: string[]) {
  const words = [bin, 'receive', ...folders, '-o', inbox, '--via', 'zalo', '--quiet']
  const child = spawn(process.execPath, words, { cwd, stdio: 'ignore' })
  return { child, ended: new Promise<number | null>((resolve) => child.on('exit', resolve)) }
}

/** Each file once, each line once, and nothing else. */
async function expectWhole(inbox: string): Promise<void> {
  const names = readdirSync(join(cwd, inbox)).sort()
  const kept = names.filter((name) => name !== 'so-nhan.xlsx')
  expect(names.filter((name) => name.startsWith('.'))).toEqual([])
  expect(new Set(kept.map((name) => sha256(join(cwd, inbox, name)))).size).toBe(count)
  expect(kept).toHaveLength(count)
  const limits = { fileBytes: 1e6, unpackedBytes: 1e7, rowsPerSheet: 1000 }
  const log = await readWorkbook(readFileSync(join(cwd, inbox, 'so-nhan.xlsx')), limits)
  if (!log.ok) throw new Error(log.reason)
  const lines = (log.grid.sheets[0]?.rows ?? []).slice(3)
  expect(lines.map(({ cells: [first] }) => (first?.kind === 'text' ? first.text : '')).sort()).toEqual(kept)
}

describe('an inbox under stress', () => {
  it('two runs at once', async () => {
    const [one, other] = [start('hai-luot', 'a'), start('hai-luot', 'b')]
    await Promise.all([one.ended, other.ended])
    await expectWhole('hai-luot')
  })

  it('runs that are killed at any moment', async () => {
    for (const after of [0, 1, 2, 5, 9, 14, count - 1, count]) {
      const { child, ended } = start('bi-ngat', 'a', 'b')
      const kept = () => {
        try {
          return readdirSync(join(cwd, 'bi-ngat')).filter((name) => name.includes('_lan-')).length
        } catch {
          return -1
        }
      }
      while (child.exitCode === null && kept() < after) await new Promise((resolve) => setTimeout(resolve, 1))
      child.kill('SIGKILL')
      await ended
    }
    await start('bi-ngat', 'a', 'b').ended
    await expectWhole('bi-ngat')
  })

  it.runIf(process.getuid?.() === 0)('a disk that is full, and room again', async () => {
    mkdirSync(join(cwd, 'day'))
    const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', join(cwd, 'day')])
    // Not every container may mount.
    if (mount.status !== 0) return
    try {
      expect(await start('day/da-nhan', 'a', 'b').ended).toBe(2)
      expect(readdirSync(join(cwd, 'day/da-nhan')).filter((name) => name.endsWith('.tmp'))).toEqual([])
      spawnSync('mount', ['-o', 'remount,size=10m', join(cwd, 'day')])
      await start('day/da-nhan', 'a', 'b').ended
      await expectWhole('day/da-nhan')
    } finally {
      spawnSync('umount', [join(cwd, 'day')])
    }
  })
})
