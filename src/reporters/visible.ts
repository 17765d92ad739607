/** Controls of a terminal (C0, C1) and of the direction of writing: in a name or a cell they could rewrite what stands around them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const LONGEST = 1000

/** Text of a workbook or a file name as a terminal may show it: no controls but the line feed, and not pages of it. */
export function visible(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  return withoutControls(short)
}

/** Text without controls but the line feed: a tab is a space, another one is shown as U+FFFD. */
export function withoutControls(text: string): string {
  return text.replace(CONTROL, (found) => (found === '\t' ? ' ' : '\ufffd'))
}
