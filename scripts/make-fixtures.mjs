// Writes fixtures/da-nhan anew: the workbooks of the demo.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { bundled, root } from './bundled.mjs'

const bundle = await bundled(
  `
  export { loadCampaign } from './src/campaign/load.ts'
  export { DEFAULT_CAMPAIGN } from './src/commands/options.ts'
  export { buildFixtures } from './scripts/fixtures/build.ts'`,
  'node_modules/.cache/thidua/fixtures.mjs',
)
const { loadCampaign, DEFAULT_CAMPAIGN, buildFixtures } = await import(pathToFileURL(bundle).href)

const folder = `${root}fixtures/da-nhan/`
const files = await buildFixtures(await loadCampaign(DEFAULT_CAMPAIGN, `${root}templates`, root))
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const [name, bytes] of files) writeFileSync(folder + name, bytes)
console.log(`${files.size} files written to fixtures/da-nhan`)
