import { expect } from 'vitest'
import { contentOf } from '../../src/reply/content.ts'
import type { Reply } from '../../src/reply/reply.ts'
import type { Entry, Filled } from '../../src/submission/submission.ts'
import { columnOf, layoutOf } from '../../src/template/layout.ts'
import type { CheckedSubmission, Validation } from '../../src/validation.ts'
import type { Edit } from './mend.ts'
import { answered } from './returned.ts'

/**
 * Cell for cell, a correction workbook that came back says what the unit's own workbook said, but for the cells that were written
 * anew: what was understood comes to the same value, what was not stands as it was typed.
 */
export function expectCarried(
  { reply, validation }: { readonly reply: Reply; readonly validation: Validation },
  back: CheckedSubmission | undefined,
  edits: readonly Edit[] = [],
): void {
  const { campaign } = validation
  const sent = answered(validation, reply)?.submission
  const why = sent?.otherCampaign?.why ?? 'document-number'
  const isCarried = sent !== undefined && sent.refusal === null && why === 'document-number'
  const origins: Readonly<Record<string, readonly Entry[]>> = isCarried
    ? contentOf(sent, campaign).origins
    : {}
  for (const form of campaign.forms) {
    const { firstRow } = layoutOf(form, reply.unit)
    const own = edits.filter(({ sheet }) => sheet === form.sheet)
    const isEdited = (row: number, column: number) =>
      own.some((edit) => edit.row === row && edit.column === column)
    const entries = back?.submission.forms.find(({ form: { key } }) => key === form.key)?.entries ?? []
    const byRow = new Map(entries.map((entry) => [entry.row, entry]))
    for (const [at, entry] of (origins[form.key] ?? []).entries()) {
      const row = firstRow + at
      if (form.fields.every((_, column) => isEdited(row, column + 1))) continue
      const again = byRow.get(row)
      expect(again?.extra, `${form.key} ${row}`).toEqual(entry.extra)
      for (const field of form.fields) {
        const filled = entry.values[field.key]
        if (filled && field.type !== 'index' && !isEdited(row, columnOf(form, field)))
          expectSame(filled, again?.values[field.key])
      }
    }
    if (own.length === 0) expect(entries).toHaveLength((origins[form.key] ?? []).length)
  }
}

function expectSame({ raw, value, outcome }: Filled, again: Filled | undefined): void {
  if (outcome.kind === 'ok' || outcome.kind === 'interpreted') expect(again?.value ?? null).toEqual(value)
  else expect(again?.raw ?? '').toBe(raw)
}
