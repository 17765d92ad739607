// Damages workbooks in every way and does with them all that validate and merge do: npm run fuzz -- --runs 5000 --seed 1
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { bundled, root } from './bundled.mjs'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    'write-every': { type: 'string', default: '10' },
  },
})

const bundle = await bundled(
  `
  import { serve } from './scripts/fuzz/worker.ts'
  export { drive } from './scripts/fuzz/drive.ts'
  if (process.argv[2] === 'serve') await serve(process.argv[3])`,
  'out/fuzz/fuzz.mjs',
)
const { drive } = await import(pathToFileURL(bundle).href)
const wanted = {
  runs: Number(values.runs),
  seed: Number(values.seed),
  writeEvery: Number(values['write-every']),
}
process.exitCode = (await drive(wanted, bundle, root)) > 0 ? 1 : 0
