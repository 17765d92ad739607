import type { Share } from './profile.ts'

/** Where goals are not met: what the profile says is left, and why. */
export function remaining(profile: readonly Share[]): string {
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
Maglev, earlier optimisation, a larger or smaller young generation change nothing.`
}
