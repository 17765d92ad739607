import { dirname, isAbsolute, relative, resolve } from 'node:path'
import type { FoundFile } from '../reading/job.ts'

/**
 * The addresses of given files as a workbook at `output` links to them: relative to its folder, with `/`, so that links hold while
 * report and files stay where they lie from each other. A file on another drive has its full address.
 */
export function addressesFrom(
  output: string,
  files: readonly FoundFile[],
  cwd: string,
): (path: string) => string | null {
  const folder = dirname(resolve(cwd, output))
  const absolute = new Map(files.map((file) => [file.path, file.absolute]))
  return (path) => {
    const file = absolute.get(path)
    if (file === undefined) return null
    const address = relative(folder, file).replaceAll('\\', '/')
    return isAbsolute(address) || /^[A-Za-z]:/.test(address) ? `file:///${address}` : address
  }
}
