import JSZip from 'jszip'

/** Where a link of a written workbook leads: a cell of it, or a file (its address decoded) and a cell there. */
export interface FollowedLink {
  readonly file?: string
  readonly sheet?: string
  readonly cell?: string
}

/** The links of a workbook as they stand in its parts: sheet name → cell → where it leads. */
export async function linksOf(
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, ReadonlyMap<string, FollowedLink>>> {
  const zip = await JSZip.loadAsync(bytes)
  const text = async (path: string) => (await zip.file(path)?.async('string')) ?? ''
  const names = [...(await text('xl/workbook.xml')).matchAll(/<sheet\b[^>]*?\bname="([^"]*)"/g)]
  const sheets = names.map(async ([, name = ''], at) => {
    const relationships = await text(`xl/worksheets/_rels/sheet${at + 1}.xml.rels`)
    const targets = new Map(
      [...relationships.matchAll(/<Relationship\b[^>]*>/g)].map(([element]) => [
        attribute(element, 'Id'),
        attribute(element, 'Target'),
      ]),
    )
    const elements = (await text(`xl/worksheets/sheet${at + 1}.xml`)).matchAll(/<hyperlink\b[^>]*>/g)
    const links = [...elements].map(([element]) => {
      const target = targets.get(attribute(element, 'r:id'))
      const [, sheet, cell] = /^'(.*)'!([A-Z]+\d+)$/.exec(attribute(element, 'location') ?? '') ?? []
      const link = {
        ...(target !== undefined && { file: decodeURIComponent(target) }),
        ...(sheet !== undefined && { sheet: sheet.replaceAll("''", "'") }),
        ...(cell !== undefined && { cell }),
      }
      return [attribute(element, 'ref') ?? '', link] as const
    })
    return [unescaped(name), new Map(links)] as const
  })
  return new Map(await Promise.all(sheets))
}

function attribute(element: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1]
  return value === undefined ? undefined : unescaped(value)
}

function unescaped(text: string): string {
  return text
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
}
