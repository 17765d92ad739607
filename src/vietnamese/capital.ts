/** The text with a capital first letter. */
export function withCapital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

/** The text with a small first letter, as within a sentence: «xã Ea Trang». */
export function withoutCapital(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
