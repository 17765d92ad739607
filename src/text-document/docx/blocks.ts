import type { Annex, Block, Closing, Heading, Letterhead, Paragraph, TitleBlock } from '../plan.ts'
import { millimetres, SIZE, TEXT_WIDTH } from './page.ts'
import { sideBySide, tableXml } from './table.ts'
import type { ParagraphLook } from './xml.ts'
import { paragraphXml } from './xml.ts'

/** Share of the page that the issuing body takes beside Quốc hiệu, in hundredths. */
const BODY_SHARE = 42
/** Share of Nơi nhận beside the signature. */
const RECIPIENTS_SHARE = 52
/** Room for a signature and a stamp. */
const SIGNATURE_SPACE = 1400

const CENTER: ParagraphLook = { align: 'center' }

/** One block as the XML of a document's body; the two paragraphs before a signature stay on its page, so that it has more than a line. */
export function blockXml(block: Block, following: readonly Block[] = []): string {
  switch (block.kind) {
    case 'letterhead':
      return letterheadXml(block)
    case 'title':
      return titleXml(block)
    case 'heading':
      return headingXml(block)
    case 'paragraph':
      return paragraphBlock(block, isBeforeSignature(following))
    case 'table':
      return tableXml(block, isNote(following[0]))
    case 'closing':
      return closingXml(block)
    case 'annex':
      return annexXml(block)
    case 'figures':
    case 'chart':
      return ''
  }
}

function isNote(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && block.style === 'note'
}

function isBeforeSignature([next, second]: readonly Block[]): boolean {
  return next?.kind === 'closing' || (next?.kind === 'paragraph' && second?.kind === 'closing')
}

function letterheadXml({ state: [nation, motto], body, number, about, placeAndDay }: Letterhead): string {
  const left = Math.floor((TEXT_WIDTH * BODY_SHARE) / 100)
  const superior = body.slice(0, -1).map((line) => paragraphXml(line, { ...CENTER, size: SIZE.body }))
  const own = body.slice(-1).map((line) => paragraphXml(line, { ...CENTER, size: SIZE.body, bold: true }))
  const columns = sideBySide(
    [
      ...superior,
      ...own,
      rule(left, 0.38),
      paragraphXml(number, { ...CENTER, size: SIZE.body }),
      ...(about === undefined ? [] : [paragraphXml(about, { ...CENTER, before: 60, size: 24 })]),
    ],
    [
      paragraphXml(nation, { ...CENTER, size: SIZE.nation, bold: true }),
      paragraphXml(motto, { ...CENTER, size: SIZE.motto, bold: true }),
      rule(TEXT_WIDTH - left, 0.54),
      paragraphXml(placeAndDay, { ...CENTER, size: SIZE.motto, italic: true }),
    ],
    BODY_SHARE,
  )
  return columns + paragraphXml('', { size: 12 })
}

/** A line of a share of the width, centred: under the issuing body a third to a half of it, under Tiêu ngữ as long as that. */
function rule(width: number, share: number): string {
  const indent = Math.round((width * (1 - share)) / 2)
  return paragraphXml('', { after: 80, left: indent, right: indent, rule: true, size: 4 })
}

function titleXml({ lines: [kind, ...about] }: TitleBlock): string {
  const bold: ParagraphLook = { ...CENTER, bold: true, size: SIZE.text }
  return [
    paragraphXml(kind, { ...bold, before: 360 }),
    ...about.map((line) => paragraphXml(line, bold)),
    rule(TEXT_WIDTH, 0.22),
    paragraphXml('', { size: 12 }),
  ].join('')
}

function headingXml({ level, text }: Heading): string {
  return paragraphXml(text, { style: level === 1 ? 'Heading1' : 'Heading2' })
}

const PARAGRAPHS: Readonly<Record<NonNullable<Paragraph['style']>, ParagraphLook>> = {
  body: { style: 'BodyText' },
  item: { style: 'BodyText' },
  recipient: { before: 60, left: millimetres(40), hanging: millimetres(3), after: 60 },
  note: { italic: true, size: SIZE.small, after: 120 },
}

function paragraphBlock({ text, style = 'body' }: Paragraph, keepNext: boolean): string {
  return paragraphXml(text, keepNext ? { ...PARAGRAPHS[style], keepNext } : PARAGRAPHS[style])
}

function closingXml({ head, recipients, signer }: Closing): string {
  const left = [
    paragraphXml(head, { bold: true, italic: true, size: 24 }),
    ...recipients.map((line) => paragraphXml(line, { size: SIZE.small })),
  ]
  const right = signer.map((line) => paragraphXml(line, { ...CENTER, bold: true, size: SIZE.motto }))
  const space = paragraphXml('', { ...CENTER, after: SIGNATURE_SPACE })
  return (
    paragraphXml('', { size: 12, keepNext: true }) + sideBySide(left, [...right, space], RECIPIENTS_SHARE)
  )
}

function annexXml({ lines: [name, title, attached] }: Annex): string {
  return [
    paragraphXml(name, { ...CENTER, bold: true, size: SIZE.text, pageBreakBefore: true }),
    paragraphXml(title, { ...CENTER, bold: true, size: SIZE.text }),
    paragraphXml(attached, { ...CENTER, italic: true, size: SIZE.text, after: 120 }),
  ].join('')
}
