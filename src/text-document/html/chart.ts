import { escapeXml } from '../../workbook/write/text.ts'
import type { Bar, BarChart } from '../plan.ts'

/** Bars under each other, each with its name and figure as text, so that they can be read on a telephone, aloud and without colours. */
export function chartHtml({ title, unit, bars }: BarChart): string {
  const longest = Math.max(1, ...bars.flatMap(({ value, goal = 0 }) => [value, goal]))
  const lines = bars.map((bar) => barHtml(bar, longest))
  const caption = `<figcaption>${escapeXml(title)} <small>(${escapeXml(unit)})</small></figcaption>`
  return `<figure>${caption}${lines.join('')}</figure>`
}

function barHtml({ label, value, text, goal }: Bar, longest: number): string {
  const share = (count: number) => Math.round((count / longest) * 1000) / 10
  const mark = goal === undefined ? '' : `<line x1="${share(goal)}" x2="${share(goal)}" y1="0" y2="10"/>`
  const look = goal !== undefined && value < goal ? ' class="below"' : ''
  const drawing = `<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="space" width="100" height="10"/><rect${look} width="${share(value)}" height="10"/>${mark}</svg>`
  return `<div class="bar"><span>${escapeXml(label)}</span>${drawing}<span>${escapeXml(text)}</span></div>`
}
