import type { Random } from '../fixtures/random.ts'
import { between, oneOf } from '../fixtures/random.ts'
import { hostileName, hostileNumber, hostileReference, hostileText } from './hostile-values.ts'

/** Damage to the text of an XML part. It finds its own place, and changes nothing in a part that has none. */
export type XmlDamage = (xml: string, random: Random) => string

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** Replaces some matches of a pattern: mostly one, now and then many. */
function some(pattern: RegExp, replacement: (random: Random, match: string) => string): XmlDamage {
  return (xml, random) => {
    const matches = [...xml.matchAll(pattern)]
    if (matches.length === 0) return xml
    const rate = random() < 0.8 ? 0 : random()
    const chosen = oneOf(matches, random)
    return xml.replace(pattern, (match, ...rest: unknown[]) => {
      const at = rest.find((one) => typeof one === 'number')
      return at === chosen.index || random() < rate ? replacement(random, match) : match
    })
  }
}

const insertAfter = (pattern: RegExp, text: (random: Random) => string) =>
  some(pattern, (random, match) => match + text(random))

const DOCTYPE = `<!DOCTYPE w [<!ENTITY a "${'x'.repeat(50)}"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c SYSTEM "file:///etc/passwd">]>`

/** What cells and strings say. Most runs do this, because it is what reaches the rules. */
export const VALUE_DAMAGES: Readonly<Record<string, XmlDamage>> = {
  text: some(/<t(?: [^>]*)?>[^<]*<\/t>/g, (random) => `<t>${escapeXml(hostileText(random))}</t>`),
  number: some(/<v>[^<]*<\/v>/g, (random) => `<v>${hostileNumber(random)}</v>`),
  'inline-text': some(
    /<c (r="[A-Z]+\d+")[^>]*?(?:\/>|>.*?<\/c>)/gs,
    (random, match) =>
      `<c ${/r="\w+"/.exec(match)?.[0]} t="inlineStr"><is><t>${escapeXml(hostileText(random))}</t></is></c>`,
  ),
  type: some(
    / t="\w+"/g,
    (random) => ` t="${oneOf(['s', 'd', 'e', 'b', 'str', 'n', 'inlineStr', 'x'], random)}"`,
  ),
  style: some(/ s="\d+"/g, (random) => ` s="${oneOf(['0', '1', '99999', '-1', 'x'], random)}"`),
  reference: some(/ r="[A-Z]+\d+"/g, (random) => (random() < 0.3 ? '' : ` r="${hostileReference(random)}"`)),
  'row-number': some(/<row r="\d+"/g, (random) =>
    random() < 0.3 ? '<row' : `<row r="${hostileReference(random)}"`,
  ),
  string: some(/t="s"><v>\d+<\/v>/g, (random) => `t="s"><v>${hostileReference(random)}</v>`),
  name: some(/ name="[^"]*"/g, (random) => ` name="${escapeXml(hostileName(random))}"`),
  font: some(
    /<name val="[^"]*"/g,
    (random) => `<name val="${oneOf(['.VnTime', 'VNI-Times', 'VNtimes new roman'], random)}"`,
  ),
  format: some(
    / formatCode="[^"]*"/g,
    (random) =>
      ` formatCode="${escapeXml(oneOf(['dd/mm/yyyy', '[', '"', '\\', ''], random).repeat(between(1, 9000, random)))}"`,
  ),
  'string-order': some(/<si>.*?<\/si>/gs, (random, match) => (random() < 0.5 ? '' : match + match)),
  'move-rows': some(/<row r="(\d+)"/g, (random) => `<row r="${between(1, 70, random)}"`),
  'copy-row': some(/<row [^>]*>.*?<\/row>/gs, (random, match) => {
    const copy = match.replace(/ r="[^"]*"/g, '')
    const times = random() < 0.97 ? between(1, 30, random) : between(2000, 60_000, random)
    return match + copy.repeat(Math.min(times, 20_000_000 / copy.length))
  }),
}

/** The structure around them. */
export const XML_DAMAGES: Readonly<Record<string, XmlDamage>> = {
  cut: (xml, random) => xml.slice(0, Math.floor(random() * xml.length)),
  'drop-tag': some(/<[^>]*>/g, () => ''),
  'double-tag': some(/<[^>]*>/g, (_, match) => match + match),
  'drop-attribute': some(/ [\w:]+="[^"]*"/g, () => ''),
  attribute: some(/="[^"]*"/g, (random) => `="${escapeXml(hostileReference(random))}"`),
  element: some(
    /<(\w+)(?=[ >/])/g,
    (random) => `<${oneOf(['row', 'c', 'v', 'is', 't', 'x:row', 'sheet', 'si'], random)}`,
  ),
  deep: insertAfter(/<(?:sheetData|sst|fonts|sheets)\b[^>]*>/g, (random) => {
    const depth = oneOf([200, 300, 100_000], random)
    return '<a>'.repeat(depth) + (random() < 0.5 ? '</a>'.repeat(depth) : '')
  }),
  doctype: (xml) => (xml.startsWith('<?xml') ? xml.replace('?>', `?>${DOCTYPE}`) : DOCTYPE + xml),
  entity: insertAfter(/<(?:t|v)(?: [^>]*)?>/g, (random) =>
    oneOf(['&c;', '&b;', '&#0;', '&#x1b;', '&#xD800;', '&#x110000;', '&', '&lt;'], random),
  ),
  comment: insertAfter(/>/g, (random) =>
    oneOf(['<!-- <row> -->', '<!--', '<![CDATA[<v>1</v>]]>', '<![CDATA[', '<?x ?>', '<?'], random),
  ),
  dimension: some(
    /<dimension [^>]*>/g,
    (random) => `<dimension ref="${oneOf(['A1:XFD1048576', 'A0:A0', 'x'], random)}"/>`,
  ),
  counts: some(
    / (?:count|uniqueCount)="\d+"/g,
    (random) => ` count="${oneOf(['99999999999', '-1', '0', 'x'], random)}"`,
  ),
  merges: some(/<\/sheetData>/g, (random, match) => {
    const range = () => `${hostileReference(random)}:${hostileReference(random)}`
    const refs = Array.from({ length: between(1, 5000, random) }, (_, at) =>
      random() < 0.5 ? `A${at + 1}:C${at + 1}` : random() < 0.5 ? 'A1:XFD1048576' : range(),
    )
    return `${match}<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  }),
  validations: insertAfter(/<\/sheetData>/g, () => {
    const rule = (at: number) =>
      `<dataValidation type="list" sqref="${'ABCDEFGHI'[at]}1:${'ABCDEFGHI'[at]}1048576"/>`
    return `<dataValidations>${Array.from({ length: 9 }, (_, at) => rule(at)).join('')}</dataValidations>`
  }),
  sheets: some(/<sheet [^>]*>/g, (random, match) =>
    match.repeat(between(2, random() < 0.9 ? 4 : 3000, random)),
  ),
  target: some(/ (?:Target|Id|r:id)="[^"]*"/g, (random, match) => {
    const targets = [
      'workbook.xml',
      '../_rels/.rels',
      'worksheets/sheet1.xml',
      '/',
      '..',
      '%',
      '%00',
      '__proto__',
    ]
    return match.replace(/"[^"]*"/, `"${oneOf([...targets, 'rId1', 'rId2', 'http://a.example/'], random)}"`)
  }),
  prefix: (xml) => xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:'),
  'utf-16': (xml) => `\ufeff${xml}`,
  encoding: (xml, random) =>
    xml.replace(
      /encoding="[^"]*"/,
      `encoding="${oneOf(['windows-1258', 'utf-7', 'x', 'UTF-16', 'latin1'], random)}"`,
    ),
}
