import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DataSet } from './data.ts'
import { manyFiles, singles } from './data.ts'
import { curvesOf, performanceDocument } from './document.ts'
import type { Work } from './measure.ts'
import { measureAll } from './measure.ts'
import { plots } from './plot.ts'
import { profileOf } from './profile.ts'
import type { Growth } from './records.ts'
import { readRecords, updated, writeRecords } from './records.ts'
import { rivalWorks } from './rivals.ts'
import type { Series } from './series.ts'
import { allSeries } from './series.ts'
import { countryWorks, provinceWorks, smallWorks, thidua, threadWorks, uncompiledWorks } from './works.ts'

const FILES = [20, 200, 2_000]
const PROVINCE = 200
const COUNTRY = 10_000
const PROFILED = 2_000
/** Where a second thread is compared with none. */
const THREADED = [200, 700, 2_000, COUNTRY]

/** What `npm run bench` was asked. */
export interface Wanted {
  readonly large: boolean
  /** At most; long works have fewer. */
  readonly rounds: number
  /** Only works with such a key; the document keeps the other figures. */
  readonly only: RegExp
}

/** Makes the data, measures every work in turn, round by round, and writes docs/performance.md with its data and plots. */
export async function bench({ large, rounds, only }: Wanted, profiled: string, root: string): Promise<void> {
  mkdirSync(join(root, 'out/bench'), { recursive: true })
  const files = new Map<number, DataSet>()
  for (const count of large ? [...FILES, COUNTRY] : FILES) {
    console.error(`Writing ${count} workbooks to out/bench…`)
    files.set(count, await manyFiles(count, root))
  }
  const own = thidua(root)
  const threaded = new Map<number, DataSet>()
  for (const count of THREADED) {
    const data = files.get(count) ?? (count < COUNTRY ? await manyFiles(count, root) : undefined)
    if (data) threaded.set(count, data)
  }
  const single = await singles(root)
  const series = await allSeries(files, single, own, root)
  const works = [
    ...smallWorks(single, own, root),
    ...uncompiledWorks(single, files.get(PROVINCE), root),
    ...of(files, PROVINCE, (data) => [...provinceWorks(data, own), ...rivalWorks(data, root)]),
    ...of(files, COUNTRY, (data) => countryWorks(data, own)),
    ...threadWorks(threaded, own),
    ...series.flatMap(({ points }) => points.map(({ work }) => work)),
  ].filter(({ key }) => key === 'node' || only.test(key))
  const figures = measureAll(works, rounds, join(root, 'scripts/bench/usage.cjs'))
  const names = new Map(works.map(({ key, name }) => [key, name]))
  const data = files.get(PROFILED)
  const profile = data && only.test('profile') ? profileOf(profiled, data, root) : undefined
  const records = updated(readRecords(root), { figures, names, growth: series.map(growthOf), profile })
  writeRecords(records, root)
  const text = performanceDocument(records)
  writeFileSync(join(root, 'docs/performance.md'), text)
  writeFileSync(join(root, 'docs/performance.svg'), plots(curvesOf(records)))
  console.log(text)
}

function of(
  files: ReadonlyMap<number, DataSet>,
  count: number,
  works: (data: DataSet) => readonly Work[],
): readonly Work[] {
  const data = files.get(count)
  return data ? works(data) : []
}

function growthOf({ key, of: counted, points }: Series): Growth {
  return { key, of: counted, points: points.map(({ count, work }) => [count, work.key]) }
}
