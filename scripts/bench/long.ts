import type { Part } from '../fuzz/zip-parts.ts'
import { packParts, unpackParts } from '../fuzz/zip-parts.ts'
import { sheetPart } from './sheet-part.ts'

/** Where the first entry of a form stands. */
const FIRST = 5
const NAMES = 'xl/sharedStrings.xml'

/**
 * The workbook with that many rows in one sheet: its `filled` rows again and again, each with a name of its own. In the first `wrong`
 * ones the number of people (column F) is words, which is a finding each.
 */
export function long(
  bytes: Buffer,
  sheet: string,
  { filled, rows, wrong }: { readonly filled: number; readonly rows: number; readonly wrong: number },
): Buffer {
  const parts = unpackParts(bytes)
  const chosen = sheetPart(parts, sheet)
  const strings = parts.find(({ name }) => name === NAMES)?.bytes.toString('utf8') ?? ''
  const known = strings.split('</si>').length - 1
  const more = Array.from(
    { length: rows },
    (_, at) => `<si><t>Hỗ trợ việc thứ ${at + 1} cho phụ nữ nghèo</t></si>`,
  )
  return packParts(
    parts.map((part): Part => {
      const { name } = part
      if (name === NAMES)
        return { name, bytes: Buffer.from(strings.replace('</sst>', `${more.join('')}</sst>`)) }
      if (part !== chosen) return part
      return { name, bytes: Buffer.from(lengthened(part.bytes.toString('utf8'), filled, rows, known, wrong)) }
    }),
  )
}

function lengthened(xml: string, filled: number, rows: number, names: number, wrong: number): string {
  const start = xml.indexOf(`<row r="${FIRST}"`)
  const end = xml.indexOf(`<row r="${FIRST + filled}"`)
  const models = xml.slice(start, end).split(/(?=<row )/)
  const made = Array.from({ length: rows }, (_, at) => {
    const model = models[at % models.length] ?? ''
    const named = model
      .replace(/(<c r="B\d+"[^>]*><v>)\d+/, `$1${names + at}`)
      .replace(/(<c r="A\d+"[^>]*><v>)\d+/, `$1${at + 1}`)
    const typed = at < wrong ? named.replace(/(<c r="F\d+"[^>]*)><v>[^<]*/, '$1 t="str"><v>chưa rõ') : named
    return moved(typed, FIRST + (at % models.length), FIRST + at)
  })
  const foot = shifted(xml.slice(end), rows - filled)
  return xml.slice(0, start) + made.join('') + foot
}

function moved(row: string, from: number, to: number): string {
  return row.replaceAll(new RegExp(`( r="[A-Z]*)${from}"`, 'g'), `$1${to}"`)
}

/** What stands below the table, so many rows further down; merged ranges too. */
function shifted(xml: string, by: number): string {
  const [rows = '', rest = ''] = xml.split('</sheetData>')
  const lower = (text: string, pattern: RegExp) =>
    text.replace(pattern, (_, before: string, row: string) => before + (Number(row) + by))
  const merges = rest.replace(/<mergeCell ref="([^"]*)"/g, (whole, ref: string) => {
    const top = Number(/\d+/.exec(ref)?.[0])
    return top < FIRST ? whole : lower(whole, /([A-Z])(\d+)/g)
  })
  return `${lower(rows, /( r="[A-Z]*)(\d+)(?=")/g)}</sheetData>${merges}`
}
