import { createHash } from 'node:crypto'
import { tidy } from '../vietnamese/fold.ts'

/** A filled row: its form and its values as text, by field key. */
export interface HashedRow {
  readonly form: string
  readonly values: Readonly<Record<string, string>>
}

/**
 * Fingerprint of what a workbook says, written into its stamp: whether anything was filled in or changed since. It does not depend
 * on row numbers, blank cells or the order of columns. 16 hexadecimal digits of SHA-256.
 */
export function valuesHash(rows: readonly HashedRow[]): string {
  const lines = rows.flatMap(({ form, values }) => {
    const filled = Object.entries(values).flatMap(([key, text]) => {
      const tidied = tidy(text)
      return tidied === '' ? [] : [[key, tidied] as const]
    })
    return filled.length === 0
      ? []
      : [JSON.stringify([form, ...filled.toSorted(([a], [b]) => (a < b ? -1 : 1))])]
  })
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16)
}
