import { inWorkbook } from '../../document/wording.ts'
import { SEVERITY } from '../../labels.ts'
import type { Explanation } from '../../rules/explain.ts'
import { withoutControls } from '../visible.ts'
import { COLUMNS, shownIn } from './columns.ts'
import { PAGE_STYLE } from './html-style.ts'
import type { FindingsList } from './list.ts'
import type { FindingRow } from './rows.ts'
import type { UnitCount } from './unit-counts.ts'
import { countOf } from './unit-counts.ts'

const SEVERITIES = ['error', 'warning', 'info'] as const
const WORDS = {
  vi: {
    unit: 'Đơn vị',
    state: 'Tình trạng',
    fine: 'Không có nội dung nào cần sửa.',
    codes: 'Giải thích các mã',
    why: 'Vì sao',
    remedy: 'Cách sửa',
    total: 'Cộng',
  },
  en: {
    unit: 'Unit',
    state: 'Status',
    fine: 'Nothing to mend.',
    codes: 'The codes explained',
    why: 'Why',
    remedy: 'Remedy',
    total: 'Total',
  },
} as const

/** The findings as one page: nothing outside it is loaded, and it prints on A4. The units first, then each by itself, then the codes. */
export function findingsHtml(list: FindingsList): string {
  const { lang, title, lines, privacy, units, explanations } = list
  const concerned = units.map((one, at) => ({ ...one, id: `u${at + 1}` }))
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}
<p class="privacy">${escaped(privacy)}</p>
${overview(concerned, list)}
${concerned
  .filter(({ rows }) => rows.length > 0)
  .map((one) => section(one, list))
  .join('\n')}
${codes(explanations, list)}
</body>
</html>
`
}

interface Concerned extends UnitCount {
  readonly id: string
}

function overview(units: readonly Concerned[], { lang, rows }: FindingsList): string {
  const words = WORDS[lang]
  const counts = (of: readonly FindingRow[]) =>
    SEVERITIES.map((severity) => {
      const count = countOf(of, severity)
      return `<td class="number${count > 0 ? ` ${severity}` : ''}">${count || '–'}</td>`
    }).join('')
  const lines = units.map(({ unit, state, rows: own, id }) => {
    const name = own.length > 0 ? `<a href="#${id}">${escaped(unit)}</a>` : escaped(unit)
    return `<tr><th scope="row">${name}</th><td>${escaped(state)}</td>${counts(own)}</tr>`
  })
  return `<table class="overview">
<thead><tr><th scope="col">${words.unit}</th><th scope="col">${words.state}</th>${SEVERITIES.map((one) => `<th scope="col">${SEVERITY[one][lang]}</th>`).join('')}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
<tfoot><tr><th scope="row">${words.total}</th><td></td>${counts(rows)}</tr></tfoot>
</table>
${rows.length === 0 ? `<p>${words.fine}</p>` : ''}`
}

function section({ unit, state, rows, id }: Concerned, { lang }: FindingsList): string {
  const columns = COLUMNS.filter(({ key }) => key !== 'unit')
  const cells = (row: FindingRow) =>
    columns.map(({ key, label }) => {
      const text = escaped(shownIn(row, key, lang))
      const shown = key === 'code' ? `<a href="#${row.code}">${text}</a>` : text
      const look =
        key === 'severity'
          ? ` class="${row.severity}"`
          : key === 'code' || key === 'file'
            ? ' class="small"'
            : ''
      return `<td data-label="${label[lang]}"${look}>${shown}</td>`
    })
  return `<section id="${id}">
<h2>${escaped(unit)}${state === '' ? '' : `<span>${escaped(state)}</span>`}</h2>
<table class="findings">
<thead><tr>${columns.map(({ label, key }) => `<th scope="col" class="${key}">${label[lang]}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${cells(row).join('')}</tr>`).join('\n')}
</tbody>
</table>
</section>`
}

function codes(explanations: readonly Explanation[], { lang }: FindingsList): string {
  const words = WORDS[lang]
  if (explanations.length === 0) return ''
  const items = explanations.map(({ code, title, why, remedies }) => {
    const text = (sentence: string) => escaped(inWorkbook(sentence))
    return `<dt id="${code}">${text(title)} <code>${code}</code></dt>
<dd>${words.why}: ${text(why)}<br>${words.remedy}: ${remedies.map(text).join('<br>')}</dd>`
  })
  return `<section>
<h2>${words.codes}</h2>
<dl>
${items.join('\n')}
</dl>
</section>`
}

/** Text for HTML, also in attributes; what a unit wrote is never markup. */
function escaped(text: string): string {
  return withoutControls(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
