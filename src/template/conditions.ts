import type { Field, Unit } from '../campaign/campaign.ts'
import { columnLetters } from '../workbook/address.ts'
import type { PlanCondition } from '../workbook/plan.ts'
import { quoted } from '../workbook/quote.ts'
import type { FormLayout } from './layout.ts'
import { lettersOf } from './layout.ts'
import { blanksName, rowsName } from './live-numbers.ts'
import { isMet } from './live-texts.ts'
import { COLORS } from './styles.ts'

const MET = { fill: COLORS.metFill, color: COLORS.metText } as const

/** Green live cells, and the required cells that are blank in started rows. `blanks` is where the second live cell stands. */
export function formConditions(
  layout: FormLayout,
  unit: Unit,
  live: { readonly registered: string; readonly blanks: string },
): PlanCondition[] {
  const { form } = layout
  const met = isMet(form, unit)
  return [
    ...(met === null ? [] : [metCondition(live.registered, met)]),
    metCondition(live.blanks, `AND(${rowsName(form)}>0,${blanksName(form)}=0)`),
    ...form.fields.flatMap((field) => blankCondition(field, layout)),
  ]
}

/** Turns a live cell green. */
export function metCondition(range: string, formula: string): PlanCondition {
  return { type: 'expression', range, formula, ...MET }
}

function blankCondition(field: Field, layout: FormLayout): PlanCondition[] {
  const { form, firstRow, lastRow } = layout
  const needed = neededWhen(field, layout)
  if (needed === null) return []
  const column = lettersOf(form, field)
  const cell = `${column}${firstRow}`
  const started = startedRow(layout)
  return [
    {
      type: 'expression',
      range: `${cell}:${column}${lastRow}`,
      formula: `AND(LEN(TRIM(${cell}))=0,${started}${needed})`,
      fill: COLORS.blankFill,
    },
  ]
}

function startedRow({ form, firstRow }: FormLayout): string {
  const cells = form.fields.flatMap(({ type }, at) =>
    type === 'index' ? [] : [`$${columnLetters(at + 1)}${firstRow}`],
  )
  return `LEN(TRIM(${cells.join('&')}))>0`
}

/** When a blank cell is wanting: '' for always, a further condition, or null for a field that may be blank. */
function neededWhen({ required, requiredWhen }: Field, { form, firstRow }: FormLayout): string | null {
  if (required) return ''
  const other = form.fields.find(({ key }) => key === requiredWhen?.field)
  if (!requiredWhen || !other) return null
  const cell = `$${lettersOf(form, other)}${firstRow}`
  return `,OR(${requiredWhen.values.map((value) => `${cell}=${quoted(value)}`).join(',')})`
}
