import type { FileLink } from '../plan.ts'
import { cleanText, escapeXml } from './text.ts'

/** The links of one sheet, which its rows tell one by one. */
export interface Hyperlinks {
  /** Links beyond the number that Excel takes in a sheet are left out: it would repair the file by taking out all of them. */
  readonly add: (cell: string, link: string | FileLink) => void
  /** The `hyperlinks` element; '' without links. */
  readonly element: () => string
  /** The relationships that links to files go by, one a file; '' without any. */
  readonly relationships: () => string
}

/** Excel's limit for one sheet. */
export const MOST_LINKS = 65_530
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'
/** `'Sheet'!A7`, with or without a leading `#`; of a range the first cell is the target. */
const PLACE = /^#?([^!]+)!\$?([A-Za-z]{1,3})\$?(\d+)(?::.*)?$/

export function createHyperlinks(): Hyperlinks {
  const elements: string[] = []
  const files = new Map<string, string>()
  const idOf = (file: string) => {
    const id = files.get(file) ?? `rIdLink${files.size + 1}`
    files.set(file, id)
    return id
  }
  return {
    add: (cell, link) => {
      if (elements.length === MOST_LINKS) return
      const { file, place } = targetOf(link)
      const location = place === undefined ? '' : ` location="${escapeXml(place)}"`
      const id = file === undefined ? '' : ` r:id="${idOf(file)}"`
      elements.push(`<hyperlink ref="${cell}"${location}${id}/>`)
    },
    element: () => (elements.length === 0 ? '' : `<hyperlinks>${elements.join('')}</hyperlinks>`),
    relationships: () =>
      [...files]
        .map(
          ([file, id]) =>
            `<Relationship Id="${id}" Type="${RELATIONSHIP}" Target="${escapeXml(file)}" TargetMode="External"/>`,
        )
        .join(''),
  }
}

/** A place in the workbook, an address of a file with its spaces and Vietnamese letters escaped, or both. */
function targetOf(link: string | FileLink): { readonly file?: string; readonly place?: string } {
  if (typeof link !== 'string') {
    const file = encodeURI(cleanText(link.file)).replaceAll('#', '%23').replaceAll('?', '%3F')
    return link.place === undefined ? { file } : { file, place: link.place }
  }
  const text = cleanText(link)
  const [, sheet, column, row] = PLACE.exec(text) ?? []
  return sheet ? { place: `${sheet}!${column}${row}` } : { file: encodeURI(text.replaceAll('\\', '/')) }
}
