import { describe, expect, it } from 'vitest'
import { contentOf } from '../../src/reply/content.ts'
import { gridOf } from '../../src/reply/plan-grid.ts'
import { planReplies } from '../../src/reply/plan-replies.ts'
import type { Reply } from '../../src/reply/reply.ts'
import type { Entry, Filled } from '../../src/submission/submission.ts'
import { validate } from '../../src/validate.ts'
import type { CheckedSubmission, Validation } from '../../src/validation.ts'
import type { Grid } from '../../src/workbook/grid.ts'
import { received } from '../helpers/received.ts'
import { edited, edits, opinions } from './mend.ts'
import { answered, checkedCases, errorsOf } from './returned.ts'

/** A correction workbook as it comes back, by name. */
function comesBack(
  grid: Grid,
  { unit }: Reply,
  { campaign }: Pick<Validation, 'campaign'>,
): CheckedSubmission | undefined {
  const back = validate({
    campaign,
    asOf: '2022-02-21',
    nameMissing: false,
    files: [received(`${unit.id}.xlsx`, grid, { byName: true })],
    skipped: [],
    receipts: null,
    received: '2022-02-20',
  })
  return back.submissions[0]
}

interface Case {
  readonly name: string
  readonly reply: Reply
  readonly validation: Validation
}

const cases = checkedCases().flatMap(({ name, validation }): Case[] => {
  const { replies } = planReplies(validation, { replyBy: null, warnings: true, confirm: false })
  return replies.map((reply) => ({ name: `${name} ${reply.unit.id}`, reply, validation }))
})
const withErrors = cases.filter(({ reply }) =>
  reply.findings.some(({ finding }) => finding.severity === 'error'),
)

describe('a correction workbook of a case', () => {
  it.each(withErrors)('gives no error once what it lists is mended: $name', ({ reply, validation }) => {
    const changes = edits(reply, validation.campaign)
    const grid = gridOf(reply.workbook?.sheets ?? [])
    const back = comesBack(edited(grid, changes.length > 0 ? changes : opinions(reply)), reply, validation)
    expect(back?.unit?.id).toBe(reply.unit.id)
    expect(errorsOf(back?.findings ?? [])).toEqual([])
  })

  it.each(cases)('holds all that the unit wrote: $name', ({ reply, validation }) => {
    const back = comesBack(gridOf(reply.workbook?.sheets ?? []), reply, validation)
    const sent = answered(validation, reply)?.submission
    const isCarried =
      sent && sent.refusal === null && (sent.otherCampaign?.why ?? 'document-number') === 'document-number'
    const { origins } = isCarried
      ? contentOf(sent, validation.campaign)
      : { origins: {} as Record<string, Entry[]> }
    for (const form of validation.campaign.forms) {
      const entries = back?.submission.forms.find((filled) => filled.form === form)?.entries ?? []
      const sentEntries = origins[form.key] ?? []
      expect(entries).toHaveLength(sentEntries.length)
      for (const [at, entry] of sentEntries.entries()) {
        const again = entries[at]
        expect(again?.extra).toEqual(entry.extra)
        for (const [key, filled] of Object.entries(entry.values)) {
          const field = form.fields.find((one) => one.key === key)
          if (field?.type !== 'index') expectSame(filled, again?.values[key])
        }
      }
    }
  })

  it.each(cases)('is known as untouched when it comes back as it was: $name', ({ reply, validation }) => {
    const back = comesBack(gridOf(reply.workbook?.sheets ?? []), reply, validation)
    expect(back?.submission.untouched).toBe(true)
  })
})

/** What was understood comes to the same value, what was not stands as it was typed. */
function expectSame({ raw, value, outcome }: Filled, again: Filled | undefined): void {
  if (outcome.kind === 'ok' || outcome.kind === 'interpreted') expect(again?.value ?? null).toEqual(value)
  else expect(again?.raw ?? '').toBe(raw)
}
