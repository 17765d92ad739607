import { fileURLToPath } from 'node:url'
import type { Io } from '../../src/io.ts'
import { main } from '../../src/main.ts'

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** The world of a test: 01/03/2022, a pipe, the working folder of the test run. */
export function testIo(io: Partial<Io> = {}): Io {
  return {
    stdout: () => {},
    stderr: () => {},
    now: () => Date.parse('2022-03-01T09:00:00+07:00'),
    columns: undefined,
    progress: false,
    colorLevel: 0,
    cwd: process.cwd(),
    templatesDir: fileURLToPath(new URL('../../templates', import.meta.url)),
    debug: false,
    ...io,
  }
}

/** Runs the command line inside the test, on 01/03/2022 unless told otherwise, and returns what it printed. */
export async function run(argv: readonly string[], io: Partial<Io> = {}): Promise<Ran> {
  let stdout = ''
  let stderr = ''
  const code = await main(
    argv,
    testIo({
      stdout: (text) => {
        stdout += text
      },
      stderr: (text) => {
        stderr += text
      },
      ...io,
    }),
  )
  return { code, stdout, stderr }
}
