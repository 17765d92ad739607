import type { RefusalReason } from '../grid.ts'
import { startsWithFilePass } from './biff.ts'
import { type CompoundEntry, type CompoundFile, openCompound, readStream } from './compound-file.ts'
import { Unreadable } from './unreadable.ts'

/** What a compound file is by the name of a stream in it. */
const KINDS: Readonly<Record<string, RefusalReason | 'xls'>> = {
  encryptedpackage: 'encrypted',
  encryptioninfo: 'encrypted',
  workbook: 'xls',
  book: 'xls',
  worddocument: 'word',
  'powerpoint document': 'presentation',
  '__properties_version1.0': 'mail',
  etextdata: 'wps',
  wpscustomdata: 'wps',
}
const HEAD_LENGTH = 512

/** What an OLE compound file (D0CF11E0…) holds: a workbook of Excel 5 to 2003, or why it gives no grid. */
export function compoundKind(bytes: Buffer): RefusalReason | 'xls' {
  try {
    const file = openCompound(bytes)
    const kind = file.entries.flatMap(({ name }) => KINDS[name] ?? [])[0] ?? 'other'
    return kind === 'xls' && startsWithFilePass(workbookStream(file, HEAD_LENGTH)) ? 'encrypted' : kind
  } catch (error) {
    if (error instanceof Unreadable) return error.refusal.reason
    throw error
  }
}

/**
 * The stream of a workbook, at most `most` bytes. Excel 97 could save a second one for Excel 5, which then is not looked at.
 * Throws Unreadable when there is none.
 */
export function workbookStream(file: CompoundFile, most?: number): Buffer {
  const entry = named(file, 'workbook') ?? named(file, 'book')
  if (entry === undefined) throw new Unreadable({ reason: 'other' })
  return readStream(file, entry, most)
}

/** A stream by its name in small letters. */
export function named({ entries }: CompoundFile, name: string): CompoundEntry | undefined {
  return entries.find((entry) => entry.name === name)
}
