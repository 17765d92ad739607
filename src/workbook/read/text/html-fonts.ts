import { type HtmlToken, htmlAttribute } from './html-tokens.ts'

/** Rules for one class in a style sheet, as Excel writes them: `.xl24 {… font-family:".VnTime", sans-serif; …}`. */
const RULE = /\.([\w-]{1,40})\s*\{([^{}]{0,4000})\}/g
const FAMILY = /font-family\s*:\s*["']?([^"';,}]{1,80})/i

const MOST_CLASSES = 10_000

/** Fonts by class, from the style sheets of a page. */
export function classFonts(html: string): ReadonlyMap<string, string> {
  const fonts = new Map<string, string>()
  for (const [, name = '', rule = ''] of html.matchAll(RULE)) {
    const font = FAMILY.exec(rule)?.[1]?.trim()
    if (font && fonts.set(name, font).size === MOST_CLASSES) break
  }
  return fonts
}

/** The font that a tag states itself or by its class. */
export function fontOfTag(tag: HtmlToken, classes: ReadonlyMap<string, string>): string | undefined {
  const own =
    htmlAttribute(tag, 'face') ??
    FAMILY.exec(htmlAttribute(tag, 'style')?.replaceAll('&quot;', '"') ?? '')?.[1]
  return own?.trim() ?? classes.get(htmlAttribute(tag, 'class') ?? '')
}
