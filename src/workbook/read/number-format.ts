/** Numbers of the formats that no file spells out, and that show a day (ISO/IEC 29500-1, 18.8.30; 27–36 and 50–58 of East Asia). */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
]

export function isBuiltInDate(id: number): boolean {
  return BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last)
}

/**
 * True when a number format shows a calendar day or month: `dd/mm/yyyy`, `[$-42A]d mmmm yyyy;@`. Formats of times alone (`h:mm`)
 * show no day, nor do elapsed ones (`[h]:mm`), and in `[Red]#,##0 "đ"` the letters are a colour and a literal.
 */
export function showsDay(format: string): boolean {
  const [section = ''] = format
    .replace(/"[^"]*"?|\\.|_.|\*./gs, '')
    .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
    .replace(/\[[^\]]*\]?/g, '')
    .split(';')
  const codes = section
    .toLowerCase()
    .replace(/general|am\/pm|a\/p/g, '')
    .replace(/s[.,]0+/g, 's')
  if (/[0#?]/.test(codes)) return false
  return /[dy]/.test(codes) || (codes.includes('m') && !/[hs]/.test(codes))
}
