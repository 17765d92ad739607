import type { Records } from './records.ts'

/** Where goals are not met: what the profile says is left, and why. */
export function remaining({ profile, figures }: Records): string {
  const lines = profile.map(({ on, share }) => `| ${on} | ${(share * 100).toFixed(0)} % |`)
  const ofGroup = (group: string) =>
    `${(100 * profile.filter(({ on }) => on.startsWith(group)).reduce((sum, { share }) => sum + share, 0)).toFixed(0)} %`
  return `## What is left

Where the time of \`validate\` goes, of 2,000 workbooks on one thread (Node's profiler, by the source file that is running; \`npm run bench -- --only profile\`):

| | share |
|---|--:|
${lines.join('\n')}

Reading is ${ofGroup('reading')}: by itself it takes about as long as the scan in C, which decodes, looks up and keeps nothing. Understanding (${ofGroup('understanding')}) and
the rules (${ofGroup('rules')}) are the work that the scripts beside it do not do: some 700 cells a workbook are matched with headers, decoded, read as money, days, places
and groups of people, checked and compared. No part of it stands out. Among 200 workbooks one costs more than among 2,000, since the code
is not yet optimised in the first second. Of the settings of V8 only less inlining and later optimisation help (bin/load.js); baseline code at once,
Maglev, earlier optimisation, a larger or smaller young generation change nothing.${beyondStart(figures)}`
}

/** How 200 workbooks stand to the scan in C without what a single one takes, and 10,000 to the cores. */
function beyondStart({
  one,
  validate,
  scan,
  'threads-10000-1': alone,
  'threads-10000-2': two,
}: Records['figures']): string {
  if (!one || !validate || !scan) return ''
  const rest = validate.wall - one.wall
  const country =
    alone && two
      ? ` Of 10,000 workbooks a second
thread saves ${(100 * (1 - two.wall / alone.wall)).toFixed(0)} %: it shares the two cores with the threads that compile and collect.`
      : ''
  return `

A single workbook takes ${one.wall.toFixed(2)} s: Node, the bundle, the campaign, the report. Beyond that, 200 take ${rest.toFixed(2)} s, ${(rest / scan.wall).toFixed(1)} × the scan in C.${country}`
}
