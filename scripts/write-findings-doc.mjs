// Writes docs/findings.md from the source of `thidua explain`.
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { bundled, root } from './bundled.mjs'

const bundle = await bundled(
  `export { findingsDoc } from './scripts/findings-doc.ts'`,
  'node_modules/.cache/thidua/findings-doc.mjs',
)
const { findingsDoc } = await import(pathToFileURL(bundle).href)
writeFileSync(`${root}docs/findings.md`, findingsDoc())
