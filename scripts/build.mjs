// Bundles src/main.ts into dist/, and the threads that read beside it: one start-up file, with the heavy libraries in chunks that are loaded on demand.
import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

/** Streams and CSV of exceljs are not used here; left out, they take unzipper, archiver and fast-csv with them. */
const unused = {
  name: 'unused',
  setup({ onResolve, onLoad }) {
    const filter = /\/(workbook-reader|workbook-writer|csv\/csv)$/
    onResolve({ filter }, ({ path }) => ({ path, namespace: 'unused' }))
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {}' }))
  },
}

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true })
await build({
  entryPoints: ['src/main.ts', 'src/reading/thread.ts'],
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outdir: 'dist',
  minify: true,
  legalComments: 'none',
  define: { THIDUA_VERSION: JSON.stringify(version) },
  // Bundled CommonJS packages call require(); an ES module has none of its own.
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  plugins: [unused],
})
