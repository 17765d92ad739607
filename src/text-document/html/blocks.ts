import { escapeXml } from '../../workbook/write/text.ts'
import type { Block, Closing, Letterhead, Paragraph, TableBlock } from '../plan.ts'
import { isShort } from '../short-table.ts'
import { chartHtml } from './chart.ts'

/** One block as HTML. Every text is escaped. */
export function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'letterhead':
      return letterheadHtml(block)
    case 'title':
      return `<h1>${block.lines.map(escapeXml).join('<br>')}</h1>`
    case 'heading':
      return block.level === 1 ? element('h2', block.text) : element('h3', block.text)
    case 'paragraph':
      return paragraphHtml(block)
    case 'table':
      return tableHtml(block)
    case 'figures':
      return `<section class="figures">${block.items.map(({ value, label }) => `<div><b>${escapeXml(value)}</b><span>${escapeXml(label)}</span></div>`).join('')}</section>`
    case 'chart':
      return chartHtml(block)
    case 'closing':
      return closingHtml(block)
    case 'annex': {
      const [name, title, attached] = block.lines
      return `<header class="annex">${element('h2', name)}${element('h2', title)}${element('p', attached)}</header>`
    }
  }
}

/** An element with a text, and a class where one is given. */
function element(name: string, text: string, look?: string): string {
  return `<${name}${look === undefined ? '' : ` class="${look}"`}>${escapeXml(text).replaceAll('\n', '<br>')}</${name}>`
}

function paragraphHtml({ text, style }: Paragraph): string {
  return element('p', text, style === 'recipient' || style === 'note' ? style : undefined)
}

function letterheadHtml({ state: [nation, motto], body, number, about, placeAndDay }: Letterhead): string {
  const left = [
    ...body.slice(0, -1).map((line) => element('p', line)),
    ...body.slice(-1).map((line) => element('p', line, 'own')),
    element('p', number),
    ...(about === undefined ? [] : [element('p', about)]),
  ]
  const right = [
    element('p', nation, 'nation'),
    element('p', motto, 'motto'),
    element('p', placeAndDay, 'place'),
  ]
  return `<header class="head"><div>${left.join('')}</div><div>${right.join('')}</div></header>`
}

function tableHtml(table: TableBlock): string {
  const { caption, columns, rows } = table
  const head = columns.map(({ label }) => `<th scope="col">${escapeXml(label)}</th>`).join('')
  const lines = rows.map(({ cells, look }) => {
    const all = columns.map(({ align }, at) =>
      element('td', cells[at] ?? '', align === undefined || align === 'left' ? undefined : align),
    )
    return `<tr${look === undefined ? '' : ` class="${look}"`}>${all.join('')}</tr>`
  })
  const sum = columns.reduce((total, { width }) => total + width, 0)
  const widths = columns.map(({ width }) => `<col style="width:${Math.round((width / sum) * 1000) / 10}%">`)
  const title = caption === undefined ? '' : element('caption', caption)
  return `<div class="scroll${isShort(table) ? ' short' : ''}"><table>${title}<colgroup>${widths.join('')}</colgroup><thead><tr>${head}</tr></thead><tbody>${lines.join('')}</tbody></table></div>`
}

function closingHtml({ head, recipients, signer }: Closing): string {
  const to = [head, ...recipients].map((line) => element('p', line)).join('')
  const sign = signer.map((line) => element('p', line)).join('')
  return `<footer class="closing"><div class="to">${to}</div><div class="sign">${sign}</div></footer>`
}
