/** Answers that are remembered at most, and characters of their keys; what is remembered begins anew then. */
const MOST = 5_000
const MOST_CHARACTERS = 1_000_000

/** The same answers, each worked out once: headers, drop-downs and dates say the same in a thousand workbooks. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  return rememberedBy((text) => text, answer)
}

/** The same for questions that are alike when their keys are. */
export function rememberedBy<Q, T>(
  keyOf: (question: Q) => string,
  answer: (question: Q) => T,
): (question: Q) => T {
  const known = new Map<string, T>()
  let characters = 0
  return (question) => {
    const key = keyOf(question)
    const before = known.get(key)
    if (before !== undefined) return before
    const found = answer(question)
    if (known.size === MOST || characters > MOST_CHARACTERS) {
      known.clear()
      characters = 0
    }
    characters += key.length
    known.set(key, found)
    return found
  }
}

/** The last answer again for a question like the last one: for questions too large to be kept in number. */
export function lastRemembered<Q, T>(
  areAlike: (one: Q, other: Q) => boolean,
  answer: (question: Q) => T,
): (question: Q) => T {
  let last: { readonly question: Q; readonly found: T } | null = null
  return (question) => {
    if (!last || !areAlike(last.question, question)) last = { question, found: answer(question) }
    return last.found
  }
}
