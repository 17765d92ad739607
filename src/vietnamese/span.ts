/** A part of a text, from its first character to behind its last one, in UTF-16 units. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Spans in order; those that overlap are one. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && span.from < last.to)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else joined.push(span)
  }
  return joined
}

/** The text with something else in the place of each span. */
export function replaceSpans(text: string, spans: readonly Span[], replacement: string): string {
  let result = ''
  let at = 0
  for (const { from, to } of joinSpans(spans)) {
    result += text.slice(at, from) + replacement
    at = to
  }
  return result + text.slice(at)
}
