/** A tag of a web page, or the text before one. */
export interface HtmlToken {
  readonly kind: 'open' | 'close' | 'text'
  /** Name of the tag, in small letters; '' for a text. */
  readonly name: string
  /** Attributes as written, or the text. */
  readonly content: string
}

const TAG = /<(\/?)([a-z][a-z0-9:]*)/iy
/** Elements whose content is no text to be shown. */
const SILENT = ['script', 'style', 'head', 'xml', 'noscript', 'template']

/**
 * The tags and texts of a web page, whatever is wrong with them; comments, scripts and styles are passed over and never run. The time
 * grows with the length of the page, no faster.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  const tag = new RegExp(TAG)
  for (let at = 0; at < html.length; ) {
    const mark = indexOf(html, '<', at)
    if (mark > at) yield { kind: 'text', name: '', content: html.slice(at, mark) }
    if (mark === html.length) return
    if (html.startsWith('<!--', mark)) {
      at = indexOf(html, '-->', mark) + 3
      continue
    }
    const end = tagEnd(html, mark)
    tag.lastIndex = mark
    const [head, slash, name = ''] = tag.exec(html) ?? []
    at = end
    if (head === undefined) {
      if (!/[!?]/.test(html[mark + 1] ?? '')) yield { kind: 'text', name: '', content: html.slice(mark, end) }
      continue
    }
    const token = name.toLowerCase()
    yield { kind: slash ? 'close' : 'open', name: token, content: html.slice(mark + head.length, end) }
    if (!slash && SILENT.includes(token)) at = afterElement(html, token, end)
  }
}

/** The value of an attribute of a tag, as written; undefined when it has none. */
export function htmlAttribute({ content }: HtmlToken, name: string): string | undefined {
  const found = new RegExp(`(?:^|[\\s"'/])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    content,
  )
  return found?.[1] ?? found?.[2] ?? found?.[3]
}

/** Behind the `>` of a tag; one in quotes is part of a value, but no tag reaches over the next `<`. */
function tagEnd(html: string, mark: number): number {
  let quote = ''
  let plain = 0
  let at = mark + 1
  for (; at < html.length && html[at] !== '<'; at++) {
    const character = html[at] ?? ''
    if (character === '>') {
      if (quote === '') return at + 1
      plain ||= at + 1
    } else if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
  }
  return plain || at
}

function afterElement(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[\\s>]`, 'gi')
  close.lastIndex = from
  const found = close.exec(html)
  return found ? found.index : html.length
}

/** Where a word is next, else where the page ends. */
function indexOf(html: string, word: string, from: number): number {
  const found = html.indexOf(word, from)
  return found < 0 ? html.length : found
}
