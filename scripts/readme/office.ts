import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from '../../src/main.ts'

/** A working folder of its own, with the returned workbooks of the demo where the documents' commands expect them. */
export interface Office {
  /** Runs one command there; what a terminal of 100 columns without colours shows of it, and the exit code. */
  readonly run: (words: readonly string[]) => Promise<Shown>
  readonly close: () => void
}

export interface Shown {
  /** stdout and stderr as they came. */
  readonly text: string
  readonly stdout: string
  readonly code: number
}

/**
 * Opens an office in the system's temp folder: `da-nhan` for the clerk's guide, `fixtures/da-nhan` for the README, and what Krông Bông has
 * sent again where Zalo leaves it.
 */
export function openOffice(root: string): Office {
  const cwd = mkdtempSync(join(tmpdir(), 'thidua-docs-'))
  for (const folder of ['da-nhan', 'fixtures/da-nhan'])
    cpSync(join(root, 'fixtures/da-nhan'), join(cwd, folder), { recursive: true })
  const sent = join(root, 'fixtures/returned/07-ods-and-nfd/in')
  const [again = ''] = readdirSync(sent).filter((name) => name.endsWith('.xlsx'))
  cpSync(join(sent, again), join(cwd, 'Zalo Received Files/dang ky k bong ban cuoi (1).xlsx'))
  return {
    run: (words) => runIn(cwd, root, words),
    close: () => rmSync(cwd, { recursive: true, force: true }),
  }
}

async function runIn(cwd: string, root: string, words: readonly string[]): Promise<Shown> {
  let text = ''
  let stdout = ''
  const code = await main(words, {
    stdout: (part) => {
      text += part
      stdout += part
    },
    stderr: (part) => {
      text += part
    },
    now: Date.now,
    columns: 100,
    progress: false,
    colorLevel: 0,
    cwd,
    templatesDir: join(root, 'templates'),
    reader: null,
    debug: false,
  })
  return { text, stdout, code }
}
