import type { Campaign, Unit } from '../campaign/campaign.ts'
import { inWorkbook } from '../document/wording.ts'
import type { Arg, Finding, PhrasedFinding } from '../finding.ts'
import { kindOf } from '../rules/explain.ts'
import { phraseForUnit } from '../rules/phrase.ts'
import { layoutOf, namingField } from '../template/layout.ts'
import { cellAddress } from '../workbook/address.ts'
import type { Content } from './content.ts'
import type { NewPlace, Places } from './places.ts'

/** A finding as the unit is told of it, in the words and at the places of its correction workbook. */
export interface UnitFinding {
  /** Its `at` is where validate will find it again when nothing is mended; the sentences carry “ ”. */
  readonly finding: PhrasedFinding
  /** Where to go from the first sheet. */
  readonly link: NewPlace
  /** Cells to be marked. */
  readonly marks: readonly { readonly sheet: string; readonly row: number; readonly column: number }[]
}

const RANK = { error: 0, warning: 1, info: 2 } as const

/**
 * What a unit is told: what will be found in its correction workbook, and of the findings of its own file those that cannot show there.
 * Errors first, then in the order of the sheets.
 */
export function unitFindings(
  own: readonly Finding[],
  draft: readonly Finding[],
  content: Content,
  places: Places,
  context: { readonly campaign: Campaign; readonly unit: Unit },
): UnitFinding[] {
  const moved = own.map((finding) => movedFinding(finding, places))
  const shown = draft
    .filter(({ severity }) => severity !== 'info')
    .map((finding) => withOpinionOf(finding, moved))
  const others = moved.filter((finding) => isTold(finding) && !isCovered(finding, shown))
  const order = context.campaign.forms.map(({ sheet }) => sheet)
  return [...shown, ...others]
    .flatMap((finding) => {
      const phrased = phraseForUnit(finding)
      return phrased ? [told(phrased, content, context)] : []
    })
    .toSorted((a, b) => compare(sortKey(a, order), sortKey(b, order)))
}

function sortKey({ finding, link }: UnitFinding, sheets: readonly string[]): number[] {
  return [RANK[finding.severity], sheets.indexOf(link.sheet ?? ''), link.row ?? 0, link.column ?? 0]
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

/** A finding of the submitted file with its places in the correction workbook; one about rows only keeps no column. */
function movedFinding(finding: Finding, places: Places): Finding {
  const { at, args } = finding
  const { sheet, row, column } = places.of(at)
  const isCell = at.cell !== undefined || at.column !== undefined
  return {
    ...finding,
    at: {
      ...(sheet === undefined ? {} : { sheet }),
      ...(row === undefined ? {} : { row }),
      ...(row === undefined || column === undefined || !isCell
        ? {}
        : { column, cell: cellAddress(column, row) }),
    },
    args: Object.fromEntries(
      Object.entries(args).map(([name, arg]) => [name, movedArg(arg, at.sheet, places)]),
    ),
  }
}

function movedArg(arg: Arg, sheet: string | undefined, places: Places): Arg {
  if (typeof arg !== 'object') return arg
  if ('rows' in arg)
    return {
      rows: arg.rows.flatMap(
        (row) => places.of({ ...(sheet === undefined ? {} : { sheet }), row }).row ?? [],
      ),
    }
  if (!('cells' in arg)) return arg
  const found = arg.cells.map((cell) => places.ofCell(sheet, cell))
  return { cells: found.flatMap(({ row, column }) => (row && column ? cellAddress(column, row) : [])) }
}

/** Notes are told only where there are words for the unit: how its values were understood. */
function isTold({ severity, code, variant }: Finding): boolean {
  return severity !== 'info' || kindOf(code)?.toUnit?.[variant] !== undefined
}

/** The correction workbook says the same, or something else of that very cell. */
function isCovered(finding: Finding, draft: readonly Finding[]): boolean {
  if (finding.severity === 'info') return false
  const { cell, sheet, row } = finding.at
  return draft.some(({ code, at }) => {
    if (at.sheet !== sheet) return false
    return code === finding.code ? at.row === row && at.cell === cell : cell !== undefined && at.cell === cell
  })
}

function withOpinionOf(finding: Finding, moved: readonly Finding[]): Finding {
  const { code, at } = finding
  const same = moved.find(
    (other) => other.code === code && other.at.sheet === at.sheet && other.at.cell === at.cell,
  )
  return same?.opinion === undefined ? finding : { ...finding, opinion: same.opinion }
}

/** Findings of a whole form that are mended by writing more rows. */
const WANTS_ROWS = ['quota-short', 'quota-not-met-exactly', 'form-empty', 'nominee-count']

function told(
  phrased: PhrasedFinding,
  content: Content,
  context: Parameters<typeof unitFindings>[4],
): UnitFinding {
  const { at, code } = phrased
  const finding = { ...phrased, message: inWorkbook(phrased.message), hint: inWorkbook(phrased.hint) }
  const form = context.campaign.forms.find(({ sheet }) => sheet === at.sheet)
  if (!form || at.sheet === undefined) return { finding, link: {}, marks: [] }
  const { sheet } = at
  const layout = layoutOf(form, context.unit, content.filled)
  const naming = namingField(form)
  const column = at.column ?? (naming ? form.fields.indexOf(naming) + 1 : 1)
  if (at.row === undefined || at.row < layout.firstRow) {
    const free = layout.firstRow + layout.rows.length
    const isOpen = WANTS_ROWS.includes(code) && phrased.variant !== 'over' && free <= layout.lastRow
    return { finding, link: isOpen ? { sheet, row: free, column } : { sheet }, marks: [] }
  }
  const rows = new Set([at.row, ...Object.values(phrased.args).flatMap(rowsIn)])
  return {
    finding,
    link: { sheet, row: at.row, column },
    marks: [...rows].map((row) => ({ sheet, row, column })),
  }
}

/** The rows that a sentence names, one way or the other. */
function rowsIn(arg: Arg): readonly number[] {
  if (typeof arg !== 'object') return []
  if ('rows' in arg) return arg.rows
  return 'cells' in arg ? arg.cells.map((cell) => Number(cell.replace(/\D/g, ''))) : []
}
