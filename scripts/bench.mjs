// Measures thidua beside scripts that only read: npm run bench (200 workbooks, at most 9 rounds), npm run bench -- --rounds 1, npm run bench -- --large (10,000)
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import './build.mjs'
import { bundled, root } from './bundled.mjs'

const bundle = await bundled(`export { bench } from './scripts/bench/main.ts'`, 'out/bench/bench.mjs')
const { bench } = await import(pathToFileURL(bundle).href)
const { values } = parseArgs({
  options: { large: { type: 'boolean', default: false }, rounds: { type: 'string', default: '9' } },
})
await bench({ large: values.large, rounds: Number(values.rounds) }, root)
