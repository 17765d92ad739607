/** A paragraph to show: told by how it begins; `head` and `tail` lines of a long one are enough. */
export interface Shown {
  readonly first: RegExp
  readonly head?: number
  readonly tail?: number
}

/**
 * The chosen paragraphs (parts between blank lines) of an output, in its order; each gap is one line «…». Without a choice all of it.
 * Throws when a choice names no paragraph: the output has changed and the choice with it.
 */
export function excerpt(output: string, shown: readonly Shown[] = [{ first: /^/ }]): string {
  const found = new Set<Shown>()
  const parts: string[] = []
  for (const paragraph of output.replace(/\n+$/, '').split(/\n{2,}/)) {
    const choice = shown.find(({ first }) => first.test(paragraph))
    if (choice) {
      found.add(choice)
      parts.push(shortened(paragraph, choice))
    } else if (parts.at(-1) !== '…') parts.push('…')
  }
  const missing = shown.find((choice) => !found.has(choice))
  if (missing) throw new Error(`No paragraph of the output begins as ${missing.first}`)
  return parts.join('\n\n')
}

function shortened(paragraph: string, { head, tail = 0 }: Shown): string {
  const lines = paragraph.split('\n')
  if (head === undefined || lines.length <= head + tail + 1) return paragraph
  return [...lines.slice(0, head), '  …', ...lines.slice(lines.length - tail)].join('\n')
}
