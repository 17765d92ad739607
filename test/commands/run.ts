import { fileURLToPath } from 'node:url'
import type { Io } from '../../src/io.ts'
import { main } from '../../src/main.ts'

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** What a command printed, with stdout as the bytes it is. */
export interface RanBytes extends Omit<Ran, 'stdout'> {
  readonly stdout: Buffer
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
    reader: null,
    debug: false,
    ...io,
  }
}

/** Runs the command line inside the test, on 01/03/2022 unless told otherwise, and returns what it printed. */
export async function run(argv: readonly string[], io: Partial<Io> = {}): Promise<Ran> {
  const { stdout, ...ran } = await runBytes(argv, io)
  return { ...ran, stdout: stdout.toString('utf8') }
}

/** Like `run`, for a document that is no text. */
export async function runBytes(argv: readonly string[], io: Partial<Io> = {}): Promise<RanBytes> {
  const pieces: Buffer[] = []
  let stderr = ''
  const code = await main(
    argv,
    testIo({
      stdout: (output) => {
        pieces.push(Buffer.from(output as string))
      },
      stderr: (text) => {
        stderr += text
      },
      ...io,
    }),
  )
  return { code, stdout: Buffer.concat(pieces), stderr }
}
