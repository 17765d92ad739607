import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeAll } from '../../src/commands/output.ts'

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'thidua-output-'))
})
afterEach(() => rmSync(cwd, { recursive: true }))

const bytes = (text: string) => Buffer.from(text)
const options = () => ({ cwd, force: true, inputs: [] })

describe('a file written piece by piece', () => {
  it('holds every piece at its place', async () => {
    const file = {
      path: 'tong-hop.xlsx',
      write: async (write: (piece: Uint8Array, position: number) => Promise<void>) => {
        await write(bytes('__ba'), 0)
        await write(bytes('bốn'), 4)
        await write(bytes('hi'), 0)
      },
    }
    await writeAll([file], options())
    expect(readFileSync(join(cwd, 'tong-hop.xlsx'), 'utf8')).toBe('hibabốn')
  })

  it('leaves the old files and nothing else when the writing fails', async () => {
    writeFileSync(join(cwd, 'tong-hop.xlsx'), 'old')
    const failing = {
      path: 'tong-hop.xlsx',
      write: async (write: (piece: Uint8Array, position: number) => Promise<void>) => {
        await write(bytes('new'), 0)
        throw new Error('withheld')
      },
    }
    await expect(writeAll([{ path: 'a.json', bytes: bytes('{}') }, failing], options())).rejects.toThrow(
      'withheld',
    )
    expect(readdirSync(cwd)).toEqual(['tong-hop.xlsx'])
    expect(readFileSync(join(cwd, 'tong-hop.xlsx'), 'utf8')).toBe('old')
  })
})
