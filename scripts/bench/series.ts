import type { DataSet, Singles } from './data.ts'
import { manyUnits } from './data.ts'
import type { Work } from './measure.ts'
import type { Thidua } from './works.ts'

/** How time and memory grow with one thing, all else staying the same. */
export interface Series {
  readonly key: string
  /** What the axis counts. */
  readonly of: string
  readonly points: readonly { readonly count: number; readonly work: Work }[]
}

const ROWS = [500, 5_000, 50_000]
const WRONG = [10, 1_000, 10_000]
const UNITS = [20, 200, 2_000, 10_000]
/** Rows of the workbooks with mistakes. */
const LONG = 10_000

/** `files` are folders with so many workbooks; the campaign has as many units. */
export async function allSeries(
  files: ReadonlyMap<number, DataSet>,
  { long }: Singles,
  { validate }: Thidua,
  root: string,
): Promise<Series[]> {
  const series = (key: string, of: string, sets: readonly (readonly [number, DataSet])[]): Series => ({
    key,
    of,
    points: sets.map(([count, data]) => ({
      count,
      work: validate(`${key}-${count}`, `validate, ${count} ${of}`, data, 3),
    })),
  })
  const [fewest] = [...files.values()]
  const units: [number, DataSet][] = []
  for (const count of UNITS) if (fewest) units.push([count, await manyUnits(count, fewest, root)])
  return [
    series('files', 'files', [...files]),
    series(
      'entries',
      'entries in one workbook',
      ROWS.map((rows) => [rows, long(rows, 0)]),
    ),
    series(
      'findings',
      'findings in one workbook',
      WRONG.map((wrong) => [wrong, long(LONG, wrong)]),
    ),
    series('units', 'units of the campaign', units),
  ]
}
