/** Where a JSON text breaks: line and column, both from 1. */
export interface JsonError {
  readonly line: number
  readonly column: number
}

const BLANK = '[ \\t\\r\\n]*'
const MARK = '[{}[\\]:,]'
const STRING = '"(?:[^"\\\\\\n\\r\\t]|\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4}))*"'
const VALUE = '(?:-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null)(?![\\w.])'

const ANY_VALUE: readonly string[] = ['value', 'string', '{', '[']

/**
 * The place where a text stops being JSON, for a text that `JSON.parse` refused; the messages of Node name it only sometimes. The
 * end of the text when something is left open.
 */
export function jsonError(text: string): JsonError {
  const open: ('object' | 'array')[] = []
  let expect: readonly string[] = ANY_VALUE
  let at = 0
  for (;;) {
    const token = nextToken(text, at)
    if (!token || !expect.includes(token.kind)) return place(text, skipBlanks(text, at))
    at = token.end
    if (token.kind === '{') open.push('object')
    if (token.kind === '[') open.push('array')
    if (token.kind === '}' || token.kind === ']') open.pop()
    expect = following(token.kind, expect, open.at(-1))
  }
}

interface Token {
  readonly kind: string
  readonly end: number
}

function nextToken(text: string, at: number): Token | null {
  const pattern = new RegExp(`${BLANK}(?:(${MARK})|(${STRING})|${VALUE})`, 'y')
  pattern.lastIndex = at
  const [, mark, string] = pattern.exec(text) ?? []
  if (pattern.lastIndex === 0) return null
  return { kind: mark ?? (string === undefined ? 'value' : 'string'), end: pattern.lastIndex }
}

/** What may come after a token. A string where a key belongs is followed by a colon, any other ends a value. */
function following(
  kind: string,
  expected: readonly string[],
  inside: 'object' | 'array' | undefined,
): readonly string[] {
  if (kind === '{') return ['string', '}']
  if (kind === '[') return [...ANY_VALUE, ']']
  if (kind === ':') return ANY_VALUE
  if (kind === ',') return inside === 'object' ? ['string'] : ANY_VALUE
  const isKey = kind === 'string' && !expected.includes('value') && inside === 'object'
  if (isKey) return [':']
  if (inside === undefined) return []
  return inside === 'object' ? [',', '}'] : [',', ']']
}

function skipBlanks(text: string, at: number): number {
  return at + (/^[ \t\r\n]*/.exec(text.slice(at))?.[0].length ?? 0)
}

function place(text: string, at: number): JsonError {
  const lines = text.slice(0, at).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
