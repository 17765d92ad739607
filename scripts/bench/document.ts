import type { Goal } from './goals.ts'
import { goalsOf, MEGABYTE } from './goals.ts'
import type { Curve } from './plot.ts'
import type { Entry, Growth, Records } from './records.ts'
import { remaining } from './remaining.ts'

/** Works in the order of the document; the rivals stand below what they are compared with. */
const OWN = [
  'node',
  'version',
  'one',
  'one-uncompiled',
  'bloated',
  'validate',
  'validate-uncompiled',
  'merge',
  'country',
  'country-merge',
]
const OTHERS = ['scan', 'exceljs', 'sheetjs', 'openpyxl', 'pandas'].flatMap((key) => [key, `${key}-merge`])

/** The text of docs/performance.md. */
export function performanceDocument(records: Records): string {
  return `${[
    '# Speed and memory',
    'Measured by `npm run bench` and, for 10,000 workbooks, `npm run bench -- --large`; this file and the plots are written by them from docs/performance.json.',
    'Whole processes, run in turn; the median of several runs. Compare figures of one run. Wall time is what a person waits. Processor time counts the threads that compile and collect too, and is disturbed less by whatever else runs: where two programs are compared and the two times disagree, the table says so. Goals in seconds are about wall time.',
    `${records.machine}.`,
    '## Goals',
    goalTable(records),
    '## Beside what else reads workbooks',
    'The scripts do only the reading and, in the second line of each, the appending of all rows into one workbook; thidua also decodes, checks, compares and reports.',
    figureTable(records, [...OWN, ...OTHERS]),
    '## Growth',
    'Time and memory of `validate` against the number of files (30 entries each, as many units as files), of entries in one workbook, of findings in one workbook of 10,000 entries, and of units for 20 files.',
    '![Processor time and memory against files, entries, findings and units](performance.svg)',
    growthTable(records),
    '## Threads',
    'Each further thread compiles its code anew, beside the threads with which Node compiles and collects anyway. So `validate` and `merge` read on further threads only from 700 files for each on, at most four in all; `THIDUA_THREADS` says how many whatever the number of files.',
    threadTable(records),
    remaining(records),
  ].join('\n\n')}\n`
}

/** The plots: processor time, which other programs disturb least, and memory of each axis. */
export function curvesOf({ growth, figures }: Records): Curve[] {
  return growth.flatMap(({ of, points }) => {
    const known = points.flatMap(([count, key]) => {
      const figure = figures[key]
      return figure ? [{ count, figure }] : []
    })
    const curve = (title: string, unit: string, value: (figure: Entry) => number): Curve => ({
      title: `${title} by ${of}`,
      across: of.split(' ')[0] ?? of,
      unit,
      points: known.map(({ count, figure }) => [count, value(figure)]),
    })
    return [
      curve('CPU seconds', 's', ({ cpu }) => cpu),
      curve('Memory', 'MB', ({ bytes }) => bytes / MEGABYTE),
    ]
  })
}

function goalTable({ figures }: Records): string {
  const lines = OWN.flatMap((key) => {
    const own = figures[key]
    if (!own) return []
    // Bare node of the run that the figure is of.
    const beside = new Map(
      Object.entries({ ...figures, node: { ...(figures.node ?? own), wall: own.node, node: own.node } }),
    )
    return goalsOf(key, beside).map((goal, at) => goalLine(at === 0 ? own.name : '', goal))
  })
  return ['| work | goal | by wall time | by processor time | met |', '|---|---|--:|--:|---|', ...lines].join(
    '\n',
  )
}

function goalLine(name: string, { asked, wall, cpu, met }: Goal): string {
  return `| ${name} | ${asked} | ${wall ?? '–'} | ${cpu ?? ''} | ${met === 'no' ? '**no**' : met} |`
}

function figureTable({ figures }: Records, keys: readonly string[]): string {
  const own200 = figures.validate
  const lines = keys.flatMap((key) => {
    const own = figures[key]
    if (!own) return []
    const ratio = own200 && OTHERS.includes(key) ? `${(own.cpu / own200.cpu).toFixed(1)} ×` : ''
    return `| ${own.name} | ${own.wall.toFixed(2)} | ${own.cpu.toFixed(2)} | ${megabytes(own)} | ${ratio} |`
  })
  return ['| | wall s | CPU s | MB | CPU beside `validate` of 200 |', '|---|--:|--:|--:|--:|', ...lines].join(
    '\n',
  )
}

function growthTable({ growth, figures }: Records): string {
  const lines = growth.flatMap(({ of, points }) => linesOf(of, points, figures))
  return [
    '| of | count | wall s | CPU s | MB | CPU ms for each more |',
    '|---|--:|--:|--:|--:|--:|',
    ...lines,
  ].join('\n')
}

/** One thread and two, side by side. */
function threadTable({ figures }: Records): string {
  const counts = Object.keys(figures).flatMap((key) => /^threads-(\d+)-1$/.exec(key)?.[1] ?? [])
  const lines = counts
    .map(Number)
    .toSorted((a, b) => a - b)
    .flatMap((count) => {
      const [one, two] = [figures[`threads-${count}-1`], figures[`threads-${count}-2`]]
      if (!one || !two) return []
      const seconds = ({ wall, cpu }: Entry) => `${wall.toFixed(2)} | ${cpu.toFixed(2)}`
      return `| ${count.toLocaleString('en')} | ${seconds(one)} | ${megabytes(one)} | ${seconds(two)} | ${megabytes(two)} |`
    })
  return [
    '| files | one thread: wall s | CPU s | MB | two: wall s | CPU s | MB |',
    '|--:|--:|--:|--:|--:|--:|--:|',
    ...lines,
  ].join('\n')
}

function linesOf(of: string, points: Growth['points'], figures: Records['figures']): string[] {
  return points.flatMap(([count, key], at) => {
    const own = figures[key]
    if (!own) return []
    const [fewer, before] = points[at - 1] ?? []
    const other = before === undefined ? undefined : figures[before]
    const each = other && fewer !== undefined ? ((own.cpu - other.cpu) / (count - fewer)) * 1000 : null
    const slope = each === null ? '' : each.toFixed(Math.abs(each) < 0.1 ? 3 : 2)
    return `| ${of} | ${count.toLocaleString('en')} | ${own.wall.toFixed(2)} | ${own.cpu.toFixed(2)} | ${megabytes(own)} | ${slope} |`
  })
}

function megabytes({ bytes }: Entry): string {
  return (bytes / MEGABYTE).toFixed(0)
}
