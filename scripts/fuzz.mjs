// Damages workbooks in every way and does with them all that validate and merge do: npm run fuzz -- --runs 5000 --seed 1
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = new URL('../out/fuzz/fuzz.mjs', import.meta.url)
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    'write-every': { type: 'string', default: '10' },
  },
})

await build({
  stdin: {
    contents: `
      import { serve } from './scripts/fuzz/worker.ts'
      export { drive } from './scripts/fuzz/drive.ts'
      if (process.argv[2] === 'serve') await serve(process.argv[3])`,
    resolveDir: root,
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  outfile: fileURLToPath(bundle),
})
const { drive } = await import(bundle.href)
const wanted = {
  runs: Number(values.runs),
  seed: Number(values.seed),
  writeEvery: Number(values['write-every']),
}
process.exitCode = (await drive(wanted, fileURLToPath(bundle), root)) > 0 ? 1 : 0
