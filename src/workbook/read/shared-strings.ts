import { type Budget, spend } from './budget.ts'
import { readStringItem, type StringItem } from './string-item.ts'
import { next, openXml } from './xml.ts'

/** What an item takes beside its text, which is paid for by the part's own bytes. */
const BYTES_PER_ITEM = 32

/** The table of shared strings, by index. Its counts are not believed. Throws Unreadable. */
export function readSharedStrings(part: Buffer, budget: Budget): StringItem[] {
  const xml = openXml(part)
  const items: StringItem[] = []
  for (let token = next(xml); token !== 'end'; token = next(xml)) {
    if (token !== 'open' || xml.name !== 'si') continue
    spend(budget, BYTES_PER_ITEM)
    items.push(readStringItem(xml))
  }
  return items
}
