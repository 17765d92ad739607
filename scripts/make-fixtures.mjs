// Writes fixtures/da-nhan anew: the workbooks of the demo. Node runs no TypeScript, so the generator is bundled first.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = new URL('../node_modules/.cache/thidua/fixtures.mjs', import.meta.url)

await build({
  stdin: {
    contents: `
      export { loadCampaign } from './src/campaign/load.ts'
      export { DEFAULT_CAMPAIGN } from './src/commands/options.ts'
      export { buildFixtures } from './scripts/fixtures/build.ts'`,
    resolveDir: root,
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  outfile: fileURLToPath(bundle),
})
const { loadCampaign, DEFAULT_CAMPAIGN, buildFixtures } = await import(bundle.href)

const folder = fileURLToPath(new URL('../fixtures/da-nhan/', import.meta.url))
const files = await buildFixtures(await loadCampaign(DEFAULT_CAMPAIGN, `${root}templates`, root))
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const [name, bytes] of files) writeFileSync(folder + name, bytes)
console.log(`${files.size} files written to fixtures/da-nhan`)
