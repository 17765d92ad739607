import type { Workbook, Worksheet } from 'exceljs'
import type { Table } from './expected.ts'

/** What stands in a cell: for a formula its stored result. */
export type Shown = string | number | null

/** A written report, read plainly: values of cells, and which of them are formulas. */
export interface Sheets {
  readonly shown: (sheet: string, cell: string) => Shown
  readonly isFormula: (sheet: string, cell: string) => boolean
  /** Cells of a sheet with a formula that comes to a number. */
  readonly counted: (sheet: string) => string[]
  readonly rows: (sheet: string) => number
}

/** Reads a workbook that exceljs has opened. */
export function sheetsOf(book: Workbook): Sheets {
  const sheetNamed = (name: string): Worksheet => {
    const found = book.getWorksheet(name)
    if (!found) throw new Error(`no sheet ${name}`)
    return found
  }
  const shown = (sheet: string, cell: string): Shown => {
    const { value } = sheetNamed(sheet).getCell(cell)
    if (value === null || value === undefined) return null
    if (typeof value === 'string' || typeof value === 'number') return value
    if (typeof value === 'object' && 'hyperlink' in value) return value.text as Shown
    // exceljs reads a stored 0 of a formula as no result, and a blank text as well.
    if (typeof value === 'object' && 'formula' in value) return (value.result as Shown | undefined) ?? 0
    return String(value)
  }
  const isFormula = (sheet: string, cell: string) => sheetNamed(sheet).getCell(cell).formula !== undefined
  return {
    shown,
    isFormula,
    rows: (sheet) => sheetNamed(sheet).rowCount,
    counted: (sheet) => {
      const cells: string[] = []
      sheetNamed(sheet).eachRow((row) =>
        row.eachCell(({ address }) => {
          if (isFormula(sheet, address) && typeof shown(sheet, address) === 'number') cells.push(address)
        }),
      )
      return cells
    },
  }
}

/** The cells that were compared, and where they differ. */
export interface Comparison {
  readonly cells: readonly string[]
  readonly different: readonly string[]
}

const FIRST_PAGE = 'Tổng hợp'
const STATISTICS = 'Thống kê'

/** The lines of the first page against what must stand there. */
export function compareSummary({ shown, rows }: Sheets, expected: Table): Comparison {
  const cells: string[] = []
  const different: string[] = []
  const found = new Set<string>()
  for (let row = 1; row <= rows(FIRST_PAGE); row++) {
    const label = String(shown(FIRST_PAGE, `B${row}`))
    const figures = expected.get(label)
    if (!figures) continue
    found.add(label)
    for (const [at, wanted] of figures.entries()) {
      const cell = `${'CDEFGHI'.charAt(at)}${row}`
      const value = shown(FIRST_PAGE, cell)
      cells.push(cell)
      const isSame = Number.isNaN(wanted) ? value === 0 : value === (value === '–' ? '–' : wanted)
      if (!isSame || (value === '–' && wanted !== 0))
        different.push(`${label}, ${cell}: ${value}, not ${wanted}`)
    }
  }
  const missing = [...expected.keys()].filter((label) => !found.has(label))
  return { cells, different: [...different, ...missing.map((label) => `no line ${label}`)] }
}

/** Every table of `Thống kê` against what must stand there; a line that nobody expects is a difference too. */
export function compareStatistics({ shown, rows }: Sheets, expected: ReadonlyMap<string, Table>): Comparison {
  const cells: string[] = []
  const different: string[] = []
  const titles = new Set<string>()
  for (let title = 1; title <= rows(STATISTICS); title++) {
    const name = String(shown(STATISTICS, `A${title}`))
    const table = expected.get(name)
    if (!table || titles.has(name)) continue
    titles.add(name)
    const labels = new Set<string>()
    for (let row = title + 3; !labels.has('Cộng'); row++) {
      const label = String(shown(STATISTICS, `A${row}`))
      labels.add(label)
      const figures = table.get(label)
      if (!figures) different.push(`${name}: unexpected line ${label}`)
      const line = ['B', 'C', 'D', 'E'].flatMap((column) => {
        const value = shown(STATISTICS, `${column}${row}`)
        return typeof value === 'number' ? [{ cell: `${column}${row}`, value }] : []
      })
      cells.push(...line.map(({ cell }) => cell))
      const values = line.map(({ value }) => value)
      if (figures && String(values) !== String(figures)) {
        different.push(`${name}, ${label}: ${values}, not ${figures}`)
      }
    }
    different.push(
      ...[...table.keys()].filter((label) => !labels.has(label)).map((label) => `${name}: no line ${label}`),
    )
  }
  return {
    cells,
    different: [
      ...different,
      ...[...expected.keys()].filter((one) => !titles.has(one)).map((one) => `no table ${one}`),
    ],
  }
}
