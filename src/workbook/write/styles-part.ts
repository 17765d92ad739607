import { fontXml, type Look } from './cell-style.ts'
import { escapeXml } from './text.ts'

/** Excel's own numbers of formats (ECMA-376, 18.8.30); others are numbered from 164 on. */
const KNOWN_FORMATS: Readonly<Record<string, number>> = { '': 0, '0': 1, '#,##0': 3, '0%': 9, '@': 49 }
const FIRST_OWN_FORMAT = 164
const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>'
const NO_FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
]

/**
 * styles.xml as exceljs writes it, which holds the looks of conditions, with the looks of the cells. Look 0, which the Normal style and
 * so every empty cell uses, is Times New Roman 12.
 */
export function stylesXml(skeleton: string, looks: readonly Look[]): string {
  const fonts = createList([fontXml({})])
  const fills = createList(NO_FILLS)
  const borders = createList([NO_BORDER])
  const formats = createList([])
  const formatId = ({ numberFormat }: Look) =>
    KNOWN_FORMATS[numberFormat] ?? FIRST_OWN_FORMAT + formats.indexOf(numberFormat)
  const xfs = looks.map((look) => {
    const ids = {
      font: fonts.indexOf(look.font),
      fill: look.fill === '' ? 0 : fills.indexOf(look.fill),
      border: look.border === '' ? 0 : borders.indexOf(look.border),
      numFmt: formatId(look),
    }
    return xfXml(look, ids)
  })
  const tables = [
    formats.all.length === 0 ? '' : element('numFmts', formats.all.map(formatXml)),
    element('fonts', fonts.all),
    element('fills', fills.all),
    element('borders', borders.all),
  ]
  return skeleton
    .replace(/(?:<numFmts\b.*<\/numFmts>)?<fonts\b.*<\/borders>/s, () => tables.join(''))
    .replace(/<cellXfs\b.*<\/cellXfs>/s, () => element('cellXfs', [PLAIN_XF, ...xfs]))
}

const PLAIN_XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'

type PartIds = Readonly<Record<'font' | 'fill' | 'border' | 'numFmt', number>>

function xfXml({ alignment, protection }: Look, ids: PartIds): string {
  const applied = [
    ids.numFmt === 0 ? '' : ' applyNumberFormat="1"',
    ' applyFont="1"',
    ids.fill === 0 ? '' : ' applyFill="1"',
    ids.border === 0 ? '' : ' applyBorder="1"',
    ' applyAlignment="1"',
    protection === '' ? '' : ' applyProtection="1"',
  ]
  const start = `<xf numFmtId="${ids.numFmt}" fontId="${ids.font}" fillId="${ids.fill}" borderId="${ids.border}" xfId="0"`
  return `${start}${applied.join('')}>${alignment}${protection}</xf>`
}

function formatXml(format: string, at: number): string {
  return `<numFmt numFmtId="${FIRST_OWN_FORMAT + at}" formatCode="${escapeXml(format)}"/>`
}

function element(name: string, children: readonly string[]): string {
  return `<${name} count="${children.length}">${children.join('')}</${name}>`
}

/** Texts, each once, and where each stands. */
function createList(first: readonly string[]): {
  readonly all: readonly string[]
  readonly indexOf: (text: string) => number
} {
  const indexes = new Map(first.map((text, at) => [text, at]))
  const all = [...first]
  return {
    all,
    indexOf: (text) => {
      const index = indexes.get(text) ?? all.push(text) - 1
      indexes.set(text, index)
      return index
    },
  }
}
