import { cleanText, escapeXml } from '../../workbook/write/text.ts'
import type { DocumentPlan } from '../plan.ts'
import { blockXml } from './blocks.ts'
import { millimetres, PAGE, SIZE } from './page.ts'
import type { StyleId } from './xml.ts'
import { paragraphXml } from './xml.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The parts of a .docx package by path, in the order in which they are stored. */
export function documentParts(plan: DocumentPlan): ReadonlyMap<string, string> {
  const withNotice = plan.notice !== undefined
  return new Map([
    ['[Content_Types].xml', contentTypes(withNotice)],
    ['_rels/.rels', packageRelationships()],
    [
      'docProps/app.xml',
      `${HEAD}<Properties xmlns="${OFFICE}/extended-properties"><Application>thidua</Application></Properties>`,
    ],
    ['docProps/core.xml', coreProperties(plan)],
    ['word/_rels/document.xml.rels', documentRelationships(withNotice)],
    ['word/document.xml', documentXml(plan)],
    ['word/header1.xml', headerXml(plan.notice, true)],
    ...(withNotice ? [['word/header2.xml', headerXml(plan.notice, false)] as const] : []),
    ['word/settings.xml', settingsXml()],
    ['word/styles.xml', stylesXml()],
  ])
}

function contentTypes(withNotice: boolean): string {
  const parts = [
    ['/word/document.xml', `${TYPES}.document.main+xml`],
    ['/word/header1.xml', `${TYPES}.header+xml`],
    ...(withNotice ? [['/word/header2.xml', `${TYPES}.header+xml`]] : []),
    ['/word/settings.xml', `${TYPES}.settings+xml`],
    ['/word/styles.xml', `${TYPES}.styles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ]
  const all = parts.map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`).join('')
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${all}</Types>`
}

function relationships(all: readonly (readonly [type: string, target: string])[]): string {
  const lines = all.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`
}

function packageRelationships(): string {
  return relationships([
    [`${OFFICE}/relationships/officeDocument`, 'word/document.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    [`${OFFICE}/relationships/extended-properties`, 'docProps/app.xml'],
  ])
}

/** rId1 and rId2 are the styles and settings, rId3 the header of the pages, rId4 that of the first one. */
function documentRelationships(withNotice: boolean): string {
  return relationships([
    [`${OFFICE}/relationships/styles`, 'styles.xml'],
    [`${OFFICE}/relationships/settings`, 'settings.xml'],
    [`${OFFICE}/relationships/header`, 'header1.xml'],
    ...(withNotice ? [[`${OFFICE}/relationships/header`, 'header2.xml'] as const] : []),
  ])
}

function coreProperties({ title, subject, creator, created }: DocumentPlan): string {
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${created}</dcterms:${name}>`
  return [
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject><dc:creator>${escapeXml(creator)}</dc:creator>`,
    `<cp:lastModifiedBy>${escapeXml(creator)}</cp:lastModifiedBy>${date('created')}${date('modified')}<dc:language>vi-VN</dc:language></cp:coreProperties>`,
  ].join('')
}

function documentXml({ blocks, notice }: DocumentPlan): string {
  const { width, height, top, bottom, left, right } = PAGE
  const margins = Object.entries({ top, right, bottom, left, header: 10, footer: 10, gutter: 0 })
    .map(([side, size]) => `w:${side}="${millimetres(size)}"`)
    .join(' ')
  const section = [
    '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>',
    notice === undefined ? '' : '<w:headerReference w:type="first" r:id="rId4"/>',
    `<w:pgSz w:w="${millimetres(width)}" w:h="${millimetres(height)}"/><w:pgMar ${margins}/><w:titlePg/></w:sectPr>`,
  ].join('')
  return `${HEAD}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}/relationships"><w:body>${blocks.map((block, at) => blockXml(block, blocks.slice(at + 1, at + 3))).join('')}${section}</w:body></w:document>`
}

/** The number of the page, centred in the top margin of every page but the first (Phụ lục I), over it the notice. */
function headerXml(notice: string | undefined, numbered: boolean): string {
  const number =
    '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
  const words =
    notice === undefined
      ? ''
      : paragraphXml(cleanText(notice), { style: 'Header', italic: true, size: SIZE.small })
  return `${HEAD}<w:hdr xmlns:w="${WORD}" xmlns:r="${OFFICE}/relationships">${words}${numbered ? number : ''}</w:hdr>`
}

function settingsXml(): string {
  return `${HEAD}<w:settings xmlns:w="${WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/></w:settings>`
}

/** Times New Roman 14; text justified, its first line indented by 1,27 cm, 6 points apart. */
function stylesXml(): string {
  const fonts =
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>'
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="${SIZE.text}"/><w:szCs w:val="${SIZE.text}"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`
  const styles = [
    styleXml('Normal', 'Normal', '', ''),
    styleXml(
      'BodyText',
      'Body Text',
      '<w:spacing w:after="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>',
      '',
    ),
    styleXml(
      'Heading1',
      'heading 1',
      '<w:keepNext/><w:spacing w:before="200" w:after="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/><w:outlineLvl w:val="0"/>',
      '<w:b/>',
    ),
    styleXml(
      'Heading2',
      'heading 2',
      '<w:keepNext/><w:spacing w:before="60" w:after="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/><w:outlineLvl w:val="1"/>',
      '<w:b/>',
    ),
    styleXml(
      'TableText',
      'Table Text',
      '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>',
      `<w:sz w:val="${SIZE.table}"/><w:szCs w:val="${SIZE.table}"/>`,
    ),
    styleXml('Header', 'header', '<w:jc w:val="center"/>', `<w:sz w:val="26"/><w:szCs w:val="26"/>`),
  ]
  return `${HEAD}<w:styles xmlns:w="${WORD}">${defaults}${styles.join('')}</w:styles>`
}

function styleXml(id: StyleId, name: string, paragraph: string, run: string): string {
  const isDefault = id === 'Normal'
  return [
    `<w:style w:type="paragraph"${isDefault ? ' w:default="1"' : id === 'TableText' ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>`,
    isDefault ? '' : '<w:basedOn w:val="Normal"/>',
    '<w:qFormat/>',
    paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`,
    run === '' ? '' : `<w:rPr>${run}</w:rPr>`,
    '</w:style>',
  ].join('')
}
