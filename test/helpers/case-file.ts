import type { Typed } from './grid.ts'

/** A sheet of a case: the first row's number, and its cells. */
export interface CaseSheet {
  readonly name: string
  readonly firstRow: number
  readonly rows: Typed[][]
}

/** One workbook of a run: its directives in order, and the sheets given as tables. */
export interface CaseWorkbook {
  readonly path: string
  readonly lines: [key: string, value: string][]
  readonly sheets: CaseSheet[]
}

/** One run of the checks over some workbooks. */
export interface CaseRun {
  readonly title: string
  /** Directives about the run as a whole. */
  readonly lines: [key: string, value: string][]
  readonly workbooks: CaseWorkbook[]
}

/** A file of fixtures/cases, whose README says how it is written. */
export interface CaseFile {
  readonly title: string
  readonly runs: readonly CaseRun[]
}

const OF_RUN = [
  'unit-states',
  'checks',
  'extension',
  'exemption',
  'as-of',
  'received',
  'overall',
  'near',
  'also',
  'skipped',
  'folder',
]
const USUAL_PATH = 'dang-ky.xlsx'

/** Reads a case. Throws for a line that belongs nowhere. */
export function parseCase(text: string): CaseFile {
  const runs: CaseRun[] = []
  let title = ''
  for (const line of text.split('\n')) {
    const [, mark = '', head = ''] = /^(#{1,4}) (.*)$/.exec(line) ?? []
    const run = runs.at(-1)
    if (mark === '#') title = head
    else if (mark === '##') runs.push({ title: head, lines: [], workbooks: [] })
    else if (mark === '###') run?.workbooks.push({ path: head, lines: [], sheets: [] })
    else if (run && mark === '####') current(run).sheets.push(sheetOf(head))
    else if (run && line.startsWith('| ')) current(run).sheets.at(-1)?.rows.push(cellsOf(line))
    else if (run && line.startsWith('- ')) addLine(run, line)
  }
  return { title, runs: runs.map(withWorkbook) }
}

function addLine(run: CaseRun, line: string): void {
  const [, key, value] = /^- ([^:]+?): ?(.*)$/.exec(line) ?? []
  if (key === undefined || value === undefined) throw new Error(`no directive: ${line}`)
  const lines = OF_RUN.includes(key) ? run.lines : current(run).lines
  lines.push([key, value])
}

function current(run: CaseRun): CaseWorkbook {
  const last = run.workbooks.at(-1)
  if (last) return last
  const first: CaseWorkbook = { path: USUAL_PATH, lines: [], sheets: [] }
  run.workbooks.push(first)
  return first
}

/** A run that names no file at all is about one good workbook. */
function withWorkbook(run: CaseRun): CaseRun {
  const hasOthers = run.lines.some(([key]) => ['also', 'skipped', 'folder'].includes(key))
  if (run.workbooks.length === 0 && !hasOthers) current(run)
  return run
}

function sheetOf(head: string): CaseSheet {
  const [, name = head, row = '1'] = /^(.*?)(?: @(\d+))?$/.exec(head) ?? []
  return { name, firstRow: Number(row), rows: [] }
}

function cellsOf(line: string): Typed[] {
  const cells = line.replace(/^\|\s*|\s*\|$/g, '').split(/\s*\|(?:\s+|$)/)
  return cells.every((cell) => /^-{3,}$/.test(cell)) ? [] : cells.map(typed)
}

/** 5 is a number, "5" text, 2022-02-28 a real date, #REF! an error, = a formula without result, <br> a line break. */
export function typed(text: string): Typed {
  if (text === '') return null
  if (text === '=') return { noResult: true }
  if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text)) return Number(text)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { day: text }
  if (/^#[A-Z0/]+[!?]?$/.test(text)) return { error: text }
  return text.replace(/^"(.*)"$/, '$1').replaceAll('<br>', '\n')
}
