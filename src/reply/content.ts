import type { Campaign, Field, Form } from '../campaign/campaign.ts'
import { cellText } from '../submission/cell-text.ts'
import { nameKey } from '../submission/layout.ts'
import type { Entry, Filled, Submission } from '../submission/submission.ts'
import type { ExtraValue, FilledContent, FilledRow } from '../template/filled.ts'
import type { PlanValue } from '../workbook/plan.ts'

/** A unit's own values as its correction workbook is filled with them. */
export interface Content {
  readonly filled: FilledContent
  /** By form key, the entry that each row was taken from. */
  readonly origins: Readonly<Record<string, readonly Entry[]>>
}

/** Nothing: for a unit whose workbook gives no values, or those of another campaign. */
export const NO_CONTENT: Content = { filled: { rows: {} }, origins: {} }

/**
 * Everything that a unit wrote, row by row. What was understood is written as it was understood (5tr as 5000000), what was not stands as
 * typed. The rows of a sheet that holds a form a second time, or typed on the instruction sheet, follow those of the first,
 * without the ones that say the same.
 */
export function contentOf(submission: Submission, campaign: Campaign): Content {
  const origins: Record<string, readonly Entry[]> = {}
  const rows: Record<string, readonly FilledRow[]> = {}
  const extra: Record<string, readonly (readonly ExtraValue[])[]> = {}
  for (const form of campaign.forms) {
    const entries = entriesOf(form, submission)
    const declared = declaredRow(form, submission)
    if (declared && entries.length === 0) rows[form.key] = [declared]
    if (entries.length === 0) continue
    origins[form.key] = entries
    rows[form.key] = entries.map((entry) => rowOf(entry, form))
    extra[form.key] = entries.map(extraOf)
  }
  return { filled: { info: submission.cover, rows, extra }, origins }
}

/** «Không đăng ký» where a name would stand, with its note: the answer goes back with the form. */
function declaredRow(form: Form, { forms }: Submission): FilledRow | undefined {
  const declared = forms.find((filled) => filled.form === form)?.declaresNone
  if (!declared) return undefined
  const { value, texts } = declared
  const others = form.fields.flatMap(({ key, type }) => {
    const text = texts[key]
    return type === 'index' || text === undefined ? [] : [[key, text] as const]
  })
  return { [nameKey(form)]: value, ...Object.fromEntries(others) }
}

function entriesOf(form: Form, { forms, secondSheets, misplaced }: Submission): Entry[] {
  const first = forms.find((filled) => filled.form === form)?.entries ?? []
  const known = new Set(first.map((entry) => said(entry, form)))
  const elsewhere = [...secondSheets, ...misplaced].filter((other) => other.form === form)
  const others = elsewhere.flatMap(({ entries }) => entries)
  return [...first, ...others.filter((entry) => !known.has(said(entry, form)))]
}

/** All that an entry says but its number. */
function said({ values }: Entry, { fields }: Form): string {
  return JSON.stringify(fields.map(({ key, type }) => (type === 'index' ? '' : (values[key]?.raw ?? ''))))
}

function rowOf({ values }: Entry, { fields }: Form): FilledRow {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const filled = values[field.key]
      const value = filled ? writtenValue(filled, field) : null
      return value === null ? [] : [[field.key, value] as const]
    }),
  )
}

/** A cell as it is written anew. Null is blank. */
export function writtenValue({ raw, value, outcome }: Filled, { type }: Field): PlanValue {
  if (type === 'index') return /^\d*[.)]?$/.test(raw) ? null : raw
  if (raw === '') return null
  const isUnderstood = outcome.kind === 'ok' || outcome.kind === 'interpreted'
  if (!isUnderstood || value === null || type === 'text' || type === 'commune') return asTyped(raw, type)
  if (type === 'ethnicity') return outcome.kind === 'interpreted' ? outcome.shown : raw
  return typeof value === 'object' && 'names' in value ? raw : value
}

/** A plain number in a column of numbers stays a number. */
function asTyped(raw: string, type: Field['type']): PlanValue {
  if (type !== 'count' && type !== 'money' && type !== 'year') return raw
  const number = Number(raw.replace(',', '.'))
  const isSame = raw !== '' && cellText({ kind: 'number', number, column: 1 }) === raw
  return Number.isFinite(number) && isSame ? number : raw
}

/** Cells of added columns, those of one label together. */
function extraOf({ extra }: Entry): ExtraValue[] {
  const byLabel = new Map<string, string>()
  for (const { label, value } of extra) {
    const before = byLabel.get(label)
    byLabel.set(label, before === undefined ? value : `${before}; ${value}`)
  }
  return [...byLabel].map(([label, value]) => ({ label, value }))
}
