import type { Campaign } from '../../src/campaign/campaign.ts'
import { withExemptions } from '../../src/campaign/concessions.ts'
import type { Finding, Place } from '../../src/finding.ts'
import { parseReceiptLog } from '../../src/submission/receipt.ts'
import type { ReceivedFile, Value } from '../../src/submission/submission.ts'
import { validate } from '../../src/validate.ts'
import type { CheckedSubmission, Validation } from '../../src/validation.ts'
import type { RefusalReason } from '../../src/workbook/grid.ts'
import { campaign } from './campaign.ts'
import type { CaseRun, CaseWorkbook } from './case-file.ts'
import { sheetName, workbookOf } from './case-workbook.ts'

const LOG = 'so-nhan.xlsx'

/** The values of a directive that may stand several times. */
export function all(lines: CaseRun['lines'], key: string): string[] {
  return lines.flatMap(([name, value]) => (name === key ? [value] : []))
}

/** The built-in campaign with what a run sets in it. */
function campaignOf({ lines }: CaseRun): Campaign {
  const words = (key: string) => all(lines, key).map((line) => line.split(' '))
  const decided = { reason: 'bão lũ', decided: '2022-02-20' }
  const settings = words('checks')
    .flat()
    .map((one) => one.split('='))
  const round = {
    ...campaign.round,
    extensions: words('extension').map(([unit = '', until = '']) => ({ unit, until, ...decided })),
    exemptions: words('exemption').map(([unit = '', form]) => ({
      unit,
      ...decided,
      ...(form === undefined ? {} : { form }),
    })),
  }
  return {
    ...campaign,
    checks: Object.fromEntries(settings) as NonNullable<Campaign['checks']>,
    round,
    units: withExemptions(campaign.units, round),
  }
}

/** Checks the workbooks of a run. */
export function check(run: CaseRun): Validation {
  const campaign = campaignOf(run)
  const said = (key: string) => all(run.lines, key)[0]
  const log = run.workbooks.find(({ path }) => path === LOG)
  const received = said('received') ?? (log ? '-' : '2022-02-20')
  const also = all(run.lines, 'also').flatMap((ids) => ids.split(' '))
  const others = also.map((id): CaseWorkbook => ({ path: `${id}.xlsx`, lines: [['unit', id]], sheets: [] }))
  return validate({
    campaign,
    asOf: said('as-of') ?? '2022-02-21',
    received: received === '-' ? null : received,
    receipts: log
      ? parseReceiptLog(
          workbookOf({
            ...log,
            lines: [
              ['bare', ''],
              ['without', 'info'],
            ],
          }),
          LOG,
          campaign,
        )
      : null,
    nameMissing: said('folder') !== undefined,
    files: [...run.workbooks.filter((one) => one !== log), ...others].map(fileOf),
    skipped: all(run.lines, 'skipped').map((text) => {
      const [, path = '', kind = ''] = /^(.*) (\S+)$/.exec(text) ?? []
      return { path, kind: kind as RefusalReason }
    }),
  })
}

function fileOf(workbook: CaseWorkbook): ReceivedFile {
  const said = (key: string) => all(workbook.lines, key)[0]
  const [reason, limit] = (said('broken') ?? '').split(' ')
  return {
    path: workbook.path,
    sha256: said('sha') ?? workbook.path,
    modified: Date.parse(said('modified') ?? '2022-02-20T10:00:00+07:00'),
    byName: said('named') !== undefined,
    open: false,
    content: reason
      ? {
          ok: false,
          reason: reason as RefusalReason,
          ...(limit === undefined ? {} : { limit: Number(limit), size: Number(limit) + 1 }),
        }
      : { ok: true, grid: workbookOf(workbook) },
  }
}

/** A finding as a case writes it: `value-missing error B!F2`, `value-not-in-list·near warning B!C2 → …`. */
export function shown({ code, variant, severity, at, suggestion }: Finding): string {
  const name = variant === '' ? code : `${code}·${variant}`
  return [name, severity, placeOf(at), suggestion === undefined ? '' : `→ ${suggestion}`]
    .filter(Boolean)
    .join(' ')
}

/** A finding of no single submission: with its unit and file before its place. */
export function shownOverall(finding: Finding): string {
  const { unit = '', at } = finding
  return [shown({ ...finding, at: {} }), unit, at.file ?? '', placeOf(at)].filter(Boolean).join(' ')
}

function placeOf({ sheet, cell }: Place): string {
  if (sheet === undefined) return ''
  const short = ['A', 'B', 'C', 'D', 'info'].find((one) => sheetName(one) === sheet) ?? sheet
  return cell === undefined ? short : `${short}!${cell}`
}

/** «unit-missing warning LAK CKU» stands for one line a unit. */
export function expanded(line: string): string[] {
  const [, head = '', ids = ''] = /^(.*?)((?: [A-Z]{3})+)$/.exec(line) ?? []
  const list = ids.trim().split(' ')
  return list.length < 2 ? [line] : list.map((id) => `${head} ${id}`)
}

/** The value that the cell of an entry came to: `B!J2` → 5000000. */
export function valueAt({ submission }: CheckedSubmission, place: string): string {
  const [short = '', cell = ''] = place.split('!')
  const entries = submission.forms.flatMap((form) =>
    form.entries.filter(({ sheet }) => sheet === sheetName(short)),
  )
  const found = entries.flatMap(({ values }) => Object.values(values)).find((filled) => filled.cell === cell)
  return found ? valueText(found.value) : 'no entry'
}

function valueText(value: Value): string {
  if (value === null) return ''
  if (typeof value !== 'object') return String(value)
  return 'day' in value ? value.day : value.names.join('; ')
}

/** «A1 B6 C0 D1». */
export function countsText({ counts }: CheckedSubmission): string {
  return campaign.forms.map(({ key, letter }) => `${letter}${counts[key]}`).join(' ')
}

/** Rows left out of all forms: «B!8 total-row». */
export function leftOutText({ submission }: CheckedSubmission): string[] {
  const misplaced = submission.misplaced.map(({ sheet, rows }) => ({
    sheet,
    leftOut: rows.map((row) => ({ row, reason: 'instruction-sheet' })),
  }))
  return [...submission.forms, ...misplaced].flatMap(({ sheet, leftOut }) =>
    leftOut.map(({ row, reason }) => `${placeOf({ sheet })}!${row} ${reason}`),
  )
}
