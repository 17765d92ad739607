// Measures thidua beside scripts that only read: npm run bench (200 workbooks, at most 9 rounds), npm run bench -- --rounds 1, npm run bench -- --large (10,000)
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import './build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = new URL('../out/bench/bench.mjs', import.meta.url)

await build({
  entryPoints: [`${root}scripts/bench/main.ts`],
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  outfile: fileURLToPath(bundle),
})
const { bench } = await import(bundle.href)
const { values } = parseArgs({
  options: { large: { type: 'boolean', default: false }, rounds: { type: 'string', default: '9' } },
})
await bench({ large: values.large, rounds: Number(values.rounds) }, root)
