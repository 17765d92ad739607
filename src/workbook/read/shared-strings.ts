import { isAt, word } from './ascii.ts'
import { type Budget, spend } from './budget.ts'
import { plainItem, readStringItem, type StringItem } from './string-item.ts'
import { next, openXml, passText, type Xml } from './xml.ts'
import { textHere } from './xml-text.ts'

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
  passText(xml, at + start.length)
  const isPlain = isAt(bytes, END, xml.at)
  xml.at = isPlain ? xml.at + END.length : at
  return isPlain ? plainItem(textHere(xml)) : undefined
}
