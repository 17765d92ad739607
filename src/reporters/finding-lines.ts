import type { ChalkInstance } from 'chalk'
import type { PhrasedFinding, Severity } from '../finding.ts'
import { SEVERITY } from '../labels.ts'
import type { Lang } from '../usage-error.ts'
import type { FindingGroup } from './group-findings.ts'
import { groupFindings } from './group-findings.ts'
import type { Style } from './style.ts'
import { INDENT } from './style.ts'
import { terminalWidth } from './terminal-width.ts'
import type { Column } from './wrap.ts'
import { columns, wrap } from './wrap.ts'

/** From this width on the code stands last in the line. */
const WIDE = 120
/** A narrower column of sentences is no longer readable: the place then gets a line of its own. */
const READABLE = 28

/** Findings in aligned columns: severity, sheet, cells, and the sentence with its remedy; errors first. */
export function findingLines(findings: readonly PhrasedFinding[], style: Style): string[] {
  const groups = groupFindings(findings)
  if (groups.length === 0) return []
  const { lang, width, chalk } = style
  const widest = (of: (group: FindingGroup) => string, most: number) =>
    Math.min(most, Math.max(...groups.map((group) => terminalWidth(of(group)))))
  const severityWidth = widest(({ first }) => SEVERITY[first.severity][lang], width)
  const sheetWidth = widest(({ first }) => first.at.sheet ?? '', 20)
  const cellWidth = widest(({ cells }) => cells, 10)
  const codeWidth = width >= WIDE ? widest(({ first }) => first.code, width) : 0
  const others = [severityWidth, sheetWidth, cellWidth, codeWidth].filter((one) => one > 0)
  const sentenceWidth = width - INDENT - others.reduce((sum, one) => sum + one + 2, 0)
  if (sentenceWidth < READABLE) return groups.flatMap((group) => stacked(group, style))
  return groups.flatMap(({ first, cells }) => {
    const line: Column[] = [
      { text: SEVERITY[first.severity][lang], width: severityWidth, paint: painter(first.severity, chalk) },
      { text: first.at.sheet ?? '', width: sheetWidth },
      { text: cells, width: cellWidth },
      { text: sentence(first, lang), width: sentenceWidth },
      { text: first.code, width: codeWidth, paint: chalk.dim },
    ]
    return columns(
      line.filter((column) => column.width > 0),
      INDENT,
    )
  })
}

/** For a narrow terminal: severity and place in one line, the sentence under it. */
function stacked({ first, cells }: FindingGroup, { lang, width, chalk }: Style): string[] {
  const place = [first.at.sheet, cells].filter((part) => part !== undefined && part !== '').join(', ')
  const head = wrap([SEVERITY[first.severity][lang], ...(place ? [place] : [])].join(' · '), width - INDENT)
  const paint = painter(first.severity, chalk)
  return [
    ...head.map((line) => ' '.repeat(INDENT) + paint(line)),
    ...wrap(sentence(first, lang), width - INDENT - 2).map((line) => ' '.repeat(INDENT + 2) + line),
  ]
}

/** The sentence with its remedy, and what the unit said of it. */
function sentence({ message, hint, opinion }: PhrasedFinding, lang: Lang): string {
  const said =
    opinion === undefined ? '' : ` ${lang === 'vi' ? 'Ý kiến của đơn vị' : 'The unit says'}: «${opinion}»`
  return `${message} ${hint}`.trim() + said
}

function painter(severity: Severity, chalk: ChalkInstance): (text: string) => string {
  return severity === 'error' ? chalk.red : severity === 'warning' ? chalk.yellow : chalk.dim
}
