import { join } from 'node:path'
import type { DataSet } from './data.ts'
import type { Work } from './measure.ts'
import { compiledScan, pythonWith } from './programs.ts'

/** The least that reading takes, and what scripts take that read the same workbooks, or also append their rows into one. */
export function rivalWorks({ path }: DataSet, root: string): Work[] {
  return [...floor(path, root), ...scripts(path, root)]
}

function floor(path: string, root: string): Work[] {
  const key = 'scan'
  const scan = compiledScan(root)
  if (scan !== null)
    return [
      { key, name: 'inflating and XML-scanning the same bytes in C', runs: 5, program: scan, words: [path] },
    ]
  const python = pythonWith('pyexpat')
  if (python === null) return []
  const script = join(root, 'scripts/bench/rivals/expat_script.py')
  return [
    {
      key,
      name: 'inflating and XML-scanning with Python’s zlib and expat',
      runs: 5,
      program: python,
      words: [script, path],
    },
  ]
}

function scripts(path: string, root: string): Work[] {
  const output = join(root, 'out/bench/rival.xlsx')
  const file = (name: string) => join(root, 'scripts/bench/rivals', name)
  const pair = (key: string, name: string, script: string, program: string | undefined): Work[] => [
    {
      key,
      name: `${name} script, only reading`,
      runs: 3,
      words: [script, path],
      ...(program ? { program } : {}),
    },
    {
      key: `${key}-merge`,
      name: `${name} script, reading and appending`,
      runs: 2,
      words: [script, path, output],
      ...(program ? { program } : {}),
    },
  ]
  const python = (key: string, modules: string, script: string): Work[] => {
    const program = pythonWith(modules)
    return program === null ? [] : pair(key, key, file(script), program)
  }
  return [
    ...pair('exceljs', 'exceljs', file('exceljs.mjs'), undefined),
    ...pair('sheetjs', 'SheetJS', file('sheetjs.mjs'), undefined),
    ...python('openpyxl', 'openpyxl', 'openpyxl_script.py'),
    ...python('pandas', 'pandas, openpyxl', 'pandas_script.py'),
  ]
}
