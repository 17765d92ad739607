import { describe, expect, it } from 'vitest'
import { planReplies } from '../../src/reply/plan-replies.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { checkedCases } from './returned.ts'

/** Everything that a unit gets to read. */
function allTexts({ workbook, message }: Reply): string {
  const cells = (workbook?.sheets ?? []).flatMap(({ rows }) =>
    [...rows].flatMap((row) =>
      row.cells.flatMap(({ value, note }) => [typeof value === 'string' ? value : '', note ?? '']),
    ),
  )
  return [...cells, message].join('\n')
}

describe('a person or activity in the lists of two units', () => {
  const twice = checkedCases().filter(({ validation }) =>
    validation.findings.some(({ code }) => code === 'nominee-in-two-units' || code === 'entry-in-two-units'),
  )

  it.each(twice)('is told to both, and neither reads the other’s name: $name', ({ validation }) => {
    const { replies } = planReplies(validation, { replyBy: null, warnings: true, confirm: false, units: [] })
    const pairs = validation.findings.filter(({ also }) => also !== undefined)
    for (const { at, also, code } of pairs) {
      const both = replies.filter(({ file }) => file === at.file || file === also?.file)
      expect(both).toHaveLength(2)
      for (const reply of both) {
        expect(reply.findings.map(({ finding }) => finding.code)).toContain(code)
        const others = both.filter((other) => other !== reply)
        for (const { unit } of others) expect(allTexts(reply)).not.toContain(unit.name)
      }
    }
  })

  it('is in some case', () => {
    expect(twice.length).toBeGreaterThan(1)
  })
})

describe('a message', () => {
  it('names no person, no value and carries the quotation marks of letters', () => {
    for (const { validation } of checkedCases()) {
      const { replies } = planReplies(validation, { replyBy: null, warnings: true, confirm: true, units: [] })
      const people = validation.campaign.forms.filter(({ kind }) => kind === 'people').map(({ key }) => key)
      const names = validation.submissions.flatMap(({ submission }) =>
        submission.forms
          .filter(({ form }) => people.includes(form.key))
          .flatMap(({ entries }) => entries.flatMap(({ values }) => values.name?.raw || [])),
      )
      for (const { message } of replies) {
        expect(message).not.toMatch(/[«»]/)
        for (const name of names) expect(message).not.toContain(name)
      }
    }
  })
})
