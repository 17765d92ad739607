import { existsSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import type { Text } from '../usage-error.ts'
import { UsageError } from '../usage-error.ts'

/** What went wrong while writing, in the words of the person at the keyboard; anything unknown stays as it is. */
export function asUsageError(
  error: unknown,
  path: string,
  { cwd, flag = '-o' }: { readonly cwd: string; readonly flag?: string },
): unknown {
  const text = explained((error as NodeJS.ErrnoException).code, path, resolve(cwd, path), flag)
  return text ? new UsageError(text) : error
}

function explained(code: string | undefined, path: string, target: string, flag: string): Text | null {
  switch (code) {
    case 'EBUSY':
    case 'ETXTBSY':
      return openInExcel(path)
    // Windows says EPERM for both; only what is there can be open.
    case 'EPERM':
      return existsSync(target) ? openInExcel(path) : notAllowed(target, flag)
    case 'EACCES':
    case 'EROFS':
      return notAllowed(target, flag)
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        vi: `Không ghi được «${path}» vì ổ đĩa đã đầy. Xóa bớt tệp rồi chạy lại; chưa có tệp nào bị thay đổi.`,
        en: `«${path}» cannot be written because the disk is full. Make room and run again; no file was changed.`,
      }
    case 'ENOTDIR':
    case 'EEXIST':
    case 'EISDIR':
    case 'ENAMETOOLONG':
    case 'ENOENT':
    case 'EINVAL':
      return {
        vi: `Không ghi được «${path}»: tên này không dùng được. Chọn tên khác với ${flag}.`,
        en: `«${path}» cannot be written: the name cannot be used. Choose another one with ${flag}.`,
      }
    default:
      return null
  }
}

function openInExcel(path: string): Text {
  return {
    vi: `Không ghi được «${path}» vì tệp đang mở trong Excel. Đóng tệp rồi chạy lại.`,
    en: `«${path}» cannot be written because it is open in Excel. Close it and run again.`,
  }
}

function notAllowed(target: string, flag: string): Text {
  const folder = basename(dirname(target)) || dirname(target)
  return {
    vi: `Không được phép ghi vào «${folder}». Chọn thư mục khác với ${flag}, ví dụ trong Documents.`,
    en: `Writing to «${folder}» is not allowed. Choose another folder with ${flag}, for example in Documents.`,
  }
}

/** The target is one of the files that were read. */
export function isInput(path: string, flag: string): UsageError {
  return new UsageError({
    vi: `«${path}» là tệp đơn vị gửi, không ghi đè. Chọn tên khác với ${flag}.`,
    en: `«${path}» is one of the given files and is never written over. Choose another name with ${flag}.`,
  })
}

/** The target is there already. */
export function alreadyThere(path: string, flag: string): UsageError {
  return new UsageError({
    vi: `Đã có tệp «${path}». Thêm --force để ghi đè, hoặc chọn tên khác với ${flag}.`,
    en: `«${path}» is already there. Add --force to overwrite it, or choose another name with ${flag}.`,
  })
}

/** The target is a folder, which no file can replace. */
export function isFolder(path: string, flag: string): UsageError {
  return new UsageError({
    vi: `«${path}» là một thư mục, không phải tên tệp. Chọn tên khác với ${flag}.`,
    en: `«${path}» is a folder. Choose the name of a file with ${flag}.`,
  })
}
