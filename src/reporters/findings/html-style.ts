/** How the page looks: paper-like on a screen, A4 lying in print, and on a phone each finding a card with its labels. */
export const PAGE_STYLE = `
:root { color-scheme: light; }
body { font: 15px/1.45 "Times New Roman", "Liberation Serif", serif; color: #111; background: #fff; margin: 1.5rem auto; max-width: 75rem; padding: 0 1rem; }
h1 { font-size: 1.35rem; margin: 0 0 .5rem; }
h2 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; display: flex; justify-content: space-between; gap: 1rem; border-bottom: 2px solid #70ad47; }
h2 span { font-weight: normal; white-space: nowrap; }
p { margin: .25rem 0; }
.privacy { color: #c00000; font-weight: bold; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
th, td { border: 1px solid #999; padding: .25rem .4rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th, tfoot th, tfoot td { background: #e2efda; }
tbody th { font-weight: normal; }
.overview thead th { overflow-wrap: normal; }
.overview { width: auto; min-width: 60%; }
.number { text-align: right; white-space: nowrap; }
.findings { table-layout: fixed; }
.findings thead .sheet, .findings thead .value, .findings thead .file { width: 9%; }
.findings thead .cell { width: 5.5%; }
.findings thead .code { width: 11%; }
.findings thead .severity { width: 6.5%; }
.small { font-size: .85em; }
.error { color: #b00000; font-weight: bold; }
.warning { color: #8a5a00; font-weight: bold; }
a { color: #0b4f9e; }
dt { font-weight: bold; margin-top: .6rem; }
dd { margin: 0 0 0 1.2rem; }
code { font: .85em monospace; color: #555; }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  body { font-size: 10pt; line-height: 1.3; margin: 0; max-width: none; padding: 0 1px; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  h2 { margin-top: .9rem; }
  tr, dt, dd { break-inside: avoid; }
  h2, dt { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
@media screen and (max-width: 45rem) {
  .overview { width: 100%; }
  .findings, .findings tbody, .findings tr, .findings td { display: block; width: auto; }
  .findings thead { display: none; }
  .findings tr { border: 1px solid #999; border-radius: .4rem; margin: .6rem 0; padding: .3rem .5rem; }
  .findings td { border: 0; padding: .15rem 0; }
  .findings td:empty { display: none; }
  .findings td::before { content: attr(data-label) ": "; color: #666; font-weight: normal; font-size: .85em; }
}
`
