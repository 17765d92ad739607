import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'thidua-bin-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(cwd: string, words: readonly string[]) {
  const { status, stdout } = spawnSync(process.execPath, words, { cwd, encoding: 'utf8' })
  return { status, stdout }
}

describe('the bundles', () => {
  it.each(['main', 'commands', 'exceljs', 'jszip'])('%s is loaded with its compiled code', (name) => {
    const script = `import { load, loaded } from './bin/load.js'
load('${name}')
console.log(loaded.get('${name}').script.cachedDataRejected)`
    expect(run(root, ['--input-type=module', '-e', script])).toEqual({ status: 0, stdout: 'false\n' })
  })

  it('do the same without it', () => {
    for (const part of ['bin', 'dist', 'templates', 'package.json']) {
      const filter = (source: string) => !source.endsWith('.code')
      cpSync(join(root, part), join(folder, part), { recursive: true, filter })
    }
    const words = ['bin/thidua.js', 'validate', join(root, 'fixtures/da-nhan/EaHleo - dang ky thi dua.xlsx')]
    const asOf = ['--as-of', '2022-03-02']
    const compiled = run(root, [...words, ...asOf])
    expect(run(folder, [...words, ...asOf])).toEqual(compiled)
    expect(compiled.stdout).toContain("Ea H'leo")
  })
})
