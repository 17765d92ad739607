// Preloaded into every measured Node process: tells its own resource usage on file descriptor 3 when it ends.
const { readFileSync, writeSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')

process.on('exit', () => {
  if (!isMainThread) return
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, bytes: peak() ?? maxRSS * 1024 }))
})

/** Most bytes held; on Linux `maxRSS` begins with those of the process that started this one. */
function peak() {
  try {
    const [, kilobytes] = /VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'latin1')) ?? []
    return kilobytes === undefined ? null : Number(kilobytes) * 1024
  } catch {
    return null
  }
}
