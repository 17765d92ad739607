// Preloaded into every measured Node process: tells its own resource usage on file descriptor 3 when it ends.
const { writeSync } = require('node:fs')

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, bytes: maxRSS * 1024 }))
})
