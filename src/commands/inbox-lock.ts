import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { UsageError } from '../usage-error.ts'
import { unfinishedName } from './inbox-files.ts'

const LOCK = '.tiep-nhan.lock'
const STEP = 50
/** Longer than receiving a few hundred files takes. */
const PATIENCE = 30_000
/** A run that makes the lock writes its name into it at once: one without a name for so long was killed between the two. */
const TIME_TO_SIGN = 1000
const UNSIGNED = 'unsigned'

/**
 * Does the work while no other run receives into the same folder; one that was killed leaves a lock that nobody holds, and it is taken over.
 * @throws UsageError when another run does not end.
 */
export async function withLock<Result>(inbox: string, work: () => Promise<Result>): Promise<Result> {
  const path = join(inbox, LOCK)
  let seen = { holder: '', since: 0 }
  for (let waited = 0; !take(path); waited += STEP) {
    if (waited >= PATIENCE) throw busy(path)
    const holder = holderOf(path)
    if (holder !== seen.holder) seen = { holder, since: waited }
    if (isAbandoned(holder, waited - seen.since)) setAside(path, holder)
    await new Promise((resolve) => setTimeout(resolve, STEP))
  }
  const free = () => rmSync(path, { force: true })
  process.once('exit', free)
  try {
    return await work()
  } finally {
    process.off('exit', free)
    free()
  }
}

function take(path: string): boolean {
  try {
    const file = openSync(path, 'wx')
    writeSync(file, `${process.pid} ${hostname()}`)
    closeSync(file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

/** Process id and machine of the run that holds the lock; when it has not signed yet, what tells this lock from another. */
function holderOf(path: string): string {
  try {
    return readFileSync(path, 'utf8') || `${UNSIGNED} ${statSync(path).mtimeMs}`
  } catch {
    return ''
  }
}

function isAbandoned(holder: string, seenFor: number): boolean {
  return holder.startsWith(UNSIGNED) ? seenFor >= TIME_TO_SIGN : isGone(holder)
}

/** That run is gone from this machine. Of another machine (a shared folder) nothing can be known. */
function isGone(holder: string): boolean {
  const [pid, host] = holder.split(' ')
  if (host !== hostname()) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/** Of several runs that find a lock abandoned, one moves it away; a lock that was taken meanwhile is put back. */
function setAside(path: string, gone: string): void {
  const aside = join(dirname(path), unfinishedName())
  try {
    renameSync(path, aside)
    if (holderOf(aside) === gone) rmSync(aside)
    else renameSync(aside, path)
  } catch {
    // Another run was first.
  }
}

function busy(path: string): UsageError {
  return new UsageError({
    vi: `Đang có một lượt tiếp nhận khác ghi vào thư mục này. Chờ xong rồi chạy lại; nếu chắc chắn không còn lượt nào, xóa tệp «${path}».`,
    en: `Another run is receiving into this folder. Wait for it and run again; if there surely is none, delete «${path}».`,
  })
}
