// Writes the outputs shown in README.md and docs/huong-dan.md anew. Node runs no TypeScript, so the runner is bundled first.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = new URL('../node_modules/.cache/thidua/readme.mjs', import.meta.url)

await build({
  stdin: {
    contents: `
      export * from './scripts/readme/fill.ts'
      export { openOffice } from './scripts/readme/office.ts'`,
    resolveDir: root,
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  outfile: fileURLToPath(bundle),
})
const { DOCUMENTS, filled, openOffice, runBlocks } = await import(bundle.href)

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
