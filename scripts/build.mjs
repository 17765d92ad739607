// Bundles the sources into dist/, and keeps beside each bundle what V8 compiled of it while commands ran.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { codeOf, load, loaded } from '../bin/load.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/**
 * What libraries bring along and nothing here uses: streams and CSV of exceljs (with unzipper, archiver and fast-csv), programs that
 * commander would start, and what chalk would find out of the terminal, which bin/thidua.js tells it.
 */
const unused = {
  name: 'unused',
  setup({ onResolve, onLoad }) {
    const filter = /\/(workbook-reader|workbook-writer|csv\/csv)$|supports-color$|^node:child_process$/
    onResolve({ filter }, ({ path }) => ({ path, namespace: 'unused' }))
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** Modules, by how their paths end, that are part of another bundle. */
function elsewhere(bundles) {
  return {
    name: 'elsewhere',
    setup({ onResolve }) {
      for (const [ending, name] of Object.entries(bundles)) {
        const filter = new RegExp(`(^|/)${ending}$`)
        onResolve({ filter }, () => ({ path: `./${name}`, external: true }))
      }
    },
  }
}

/** Writes the bundle `dist/name.cjs` of what the lines of `contents` export. */
async function bundle(name, contents, bundles = {}) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    legalComments: 'none',
    define: { THIDUA_VERSION: JSON.stringify(version) },
    // A pattern of letters stays a literal, else it is made anew each time it is asked for.
    supported: { 'dynamic-import': false, 'regexp-unicode-property-escapes': true },
    plugins: [unused, elsewhere(bundles)],
    write: false,
  })
  writeFileSync(join(root, `dist/${name}.cjs`), inAscii(outputFiles[0].text))
}

/** Letters outside ASCII are left in regular expressions alone, where an escape says the same; ASCII is read three times as fast. */
function inAscii(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** What an office runs, so that the functions it takes are compiled. */
async function runCommands() {
  const cwd = mkdtempSync(join(tmpdir(), 'thidua-build-'))
  const returned = [join(root, 'fixtures/da-nhan'), '--as-of', '2022-03-02']
  const commands = [
    ['template', 'EKA'],
    ['validate', ...returned],
    ['merge', ...returned, '-o', 'tong-hop.xlsx'],
  ]
  for (const words of commands) {
    await load('main').main(words, {
      stdout: () => {},
      stderr: () => {},
      now: Date.now,
      columns: undefined,
      progress: false,
      colorLevel: 0,
      cwd,
      templatesDir: join(root, 'templates'),
      reader: null,
      debug: false,
    })
  }
  rmSync(cwd, { recursive: true })
}

rmSync(join(root, 'dist'), { recursive: true, force: true })
mkdirSync(join(root, 'dist'))
// What answers --version, without all the rest.
await bundle(
  'main',
  `export { main } from './src/main.ts'
   export { UsageError } from './src/usage-error.ts'`,
  { 'commands/program.ts': 'commands', 'commands/commander-errors.ts': 'commands' },
)
await bundle(
  'commands',
  `export { program } from './src/commands/program.ts'
   export { localizeError } from './src/commands/commander-errors.ts'
   export { readBesideOthers } from './src/reading/thread.ts'`,
  { 'usage-error.ts': 'main', exceljs: 'exceljs', jszip: 'jszip' },
)
await bundle('exceljs', `module.exports = require('exceljs')`, { jszip: 'jszip' })
await bundle('jszip', `module.exports = require('jszip')`)
await runCommands()
for (const [name, { script }] of loaded) writeFileSync(codeOf(name), script.createCachedData())
