import Table from 'cli-table3'
import type { Campaign, Unit } from '../campaign/campaign.ts'
import { STATUS } from '../labels.ts'
import type { Lang } from '../usage-error.ts'
import type { CheckedSubmission, UnitResult, Validation } from '../validation.ts'
import { formatDay } from '../vietnamese/format.ts'
import type { Style } from './unit-block.ts'

const NONE = '–'

/** The closing table: one line a unit with quota, registered, missing, people chosen, day of receipt and state; and the sums. */
export function unitTable(validation: Validation, { lang, width }: Style): string[] {
  const { campaign, units } = validation
  const heads = {
    vi: ['Mã', 'Đơn vị', 'Chỉ tiêu', 'Đăng ký', 'Còn thiếu', 'Được chọn', 'Ngày nhận', 'Tình trạng'],
    en: ['Id', 'Unit', 'Quota', 'Registered', 'Short by', 'Chosen', 'Received', 'Status'],
  }[lang]
  const lines = units.map((result) => lineOf(result, validation))
  const people = campaign.forms.some(({ kind }) => kind === 'people')
  const rows = [...lines.map((line) => shown(line, lang)), sums(lines, lang)]
  const keep = (cells: readonly string[]) => (people ? [...cells] : cells.filter((_, at) => at !== 5))
  const table = new Table({
    head: keep(heads),
    colWidths: columnWidths(keep(heads), rows.map(keep), width),
    colAligns: keep(['left', 'left', 'right', 'right', 'right', 'right', 'left', 'left']) as (
      | 'left'
      | 'right'
    )[],
    wordWrap: true,
    style: { head: [], border: [], 'padding-left': 1, 'padding-right': 0 },
    chars: BLANK,
  })
  table.push(...rows.map(keep))
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
}

/** No rules between rows or columns: they double the height and say nothing. */
const BLANK = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
    'middle',
  ].map((name) => [name, '']),
)

interface Line {
  readonly unit: Unit
  readonly result: UnitResult
  readonly checked: CheckedSubmission | undefined
  readonly required: number | null
  readonly actual: number
  readonly chosen: number
  readonly assigned: number
}

function lineOf(result: UnitResult, { submissions, campaign }: Validation): Line {
  const { unit } = result
  const checked = submissions.find((one) => one.used && one.unit === unit)
  const people = campaign.forms.find(({ kind }) => kind === 'people')?.key ?? ''
  return {
    unit,
    result,
    checked,
    required: unit.quota[campaign.target.form]?.count ?? null,
    actual: checked?.counts[campaign.target.form] ?? 0,
    chosen: checked?.counts[people] ?? 0,
    assigned: unit.quota[people]?.count ?? 0,
  }
}

const missingOf = ({ required, actual }: Line) => Math.max(0, (required ?? 0) - actual)

function shown(line: Line, lang: Lang): string[] {
  const { unit, result, checked, required, actual, chosen, assigned } = line
  const received = checked?.receipt.at
  return [
    unit.id,
    shortName(unit),
    required === null ? NONE : String(required),
    checked ? String(actual) : NONE,
    missingOf(line) === 0 ? NONE : String(missingOf(line)),
    assigned === 0 && chosen === 0 ? NONE : `${chosen}/${assigned}`,
    received ? formatDay(received.slice(0, 10), lang) : NONE,
    STATUS[result.status][lang],
  ]
}

/** «TP. Buôn Ma Thuột», «huyện Lắk»: the place is name enough in a table. */
function shortName({ place }: Unit): string {
  return place.replace(/^thành phố /, 'TP. ').replace(/^thị xã /, 'TX. ')
}

function sums(lines: readonly Line[], lang: Lang): string[] {
  const sum = (of: (line: Line) => number) => lines.reduce((total, line) => total + of(line), 0)
  return [
    '',
    lang === 'vi' ? 'Cộng' : 'Total',
    String(sum(({ required }) => required ?? 0)),
    String(sum(({ actual }) => actual)),
    String(sum(missingOf)),
    `${sum(({ chosen }) => chosen)}/${sum(({ assigned }) => assigned)}`,
    '',
    '',
  ]
}

/** Widths of the columns; the unit's name gives way first. */
function columnWidths(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): number[] {
  const widths = heads.map(
    (head, at) => Math.max(head.length, ...rows.map((row) => (row[at] ?? '').length)) + 1,
  )
  const over = widths.reduce((sum, one) => sum + one, 0) - width
  return widths.map((one, at) => (at === 1 && over > 0 ? Math.max(14, one - over) : one))
}

/** Units whose state is one of these, by short name. */
export function unitsWith(
  validation: Validation,
  states: readonly UnitResult['status'][],
  campaign: Campaign,
): string[] {
  return campaign.units.flatMap((unit) => {
    const result = validation.units.find((one) => one.unit === unit)
    return result && states.includes(result.status) ? [shortName(unit)] : []
  })
}
