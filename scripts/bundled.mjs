// Node 20 runs no TypeScript: what a script needs of the sources is bundled into one file first.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The repository's folder, with its slash. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Bundles a module written as text, with paths from the repository's folder, into `file` there; returns the file's path. */
export async function bundled(contents, file) {
  const outfile = root + file
  await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // As in the bundles of dist/.
    supported: { 'regexp-unicode-property-escapes': true },
    packages: 'external',
    outfile,
  })
  return outfile
}
