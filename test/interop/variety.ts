import { between, oneOf, type Random, randomFor } from '../../scripts/fixtures/random.ts'
import type { Range } from '../../src/workbook/grid.ts'

/** What a cell is given, in no program's words. `number` with `day` is a date in that format; `cached` is the stored result of a formula, if any. */
export type Given =
  | { readonly text: string; readonly runs?: true }
  | { readonly number: number; readonly format?: string; readonly day?: string }
  | { readonly boolean: boolean }
  | { readonly error: string }
  | { readonly formula: string; readonly cached: number | null }
  | { readonly blank: true }

export interface GivenCell {
  /** 1 for the first. */
  readonly row: number
  readonly column: number
  readonly given: Given
}

export interface GivenSheet {
  readonly name: string
  readonly cells: readonly GivenCell[]
  readonly merges: readonly Range[]
  readonly hiddenRows: readonly number[]
}

export interface GivenBook {
  readonly date1904: boolean
  readonly sheets: readonly GivenSheet[]
}

const NAMES = ['B. Hỗ trợ sinh kế', 'D. Phụ nữ được chọn', 'Thông tin'] as const
const ROWS = 24
const COLUMNS = 9

const TEXTS = [
  "H'Bia Niê",
  'Buôn Ê Nao, xã Ea Tu',
  ' Ea  H’leo ',
  'dòng một\ndòng hai',
  'Trao 02 con dê <&> "ký" \'x\'',
  '0905 123 456',
  '007',
  '=1+1',
  '+84',
  '28/02/2022',
  '5.000.000',
  'TRUE',
  '#N/A?',
  'M’Đrắk – Krông Năng…',
  'M’Đrắk\tEa Kar',
  'ặ'.repeat(300),
] as const
/** Of 15 digits at most, which is what openpyxl and LibreOffice write. */
const NUMBERS = [0, 1, -7, 5_000_000, 1_250_000.5, 0.1, 0.333333333333333, 1e15, -1e-7, 44_620] as const
const NUMBER_FORMATS = ['General', '#,##0', '#,##0.00', '0%', '[Red]#,##0 "đồng";-#,##0', '0.00E+00'] as const
export const TIME_FORMAT = 'h:mm'
const DAY_FORMATS = [
  'dd/mm/yyyy',
  'd/m/yy',
  'yyyy-mm-dd',
  'd-mmm-yy',
  'mm/yyyy',
  'dd/mm/yyyy h:mm',
  '[$-42A]d mmmm yyyy',
  '"ngày" dd "tháng" mm',
] as const
const ERRORS = ['#N/A', '#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!'] as const

/** A workbook of the given seed: every kind of cell in more than half of the places, merged ranges and hidden rows. */
export function variety(seed: string, date1904: boolean): GivenBook {
  const random = randomFor(seed)
  return { date1904, sheets: NAMES.map((name) => sheet(name, random)) }
}

function sheet(name: string, random: Random): GivenSheet {
  const merges = [
    { top: 1, left: 1, bottom: 1, right: 4 },
    { top: ROWS + 2, left: 2, bottom: ROWS + 4, right: 3 },
  ]
  const cells: GivenCell[] = merges.map(({ top, left }) => ({ row: top, column: left, given: words(random) }))
  for (let row = 2; row <= ROWS; row++) {
    for (let column = 1; column <= COLUMNS; column++) {
      if (random() < 0.6) cells.push({ row, column, given: given(random) })
    }
  }
  const hiddenRows = [between(2, ROWS, random), between(2, ROWS, random)].filter((row) =>
    cells.some((cell) => cell.row === row),
  )
  return { name, cells, merges, hiddenRows: [...new Set(hiddenRows)].toSorted((a, b) => a - b) }
}

function given(random: Random): Given {
  const kind = between(0, 10, random)
  if (kind === 0) return { blank: true }
  if (kind === 1) return { boolean: random() < 0.5 }
  if (kind === 2) return { error: oneOf(ERRORS, random) }
  if (kind === 3) return sum(random)
  if (kind === 4) return { number: between(1, 3, random) / 4, format: TIME_FORMAT }
  if (kind <= 6) return day(random)
  if (kind === 7) return { number: oneOf(NUMBERS, random), format: oneOf(NUMBER_FORMATS, random) }
  return words(random)
}

/** LibreOffice loses a tab between two runs of a text, so that texts with tabs have one. */
function words(random: Random): Given {
  const text = oneOf(TEXTS, random)
  const hasRuns = random() < 0.2 && !text.includes('\t')
  return { text: random() < 0.3 ? text.normalize('NFD') : text, ...(hasRuns ? { runs: true } : {}) }
}

function sum(random: Random): Given {
  const [one, other] = [between(1, 99, random), between(1, 99, random)]
  return { formula: `${one}+${other}`, cached: one + other }
}

/** From 01/01/1905, which both calendars of Excel know, to 2040; some with a time of day. */
function day(random: Random): Given {
  const serial = between(1828, 51_500, random)
  const day = new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10)
  return { number: serial + oneOf([0, 0, 0.5, 0.999], random), format: oneOf(DAY_FORMATS, random), day }
}

/** Every cell as a person would name its content, by sheet and place: what must be read, whoever wrote it. */
export function shownOf({ sheets }: GivenBook): Record<string, string> {
  return Object.fromEntries(
    sheets.flatMap(({ name, cells }) =>
      cells
        .filter(({ given }) => !('blank' in given))
        .map(({ row, column, given }) => [`${name}!${row}:${column}`, content(given)]),
    ),
  )
}

function content(given: Given): string {
  if ('text' in given) return given.text.normalize('NFC')
  if ('number' in given) return given.day ?? String(given.number)
  if ('boolean' in given) return String(given.boolean)
  if ('error' in given) return given.error
  return 'formula' in given ? String(given.cached ?? '') : ''
}
