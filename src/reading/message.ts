import type { PackedEntries } from '../submission/packed-entries.ts'
import type { Entry } from '../submission/submission.ts'
import type { Examined } from '../validation.ts'
import type { CampaignText } from './campaign-references.ts'
import type { FileResult, SkippedOne } from './job.ts'
import { pack, unpack } from './packing.ts'

/** What a thread says of a file, by its number: text, and the bytes of its entries form by form. */
export interface Message {
  readonly at: number
  readonly text: string
  readonly bytes: readonly Uint8Array<ArrayBuffer>[]
}

export function messageOf(at: number, result: FileResult, { write }: CampaignText): Message {
  if ('skipped' in result) return { at, text: write(result), bytes: [] }
  const { examined, entries } = pack(result.examined)
  const lists = entries.map(({ fields, places, ends }) => ({ fields, places, ends }))
  return { at, text: write({ examined, lists }), bytes: entries.map(({ bytes }) => bytes) }
}

export function resultOf(
  { text, bytes: all }: Message,
  { read }: CampaignText,
  entriesIn: (packed: PackedEntries) => readonly Entry[],
): FileResult {
  const result = read(text) as { readonly skipped: SkippedOne } | Written
  if ('skipped' in result) return result
  const entries = result.lists.flatMap((list, at) => {
    const bytes = all[at]
    return bytes ? [{ ...list, bytes }] : []
  })
  return { examined: unpack({ examined: result.examined, entries }, entriesIn) }
}

interface Written {
  readonly examined: Examined
  readonly lists: readonly Omit<PackedEntries, 'bytes'>[]
}
