import { type Budget, spend } from './budget.ts'
import { plainItem, readStringItem, type StringItem } from './string-item.ts'
import { isAt, LT, next, openXml, seek, word, type Xml } from './xml.ts'
import { decode } from './xml-text.ts'

/** What an item takes beside its text, which is paid for by the part's own bytes. */
const BYTES_PER_ITEM = 32

const PLAIN = word('<si><t>')
const SPACED = word('<si><t xml:space="preserve">')
const END = word('</t></si>')

/** The table of shared strings, by index. Its counts are not believed. Throws Unreadable. */
export function readSharedStrings(part: Buffer, budget: Budget): StringItem[] {
  const xml = openXml(part)
  const items: StringItem[] = []
  for (;;) {
    const plain = passPlainItem(xml)
    if (plain === undefined) {
      const token = next(xml)
      if (token === 'end') return items
      if (token !== 'open' || xml.name !== 'si') continue
    }
    spend(budget, BYTES_PER_ITEM)
    items.push(plain ?? readStringItem(xml))
  }
}

/** A quick look at how nearly all items are written; those with runs, comments and the like are left to the tokens. */
function passPlainItem(xml: Xml): StringItem | undefined {
  const { bytes, at } = xml
  const start = isAt(bytes, PLAIN, at) ? PLAIN : SPACED
  if (!isAt(bytes, start, at)) return undefined
  const from = at + start.length
  const to = seek(bytes, LT, from)
  if (!isAt(bytes, END, to)) return undefined
  xml.at = to + END.length
  return plainItem(decode(bytes, from, to))
}
