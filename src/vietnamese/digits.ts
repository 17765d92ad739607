/** What digits with separators say. */
export interface Digits {
  readonly value: number
  /** The other reading of one separator with three digits behind it: 5.000 may be 5000 or 5. */
  readonly decimal?: number
}

/**
 * A number of digits as typed in Vietnam (1.234.567,5) or on an English system (1,234,567.5), also with spaces or apostrophes
 * between thousands. null when the separators make no number (5.00.000; 5000.000; 5.000,000).
 */
export function readDigits(typed: string): Digits | null {
  const text = typed.trim().replace(/ ?([.,']) ?/g, '$1')
  if (/^\d+$/.test(text)) return { value: Number(text) }
  const grouped = /^(\d{1,3})([., '])\d{3}(?:\2\d{3})*$/.exec(text)
  if (grouped) {
    const value = Number(text.replace(/\D/g, ''))
    const decimal = Number(text.replace(',', '.'))
    if (Number.isNaN(decimal)) return { value }
    return Number(grouped[1]) === 0 ? { value: decimal } : { value, decimal }
  }
  const [, whole, , digits] =
    /^(\d{1,3}([., '])\d{3}(?:\2\d{3})*)(?!\2)[.,](\d{1,2}|\d{4,})$/.exec(text) ??
    /^(\d+)([.,])(\d{1,2}|\d{4,})$/.exec(text) ??
    []
  if (whole === undefined || digits === undefined) return null
  return { value: Number(`${whole.replace(/\D/g, '')}.${digits}`) }
}
