import { join } from 'node:path'
import type { Data } from './data.ts'
import type { Command } from './measure.ts'
import { hasPython } from './measure.ts'

/** Something to be measured, and how often. */
export interface Work {
  readonly key: string
  readonly name: string
  readonly runs: number
  readonly command: Command
}

/** The commands of thidua; 1 says that the workbooks have errors, which does not matter here. */
function thidua(root: string, data: Data) {
  const program = join(root, 'bin/thidua.js')
  const days = ['--as-of', '2022-03-02', '--received', '24/02/2022']
  const common = ['-c', data.campaign, ...days]
  const validate = (path: string): Command => ({
    words: [program, 'validate', path, ...common],
    expected: [0, 1],
  })
  const report = join(root, 'out/bench/tong-hop.xlsx')
  const merge = (path: string): Command => ({
    words: [program, 'merge', path, ...common, '-o', report, '--force'],
    expected: [0, 1],
  })
  // The built-in campaign, as a clerk has it.
  const one: Command = {
    words: [program, 'validate', data.one, ...days],
    expected: [0, 1],
  }
  return { program, validate, merge, one }
}

/** All works of an ordinary bench, in the order of the table. */
export function ordinaryWorks(data: Data, units: number, root: string): Work[] {
  const { program, validate, merge, one } = thidua(root, data)
  return [
    { key: 'node', name: 'node -e 0', runs: 9, command: { words: ['-e', '0'] } },
    { key: 'version', name: 'thidua --version', runs: 9, command: { words: [program, '--version'] } },
    { key: 'one', name: 'validate of one workbook', runs: 5, command: one },
    { key: 'bloated', name: 'validate of the bloated workbook', runs: 5, command: validate(data.bloated) },
    { key: 'validate', name: `validate of ${units}`, runs: 5, command: validate(data.folder) },
    { key: 'merge', name: `merge of ${units}`, runs: 3, command: merge(data.folder) },
    ...rivals(data, units, root),
  ]
}

/** The workbooks of all communes of the country. */
export function largeWorks(data: Data, units: number, root: string): Work[] {
  const { validate, merge } = thidua(root, data)
  return [
    { key: 'node', name: 'node -e 0', runs: 9, command: { words: ['-e', '0'] } },
    { key: 'large', name: `validate of ${units}`, runs: 2, command: validate(data.folder) },
    { key: 'large-merge', name: `merge of ${units}`, runs: 1, command: merge(data.folder) },
  ]
}

function rivals({ folder }: Data, units: number, root: string): Work[] {
  const script = (name: string) => join(root, 'scripts/bench/rivals', name)
  const output = join(root, 'out/bench/rival.xlsx')
  const python = (
    key: string,
    modules: string,
    file: string,
    name: string,
    words: string[],
    runs: number,
  ): Work[] =>
    hasPython(modules)
      ? [{ key, name, runs, command: { python: true, words: [script(file), folder, ...words] } }]
      : []
  return [
    ...python('expat', 'pyexpat', 'expat_script.py', `inflate and scan ${units} in C`, [], 5),
    {
      key: 'exceljs',
      name: `exceljs script, reading ${units}`,
      runs: 2,
      command: { words: [script('exceljs.mjs'), folder] },
    },
    {
      key: 'exceljs-merge',
      name: `exceljs script, reading and appending ${units}`,
      runs: 2,
      command: { words: [script('exceljs.mjs'), folder, output] },
    },
    ...python('openpyxl', 'openpyxl', 'openpyxl_script.py', `openpyxl script, reading ${units}`, [], 2),
    ...python(
      'openpyxl-merge',
      'openpyxl',
      'openpyxl_script.py',
      `openpyxl script, reading and appending ${units}`,
      [output],
      2,
    ),
    ...python('pandas', 'pandas, openpyxl', 'pandas_script.py', `pandas script, reading ${units}`, [], 2),
    ...python(
      'pandas-merge',
      'pandas, openpyxl',
      'pandas_script.py',
      `pandas script, reading and appending ${units}`,
      [output],
      1,
    ),
  ]
}
