// What the profile is taken of: `thidua validate` of a folder with its campaign, bundled so that each line still belongs to a source file.
import { main } from '../../src/main.ts'

const [folder = '', campaign = '', templatesDir = ''] = process.argv.slice(2)
const words = ['validate', folder, '-c', campaign, '--as-of', '2022-03-02', '--received', '24/02/2022']
process.exitCode = await main(words, {
  stdout: () => {},
  stderr: () => {},
  now: Date.now,
  columns: undefined,
  progress: false,
  colorLevel: 0,
  cwd: process.cwd(),
  templatesDir,
  reader: null,
  debug: false,
})
