import { randomBytes } from 'node:crypto'
import { renameSync, rmSync } from 'node:fs'
import { type FileHandle, open, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { WriteAt } from '../workbook/write/zip-writer.ts'
import { makeFolders } from './make-folders.ts'
import { alreadyThere, asUsageError, isFolder, isInput } from './output-errors.ts'

/** A file to be written: its bytes, or what writes them piece by piece. */
export type OutputFile = {
  /** Absolute, or from the working folder. */
  readonly path: string
} & ({ readonly bytes: Uint8Array } | { readonly write: (write: WriteAt) => Promise<void> })

export interface OutputOptions {
  readonly cwd: string
  /** Overwrite existing files. */
  readonly force: boolean
  /** Absolute paths of the files that were read: never written over. */
  readonly inputs: readonly string[]
  /** The option that names the target, for the sentence that asks for another name; -o when left out. */
  readonly flag?: string
}

/** A folder of outputs as messages name it: with `/`, without one at its end. */
export function shownFolder(folder: string): string {
  return folder.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '')
}

/** Refuses, before any work is done, a target that exists, is a folder or is an input. Throws UsageError. */
export async function checkTargets(paths: readonly string[], options: OutputOptions): Promise<void> {
  const { cwd, force, flag = '-o' } = options
  const inputs = new Set(await Promise.all(options.inputs.map(realPath)))
  for (const path of paths) {
    const target = resolve(cwd, path)
    if (inputs.has(await realPath(target))) throw isInput(path, flag)
    const there = await stat(target).catch(() => null)
    if (there?.isDirectory()) throw isFolder(path, flag)
    if (there && !force) throw alreadyThere(path, flag)
  }
}

/**
 * Writes all files or none: each beside its target under a passing name, then all are renamed in one go. Missing folders are made.
 * Throws UsageError with the reason in plain words, and what a file's own `write` throws. Nothing is left behind, not even when the person stops the run.
 */
export async function writeAll(files: readonly OutputFile[], options: OutputOptions): Promise<void> {
  await checkTargets(
    files.map(({ path }) => path),
    options,
  )
  const written: { from: string; to: string; path: string }[] = []
  const clean = () => {
    for (const { from } of written) rmSync(from, { force: true })
  }
  process.once('exit', clean)
  try {
    for (const file of files) {
      const { path } = file
      const to = resolve(options.cwd, path)
      const from = join(dirname(to), `.${basename(to)}.${randomBytes(4).toString('hex')}.tmp`)
      await attempt(path, options, async () => {
        await makeFolders(dirname(to))
        written.push({ from, to, path })
        await writeThrough(from, file)
      })
    }
    for (const { from, to, path } of written) await attempt(path, options, () => renameSync(from, to))
  } finally {
    process.off('exit', clean)
    clean()
  }
}

async function writeThrough(path: string, content: OutputFile): Promise<void> {
  const file = await open(path, 'w')
  try {
    if ('bytes' in content) await file.writeFile(content.bytes)
    else await content.write((bytes, position) => writeAt(file, bytes, position))
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A call may write less than it was given. */
async function writeAt(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten
  }
}

function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => path)
}

async function attempt(
  path: string,
  options: OutputOptions,
  action: () => void | Promise<void>,
): Promise<void> {
  try {
    await action()
  } catch (error) {
    throw asUsageError(error, path, options)
  }
}
