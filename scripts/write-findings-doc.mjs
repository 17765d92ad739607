// Writes docs/findings.md from the source of `thidua explain`.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('findings-doc.ts', import.meta.url))],
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
})
const code = Buffer.from(outputFiles[0].contents).toString('base64')
const { findingsDoc } = await import(`data:text/javascript;base64,${code}`)
writeFileSync(new URL('../docs/findings.md', import.meta.url), findingsDoc())
