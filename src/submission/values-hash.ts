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
  const lines: string[] = []
  for (const { form, values } of rows) {
    const filled: [key: string, text: string][] = []
    for (const key of Object.keys(values).sort()) {
      const text = tidy(values[key] ?? '')
      if (text !== '') filled.push([key, text])
    }
    if (filled.length > 0) lines.push(JSON.stringify([form, ...filled]))
  }
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16)
}
