#!/usr/bin/env node
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { load } from './load.js'

const { env, stdout, stderr } = process

/** NO_COLOR and FORCE_COLOR are weighed here once; without them a terminal has 16 colours or what its name promises. */
function colorLevel() {
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0') return 1
  if (env.NO_COLOR || env.FORCE_COLOR === '0' || env.TERM === 'dumb' || !stdout.isTTY) return 0
  const depth = stdout.getColorDepth()
  return depth >= 24 ? 3 : depth >= 8 ? 2 : depth >= 4 ? 1 : 0
}

/** Each thread compiles its code anew: on two cores one pays from some 700 files on (docs/performance.md). More than four are short of memory. */
const FILES_EACH = 700
const MOST_THREADS = 4
const asked = Number(env.THIDUA_THREADS) || 0
const reader = {
  script: new URL('thread.js', import.meta.url),
  threads: asked || Math.min(availableParallelism(), MOST_THREADS),
  filesEach: asked ? 1 : FILES_EACH,
}

// A reader that has seen enough (`| head`) is no failure.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error
  })
}

process.once('SIGINT', () => {
  const english = process.argv.includes('en')
  stderr.write(
    english ? 'Stopped as asked; no file was written.\n' : 'Đã dừng theo yêu cầu; chưa ghi tệp nào.\n',
    () => process.exit(130),
  )
})

process.exitCode = await load('main').main(process.argv.slice(2), {
  stdout: (output) => stdout.write(output),
  stderr: (text) => stderr.write(text),
  now: Date.now,
  columns: stdout.isTTY ? stdout.columns : undefined,
  progress: stderr.isTTY === true,
  colorLevel: colorLevel(),
  cwd: process.cwd(),
  templatesDir: fileURLToPath(new URL('../templates', import.meta.url)),
  reader,
  debug: env.THIDUA_DEBUG === '1',
})
