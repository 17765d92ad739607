/** The order Microsoft's schema gives the children of a font; exceljs writes another. */
const FONT_CHILDREN = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
]
const NORMAL_FONT = '<font><sz val="12"/><name val="Times New Roman"/><family val="1"/></font>'

/** styles.xml with its fonts in order, and the first of them, which the Normal style and so every empty cell uses, Times New Roman 12. */
export function repairStyles(xml: string): string {
  return xml
    .replace(/<font>(.*?)<\/font>/gs, (_, children: string) => `<font>${inOrder(children)}</font>`)
    .replace(/(<fonts\b[^>]*>)<font>.*?<\/font>/s, `$1${NORMAL_FONT}`)
}

function inOrder(children: string): string {
  const elements = children.match(/<[^>]+>/g) ?? []
  return elements
    .map((element) => ({ element, place: placeOf(element) }))
    .sort((a, b) => a.place - b.place)
    .map(({ element }) => element)
    .join('')
}

function placeOf(element: string): number {
  const place = FONT_CHILDREN.indexOf(/\w+/.exec(element)?.[0] ?? '')
  return place < 0 ? FONT_CHILDREN.length : place
}
