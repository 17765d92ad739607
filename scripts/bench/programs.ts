import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** A Python with these modules: PYTHON, the first one of the path, or Debian's; null where none has them. */
export function pythonWith(modules: string): string | null {
  const candidates = [process.env.PYTHON, 'python3', '/usr/bin/python3'].flatMap((one) => one ?? [])
  return candidates.find((one) => spawnSync(one, ['-c', `import ${modules}`]).status === 0) ?? null
}

/** The scanner in C, compiled; null without a compiler, zlib or expat. */
export function compiledScan(root: string): string | null {
  const scan = join(root, 'out/bench/scan')
  const source = join(root, 'scripts/bench/rivals/scan.c')
  const compiler = process.env.CC ?? 'cc'
  return spawnSync(compiler, ['-O2', source, '-o', scan, '-lz', '-lexpat']).status === 0 ? scan : null
}
