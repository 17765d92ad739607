import type { Paragraph } from '../text-document/plan.ts'
import { formatNumber } from '../vietnamese/format.ts'

/** What the office is to write itself. */
export const BLANK = '……………………………………'

export function body(text: string): Paragraph {
  return { kind: 'paragraph', text }
}

export function item(text: string): Paragraph {
  return { kind: 'paragraph', text: `- ${text}`, style: 'item' }
}

/** «77,8%»; «–» of nothing. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${formatNumber(Math.round((part / whole) * 1000) / 10, 'vi')}%`
}

/** «1.439.000.000 đồng» */
export function money(dong: number): string {
  return `${formatNumber(dong, 'vi')} đồng`
}
