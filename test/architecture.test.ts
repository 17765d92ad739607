import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/**
 * Who may import what: the table of ARCHITECTURE.md. A layer is the longest path that a file begins with; what is allowed is
 * other layers, packages, and `type:` before a layer of which only types may be imported.
 */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'src/finding.ts': [],
  'src/io.ts': [],
  'src/usage-error.ts': [],
  'src/vietnamese/': ['src/finding.ts', 'src/usage-error.ts', 'date-fns', 'templates/legacy-encodings.json'],
  'src/campaign/': ['src/finding.ts', 'src/vietnamese/', 'zod'],
  'src/campaign/load.ts': [
    'src/campaign/',
    'src/vietnamese/',
    'src/usage-error.ts',
    'zod',
    'node:fs',
    'node:path',
  ],
  'src/workbook/': ['src/finding.ts'],
  'src/workbook/read/': ['src/workbook/', 'src/finding.ts', 'node:zlib', 'node:buffer'],
  'src/workbook/write/': ['src/workbook/', 'src/finding.ts', 'exceljs', 'jszip', 'node:stream', 'node:zlib'],
  'src/submission/': [
    'src/campaign/',
    'src/vietnamese/',
    'src/document/printed-lines.ts',
    'type:src/workbook/',
    'src/workbook/address.ts',
    'src/finding.ts',
    'type:src/validation.ts',
    'node:crypto',
  ],
  'src/validation.ts': ['type:src/campaign/', 'type:src/submission/', 'type:src/workbook/', 'src/finding.ts'],
  'src/rules/': [
    'src/campaign/',
    'src/vietnamese/',
    'src/submission/',
    'type:src/workbook/',
    'src/workbook/address.ts',
    'src/finding.ts',
    'src/usage-error.ts',
    'type:src/validation.ts',
  ],
  'src/examine.ts': ['src/campaign/', 'src/submission/', 'src/rules/', 'src/validation.ts'],
  'src/validate.ts': [
    'src/examine.ts',
    'src/submission/',
    'src/rules/',
    'src/finding.ts',
    'src/validation.ts',
  ],
  'src/labels.ts': [
    'src/campaign/',
    'src/finding.ts',
    'src/usage-error.ts',
    'type:src/validation.ts',
    'type:src/submission/',
    'src/vietnamese/',
  ],
  'src/summarize.ts': ['src/campaign/', 'src/finding.ts', 'type:src/validation.ts'],
  'src/document/': [
    'src/campaign/',
    'src/vietnamese/',
    'src/finding.ts',
    'type:src/submission/',
    'type:src/workbook/',
    'type:src/text-document/',
    'type:src/validation.ts',
  ],
  'src/template/': [
    'src/document/',
    'src/campaign/',
    'src/vietnamese/',
    'src/submission/',
    'type:src/workbook/',
    'src/workbook/address.ts',
    'src/workbook/quote.ts',
    'src/finding.ts',
    'src/usage-error.ts',
  ],
  'src/merge/': [
    'src/document/',
    'src/campaign/',
    'src/vietnamese/',
    'src/submission/',
    'src/rules/',
    'type:src/workbook/',
    'src/workbook/address.ts',
    'src/workbook/quote.ts',
    'src/finding.ts',
    'src/usage-error.ts',
    'type:src/validation.ts',
    'src/labels.ts',
    'src/summarize.ts',
  ],
  'src/reply/': [
    'src/template/',
    'src/document/',
    'src/rules/',
    'src/examine.ts',
    'src/campaign/',
    'src/vietnamese/',
    'src/submission/',
    'type:src/workbook/',
    'src/workbook/address.ts',
    'src/finding.ts',
    'type:src/validation.ts',
  ],
  'src/inbox/': [
    'src/campaign/',
    'src/vietnamese/',
    'src/submission/',
    'type:src/workbook/',
    'src/workbook/address.ts',
    'type:src/validation.ts',
  ],
  'src/status/': [
    'src/campaign/',
    'src/vietnamese/',
    'src/finding.ts',
    'src/usage-error.ts',
    'src/labels.ts',
    'type:src/validation.ts',
    'type:src/text-document/',
  ],
  'src/text-document/': [
    'src/workbook/write/text.ts',
    'src/workbook/write/memory.ts',
    'src/workbook/write/zip-writer.ts',
  ],
  'src/narrative/': [
    'src/document/',
    'src/merge/',
    'src/campaign/',
    'src/vietnamese/',
    'src/finding.ts',
    'type:src/submission/',
    'type:src/text-document/',
  ],
  'src/reminder/': [
    'src/document/',
    'src/campaign/',
    'src/vietnamese/',
    'type:src/finding.ts',
    'type:src/submission/',
    'type:src/text-document/',
    'type:src/validation.ts',
  ],
  'src/reporters/': [
    'src/labels.ts',
    'src/finding.ts',
    'src/usage-error.ts',
    'type:src/validation.ts',
    'type:src/campaign/',
    'type:src/submission/',
    'type:src/merge/',
    'src/merge/reasons.ts',
    'type:src/inbox/',
    'type:src/reminder/',
    'type:src/reply/',
    'src/workbook/address.ts',
    'src/status/',
    'src/campaign/deadline.ts',
    'src/campaign/concessions.ts',
    'src/campaign/own-units.ts',
    'src/campaign/short-name.ts',
    'src/vietnamese/',
    'type:src/rules/',
    'chalk',
    'cli-table3',
    'string-width',
  ],
  'src/reporters/findings/': [
    'src/reporters/',
    'src/labels.ts',
    'src/finding.ts',
    'src/usage-error.ts',
    'type:src/validation.ts',
    'type:src/campaign/',
    'type:src/rules/',
    'src/merge/words.ts',
    'src/merge/report-styles.ts',
    'src/document/fit-cells.ts',
    'src/document/wording.ts',
    'src/document/stamp-sheet.ts',
    'src/vietnamese/',
    'type:src/workbook/',
    'src/workbook/address.ts',
    'src/workbook/quote.ts',
  ],
  'src/reading/': [
    'src/campaign/sheet-names.ts',
    'type:src/campaign/',
    'src/examine.ts',
    'src/rules/collection/entries-of.ts',
    'src/submission/',
    'src/workbook/read/',
    'type:src/workbook/',
    'type:src/finding.ts',
    'type:src/io.ts',
    'type:src/usage-error.ts',
    'type:src/validation.ts',
    'node:fs',
    'node:crypto',
    'node:worker_threads',
  ],
  'src/commands/': ['src/', 'commander', 'tinyglobby', 'node:fs', 'node:path', 'node:crypto', 'node:os'],
  'src/main.ts': ['src/', 'commander'],
}

const root = fileURLToPath(new URL('..', import.meta.url))

interface Import {
  readonly file: string
  readonly target: string
  readonly typeOnly: boolean
}

function sources(): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .sort()
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const statements = [
    ...text.matchAll(/(?:^|\n)\s*(import|export)\s+(type\s+)?[^'\n]*(?:\{[^}]*\}\s*)?from\s*'([^']+)'/g),
  ]
  const dynamic = [...text.matchAll(/\bimport\('([^']+)'\)/g)]
  return [
    ...statements.map(([, , type, target = '']) => ({
      file,
      target: resolve(file, target),
      typeOnly: type !== undefined,
    })),
    ...dynamic.map(([, target = '']) => ({ file, target: resolve(file, target), typeOnly: false })),
  ]
}

function resolve(file: string, target: string): string {
  return target.startsWith('.')
    ? relative(root, join(root, dirname(file), target)).replaceAll('\\', '/')
    : target
}

function layerOf(file: string): string | undefined {
  return Object.keys(LAYERS)
    .filter((layer) => file === layer || (layer.endsWith('/') && file.startsWith(layer)))
    .sort((a, b) => b.length - a.length)[0]
}

function isAllowed({ file, target, typeOnly }: Import): boolean {
  const layer = layerOf(file) ?? ''
  if (target.startsWith('src/') && layerOf(target) === layer) return true
  return (LAYERS[layer] ?? []).some((entry) => {
    const path = entry.replace(/^type:/, '')
    if (entry !== path && !typeOnly) return false
    return path.startsWith('src/')
      ? target === path || (path.endsWith('/') && target.startsWith(path))
      : target === path || target.startsWith(`${path}/`)
  })
}

describe('the picture in ARCHITECTURE.md', () => {
  it('gives every source file a layer', () => {
    expect(sources().filter((file) => !layerOf(file))).toEqual([])
  })

  it('lets every layer import only what is below it', () => {
    const forbidden = sources()
      .flatMap(importsOf)
      .filter((one) => !isAllowed(one))
    expect(forbidden.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
  })

  it('keeps every source file one idea long', () => {
    const long = sources().filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 250)
    expect(long).toEqual([])
  })

  it('names every source file in ARCHITECTURE.md', () => {
    const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
    const missing = sources().filter((file) => !text.includes(file.slice(file.lastIndexOf('/') + 1)))
    expect(missing).toEqual([])
  })

  it('shows the same table of layers in ARCHITECTURE.md', () => {
    const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
    const rows = Object.entries(LAYERS).map(
      ([layer, allowed]) =>
        `| \`${layer}\` | ${allowed.map((one) => `\`${one}\``).join(', ') || 'nothing'} |`,
    )
    expect(text.split('\n').filter((line) => line.startsWith('| `src/'))).toEqual(rows)
  })
})
