// Measures thidua beside what else reads workbooks, and writes docs/performance.md: npm run bench, npm run bench -- --large (10,000 workbooks too), npm run bench -- --rounds 1 --only '^validate$' (one run of one work)
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import './build.mjs'
import { bundled, root } from './bundled.mjs'

const bundle = await bundled(`export { bench } from './scripts/bench/main.ts'`, 'out/bench/bench.mjs')
const profiled = await bundled(`import './scripts/bench/profiled.ts'`, 'out/bench/profiled.mjs')
const { bench } = await import(pathToFileURL(bundle).href)
const { values } = parseArgs({
  options: {
    large: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '9' },
    only: { type: 'string', default: '' },
  },
})
const wanted = { large: values.large, rounds: Number(values.rounds), only: new RegExp(values.only) }
await bench(wanted, profiled, root)
