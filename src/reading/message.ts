import type { PackedEntries } from '../submission/packed-entries.ts'
import type { Entry } from '../submission/submission.ts'
import type { Examined } from '../validation.ts'
import type { FileResult, SkippedOne } from './job.ts'
import { pack, unpack } from './packing.ts'

/** What a thread says of a file, by its number: text, and the bytes of its entries form by form. */
export interface Message {
  readonly at: number
  readonly text: string
  readonly bytes: readonly Uint8Array<ArrayBuffer>[]
}

/** `write` is that of the thread's clone of the campaign. */
export function messageOf(at: number, result: FileResult, write: (data: unknown) => string): Message {
  if ('skipped' in result) return { at, text: write(result), bytes: [] }
  const { examined, entries } = pack(result.examined)
  const lists = entries.map(({ fields, places, ends }) => ({ fields, places, ends }))
  return { at, text: write({ examined, lists }), bytes: entries.map(({ bytes }) => bytes) }
}

/** `read` is that of the first thread's campaign. */
export function resultOf(
  { text, bytes: all }: Message,
  read: (text: string) => unknown,
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
