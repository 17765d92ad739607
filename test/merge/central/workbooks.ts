import { planCentral } from '../../../src/merge/central/plan-central.ts'
import { redact } from '../../../src/merge/central/redact.ts'
import type { Redaction } from '../../../src/merge/central/redaction.ts'
import { type Withheld, withheldOf } from '../../../src/merge/central/withheld.ts'
import { consolidate } from '../../../src/merge/consolidate.ts'
import type { ReceivedFile } from '../../../src/submission/submission.ts'
import type { Grid } from '../../../src/workbook/grid.ts'
import { writeWorkbook } from '../../../src/workbook/write/write.ts'
import { campaign } from '../../helpers/campaign.ts'
import type { Typed } from '../../helpers/grid.ts'
import { grid, sheet } from '../../helpers/grid.ts'
import { checked } from '../../helpers/received.ts'

const FORMS = ['theme', 'livelihood', 'election', 'nominees'] as const

/** A row of a form by field key. */
export type TypedRow = Readonly<Record<string, Typed>>

/** Rows of each form; a key that is no field of it is the label of an added column. */
export type TypedForms = Partial<Record<(typeof FORMS)[number], readonly TypedRow[]>>

/** A workbook of a unit, as the template lays it out. */
export function filledWorkbook(
  unit: string,
  rows: TypedForms,
  cover: readonly (readonly Typed[])[] = [],
): Grid {
  return grid(
    sheet('Thông tin', [['Đơn vị', unit], ...cover]),
    ...campaign.forms.flatMap(({ key, sheet: name, fields }) => {
      const own = rows[key as keyof TypedForms] ?? []
      const added = [...new Set(own.flatMap(Object.keys))].filter(
        (one) => !fields.some((field) => field.key === one),
      )
      if (own.length === 0) return []
      const header = [...fields.map(({ label }) => label), ...added]
      const cells = own.map((row, at) => [
        ...fields.map((field) => (field.type === 'index' ? at + 1 : (row[field.key] ?? null))),
        ...added.map((label) => row[label] ?? null),
      ])
      return [sheet(name, [header, ...cells])]
    }),
  )
}

/** The redaction of some files, what it withholds, and the finished bytes. */
export async function centralOf(
  files: readonly ReceivedFile[],
  asOf = '2022-03-02',
): Promise<{ redaction: Redaction; withheld: Withheld; bytes: Uint8Array }> {
  const consolidation = consolidate(checked(files, { asOf }))
  const withheld = withheldOf(consolidation)
  if (!campaign.central) throw new Error('the campaign has no central edition')
  const redaction = redact(consolidation, withheld, campaign.central)
  return { redaction, withheld, bytes: await writeWorkbook(planCentral(redaction)) }
}
