import { type PackedEntries, packEntries } from '../submission/packed-entries.ts'
import type { Entry } from '../submission/submission.ts'
import type { Examined } from '../validation.ts'

/** A checked file whose forms are without their entries: these stand beside them as bytes, form by form. */
export interface PackedExamined {
  readonly examined: Examined
  readonly entries: readonly PackedEntries[]
}

export function pack(examined: Examined): PackedExamined {
  const { submission } = examined
  const forms = submission.forms.map((filled) => ({ ...filled, entries: [] }))
  return {
    examined: { ...examined, submission: { ...submission, forms } },
    entries: submission.forms.map(({ entries }) => packEntries(entries)),
  }
}

/** The file with its entries, which are still bytes until they are asked for. */
export function unpack(
  { examined, entries }: PackedExamined,
  entriesIn: (packed: PackedEntries) => readonly Entry[],
): Examined {
  const { submission } = examined
  const forms = submission.forms.map((filled, at) => {
    const packed = entries[at]
    return packed ? { ...filled, entries: entriesIn(packed) } : filled
  })
  return { ...examined, submission: { ...submission, forms } }
}
