// Runs the test suite once under each of two time zones: a calendar day must not depend on the machine's zone.
import { spawnSync } from 'node:child_process'

for (const zone of ['America/Los_Angeles', 'Asia/Ho_Chi_Minh']) {
  console.log(`\nTZ=${zone}`)
  const { status } = spawnSync('npx', ['vitest', 'run', ...process.argv.slice(2)], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, TZ: zone },
  })
  if (status !== 0) process.exit(status ?? 1)
}
