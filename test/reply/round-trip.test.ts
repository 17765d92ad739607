import { describe, expect, it } from 'vitest'
import { gridOf } from '../../src/reply/plan-grid.ts'
import { planReplies } from '../../src/reply/plan-replies.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { validate } from '../../src/validate.ts'
import type { CheckedSubmission, Validation } from '../../src/validation.ts'
import type { Grid } from '../../src/workbook/grid.ts'
import { received } from '../helpers/received.ts'
import { expectCarried } from './carried.ts'
import { edited, edits, opinions } from './mend.ts'
import { checkedCases, errorsOf } from './returned.ts'

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
  const { replies } = planReplies(validation, { replyBy: null, warnings: true, confirm: false, units: [] })
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

  it.each(cases)(
    'holds all that the unit wrote, and is known as untouched: $name',
    ({ reply, validation }) => {
      const back = comesBack(gridOf(reply.workbook?.sheets ?? []), reply, validation)
      expect(back?.submission.untouched).toBe(true)
      expectCarried({ reply, validation }, back)
    },
  )
})
