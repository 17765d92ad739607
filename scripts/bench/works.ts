import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DataSet, Singles } from './data.ts'
import type { Work } from './measure.ts'

const DAYS = ['--as-of', '2022-03-02', '--received', '24/02/2022']

/** What runs thidua, as it is installed in a folder, on files; exit code 1 says that the workbooks have errors, which does not matter here. */
export interface Thidua {
  readonly validate: (key: string, name: string, data: DataSet, runs: number) => Work
  readonly merge: (key: string, name: string, data: DataSet, runs: number) => Work
}

export function thidua(root: string, installed = root): Thidua {
  const program = join(installed, 'bin/thidua.js')
  const report = join(root, 'out/bench/tong-hop.xlsx')
  const work =
    (command: string, more: readonly string[]) =>
    (key: string, name: string, data: DataSet, runs: number): Work => {
      const campaign = data.campaign === null ? [] : ['-c', data.campaign]
      return {
        key,
        name,
        runs,
        words: [program, command, data.path, ...campaign, ...DAYS, ...more],
        expected: [0, 1],
      }
    }
  return { validate: work('validate', []), merge: work('merge', ['-o', report, '--force']) }
}

/** Starting, and single workbooks. */
export function smallWorks({ one, bloated }: Singles, { validate }: Thidua, root: string): Work[] {
  return [
    { key: 'node', name: '`node -e 0`', runs: 9, words: ['-e', '0'] },
    {
      key: 'version',
      name: '`thidua --version`',
      runs: 9,
      words: [join(root, 'bin/thidua.js'), '--version'],
    },
    validate('one', '`validate` of one unit’s workbook', one, 9),
    validate('bloated', '`validate` of a workbook with 300,000 formatted empty rows', bloated, 5),
  ]
}

/** The same without what was compiled at the build. */
export function uncompiledWorks({ one }: Singles, province: DataSet | undefined, root: string): Work[] {
  const installed = join(root, 'out/bench/uncompiled')
  rmSync(installed, { recursive: true, force: true })
  for (const part of ['bin', 'dist', 'templates', 'package.json']) {
    const filter = (source: string) => !source.endsWith('.code')
    cpSync(join(root, part), join(installed, part), { recursive: true, filter })
  }
  const { validate } = thidua(root, installed)
  return [
    validate('one-uncompiled', 'the same, nothing compiled at the build', one, 9),
    ...(province
      ? [validate('validate-uncompiled', 'the same, nothing compiled at the build', province, 5)]
      : []),
  ]
}

/** The 200 workbooks of a province with all its communes. */
export function provinceWorks(data: DataSet, { validate, merge }: Thidua): Work[] {
  return [
    validate('validate', '`validate` of 200 workbooks', data, 5),
    merge('merge', '`merge` of 200 workbooks', data, 5),
  ]
}

/** The same files read on one thread and on two, whatever thidua would choose. */
export function threadWorks(files: ReadonlyMap<number, DataSet>, { validate }: Thidua): Work[] {
  return [...files].flatMap(([count, data]) =>
    [1, 2].map((threads) => ({
      ...validate(`threads-${count}-${threads}`, `validate, ${count} files on ${threads}`, data, 3),
      env: { THIDUA_THREADS: String(threads) },
    })),
  )
}

/** All communes of the country. */
export function countryWorks(data: DataSet, { validate, merge }: Thidua): Work[] {
  return [
    validate('country', '`validate` of 10,000 workbooks', data, 3),
    merge('country-merge', '`merge` of 10,000 workbooks', data, 1),
  ]
}
