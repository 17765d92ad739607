/** Where goals are not met: what the profile says is left, and why. */
export const REMAINING = `## What is left

Where the time of \`validate\` goes, by a profile of 2,000 workbooks (\`node --cpu-prof bin/thidua.js validate …\`):

| | share |
|---|--:|
| reading: zip and inflating 8 %, cells 9 %, shared strings 5 %, the other parts 5 % | 27 % |
| understanding: entries 14 %, finding headers 14 %, cover, unit and encoding 10 % | 38 % |
| rules | 12 % |
| collecting garbage | 10 % |
| starting, the campaign, files on disk, comparing all workbooks, the report | 13 % |

The reading by itself takes about as long as the scan in C, which decodes, looks up and keeps nothing. What is above it is the work that
the scripts beside it do not do: some 700 cells a workbook are matched with headers, decoded, read as money, days, places and groups of
people, checked and compared. No part of it stands out. Among 200 workbooks one costs one and a half times as much as among 2,000, since the code
is not yet optimised in the first second; other settings of V8 (baseline code at once, a larger young generation) change nothing.

What is kept of a workbook that has been checked, the cells that are compared with those of other units, is about 50 KB with \`validate\`.`
