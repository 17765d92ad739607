import { checkCellText, escapeCellText } from './text.ts'

/** The texts of a workbook, each kept once: viewers on phones read shared strings more surely than texts inside the cells. */
export interface StringTable {
  /**
   * The text's place in the table; undefined for a new one when the table is full: it stands in its cell.
   * @throws Error when it is longer than a cell holds.
   */
  readonly indexOf: (text: string) => number | undefined
  /** The part `xl/sharedStrings.xml`, text by text. */
  readonly xml: () => Generator<string>
}

/** Characters. A list of all communes of the country has more; kept whole, its texts would fill the memory. */
const FULL = 16_000_000

export function createStringTable(full = FULL): StringTable {
  const indexes = new Map<string, number>()
  let count = 0
  let length = 0

  function add(text: string): number | undefined {
    checkCellText(text)
    length += text.length
    if (length > full) return undefined
    const index = indexes.size
    indexes.set(text, index)
    return index
  }

  return {
    indexOf: (text) => {
      const index = indexes.get(text) ?? add(text)
      if (index !== undefined) count += 1
      return index
    },
    *xml() {
      yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
        `count="${count}" uniqueCount="${indexes.size}">`
      for (const text of indexes.keys()) yield `<si>${textXml(text)}</si>`
      yield '</sst>'
    },
  }
}

/** The `t` element of a text. */
export function textXml(text: string): string {
  const xml = escapeCellText(text)
  return /^\s|\s$|\n/.test(xml) ? `<t xml:space="preserve">${xml}</t>` : `<t>${xml}</t>`
}
