import { cleanText, escapeXml } from '../../workbook/write/text.ts'

/** How a run of text looks. Half points, as Word counts sizes. */
export interface RunLook {
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
}

/** How a paragraph stands. Twentieths of a point. */
export interface ParagraphLook extends RunLook {
  /** The id of a style of the document; what else is said here goes beyond it. */
  readonly style?: StyleId
  readonly align?: 'left' | 'center' | 'right' | 'both'
  readonly before?: number
  readonly after?: number
  readonly left?: number
  readonly right?: number
  readonly firstLine?: number
  readonly hanging?: number
  /** Stays on the page of the next paragraph. */
  readonly keepNext?: boolean
  readonly pageBreakBefore?: boolean
  /** A rule under the text, as long as the indents leave it. */
  readonly rule?: boolean
}

/** Styles of the document, which the office finds in Word's list: text, headings, cells of tables. */
export type StyleId = 'Normal' | 'BodyText' | 'Heading1' | 'Heading2' | 'TableText' | 'Header'

/** A paragraph of one look; a line end in the text is a line break. Text is never more than text: no field can come of it. */
export function paragraphXml(text: string, look: ParagraphLook = {}): string {
  // An empty paragraph is as high as its mark.
  if (text === '') return `<w:p>${paragraphProperties(look, runProperties(look))}</w:p>`
  return `<w:p>${paragraphProperties(look, '')}${runXml(text, look)}</w:p>`
}

/** A run of text. */
function runXml(text: string, look: RunLook): string {
  const lines = cleanText(text).split('\n')
  const content = lines.map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`).join('<w:br/>')
  return `<w:r>${runProperties(look)}${content}</w:r>`
}

function runProperties({ bold, italic, size }: RunLook): string {
  const all = [
    bold ? '<w:b/>' : '',
    italic ? '<w:i/>' : '',
    size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  ].join('')
  return all === '' ? '' : `<w:rPr>${all}</w:rPr>`
}

/** The elements stand in the order of the schema. */
function paragraphProperties(look: ParagraphLook, mark: string): string {
  const { before, after, left, right, firstLine, hanging } = look
  const all = [
    look.style === undefined ? '' : `<w:pStyle w:val="${look.style}"/>`,
    look.keepNext ? '<w:keepNext/>' : '',
    look.pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    look.rule ? '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>' : '',
    attributes('w:spacing', { before, after }),
    attributes('w:ind', { left, right, hanging, firstLine }),
    look.align === undefined ? '' : `<w:jc w:val="${look.align}"/>`,
    mark,
  ].join('')
  return all === '' ? '' : `<w:pPr>${all}</w:pPr>`
}

function attributes(name: string, values: Readonly<Record<string, number | undefined>>): string {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined)
  return pairs.length === 0
    ? ''
    : `<${name} ${pairs.map(([key, value]) => `w:${key}="${value}"`).join(' ')}/>`
}
