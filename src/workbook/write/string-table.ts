import { escapeCellText } from './text.ts'

/** The texts of a workbook, each kept once: viewers on phones read shared strings more surely than texts inside the cells. */
export interface StringTable {
  /** The text's place in the table. @throws Error when it is longer than a cell holds. */
  readonly indexOf: (text: string) => number
  /** The part `xl/sharedStrings.xml`. */
  readonly xml: () => string
}

export function createStringTable(): StringTable {
  const indexes = new Map<string, number>()
  const texts: string[] = []
  let count = 0
  return {
    indexOf: (text) => {
      count += 1
      const index = indexes.get(text) ?? texts.push(textXml(text)) - 1
      indexes.set(text, index)
      return index
    },
    xml: () =>
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
      `count="${count}" uniqueCount="${texts.length}">${texts.join('')}</sst>`,
  }
}

function textXml(text: string): string {
  const xml = escapeCellText(text)
  return /^\s|\s$|\n/.test(xml) ? `<si><t xml:space="preserve">${xml}</t></si>` : `<si><t>${xml}</t></si>`
}
