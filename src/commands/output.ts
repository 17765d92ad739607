import { randomBytes } from 'node:crypto'
import { access, mkdir, open, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { UsageError } from '../usage-error.ts'

/** A file to be written. */
export interface OutputFile {
  /** Absolute, or from the working folder. */
  readonly path: string
  readonly bytes: Uint8Array
}

export interface OutputOptions {
  readonly cwd: string
  /** Overwrite existing files. */
  readonly force: boolean
  /** Absolute paths of the files that were read: never written over. */
  readonly inputs: readonly string[]
}

/** Refuses, before any work is done, a target that exists or is an input. Throws UsageError. */
export async function checkTargets(paths: readonly string[], options: OutputOptions): Promise<void> {
  const inputs = new Set(await Promise.all(options.inputs.map(realPath)))
  for (const path of paths) {
    const target = resolve(options.cwd, path)
    if (inputs.has(await realPath(target))) throw isInput(path)
    if (!options.force && (await exists(target))) throw alreadyThere(path)
  }
}

/**
 * Writes all files or none: each beside its target under a passing name, then all are renamed. Missing folders are made. Throws
 * UsageError with the reason in plain words; nothing is left behind.
 */
export async function writeAll(files: readonly OutputFile[], options: OutputOptions): Promise<void> {
  await checkTargets(
    files.map(({ path }) => path),
    options,
  )
  const written: { from: string; to: string; path: string }[] = []
  try {
    for (const { path, bytes } of files) {
      const to = resolve(options.cwd, path)
      const from = join(dirname(to), `.${basename(to)}.${randomBytes(4).toString('hex')}.tmp`)
      await attempt(path, async () => {
        await mkdir(dirname(to), { recursive: true })
        written.push({ from, to, path })
        await writeThrough(from, bytes)
      })
    }
    for (const { from, to, path } of written) await attempt(path, () => rename(from, to))
  } finally {
    await Promise.all(written.map(({ from }) => rm(from, { force: true })))
  }
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => path)
}

async function attempt(path: string, action: () => Promise<void>): Promise<void> {
  try {
    await action()
  } catch (error) {
    throw asUsageError(error, path)
  }
}

/** What went wrong while writing, in the words of the person at the keyboard; anything unknown stays as it is. */
export function asUsageError(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'EBUSY' || code === 'EPERM' || code === 'ETXTBSY') {
    return new UsageError({
      vi: `Không ghi được «${path}» vì tệp đang mở trong Excel. Đóng tệp rồi chạy lại.`,
      en: `«${path}» cannot be written because it is open in Excel. Close it and run again.`,
    })
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new UsageError({
      vi: `Không ghi được «${path}» vì ổ đĩa đã đầy. Xóa bớt tệp rồi chạy lại; chưa có tệp nào bị thay đổi.`,
      en: `«${path}» cannot be written because the disk is full. Make room and run again; no file was changed.`,
    })
  }
  if (code === 'EACCES' || code === 'EROFS') {
    return new UsageError({
      vi: `Không được phép ghi vào «${dirname(path)}». Chọn thư mục khác với -o, ví dụ trong Documents.`,
      en: `Writing to «${dirname(path)}» is not allowed. Choose another folder with -o, for example in Documents.`,
    })
  }
  if (
    code === 'ENOTDIR' ||
    code === 'EEXIST' ||
    code === 'EISDIR' ||
    code === 'ENAMETOOLONG' ||
    code === 'ENOENT'
  ) {
    return new UsageError({
      vi: `Không ghi được «${path}»: tên này không dùng được. Chọn tên khác với -o.`,
      en: `«${path}» cannot be written: the name cannot be used. Choose another one with -o.`,
    })
  }
  return error
}

function isInput(path: string): UsageError {
  return new UsageError({
    vi: `«${path}» là tệp đơn vị gửi, không ghi đè. Chọn tên khác với -o.`,
    en: `«${path}» is one of the given files and is never written over. Choose another name with -o.`,
  })
}

function alreadyThere(path: string): UsageError {
  return new UsageError({
    vi: `Đã có tệp «${path}». Thêm --force để ghi đè, hoặc chọn tên khác với -o.`,
    en: `«${path}» is already there. Add --force to overwrite it, or choose another name with -o.`,
  })
}
