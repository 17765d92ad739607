// Writes the outputs shown in README.md and docs/huong-dan.md anew.
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { bundled, root } from './bundled.mjs'

const bundle = await bundled(
  `
  export * from './scripts/readme/fill.ts'
  export { openOffice } from './scripts/readme/office.ts'`,
  'node_modules/.cache/thidua/readme.mjs',
)
const { DOCUMENTS, filled, openOffice, runBlocks } = await import(pathToFileURL(bundle).href)

const office = openOffice(root)
try {
  const texts = await runBlocks(office)
  for (const name of DOCUMENTS) {
    const path = root + name
    const before = readFileSync(path, 'utf8')
    const after = filled(before, texts)
    if (after !== before) writeFileSync(path, after)
    console.log(`${name}: ${after === before ? 'as it runs' : 'written anew'}`)
  }
} finally {
  office.close()
}
