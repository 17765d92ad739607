import type { Encoding } from '../vietnamese/legacy/encoding.ts'

/** Text that was typed with fonts from before Unicode (TCVN3, VNI). */
export interface LegacyText {
  /** Cells whose text was converted. */
  readonly converted: number
  readonly encodings: readonly Encoding[]
  /** A converted text as it stood in the file, and in Unicode. */
  readonly example: { readonly from: string; readonly to: string } | null
  /** Cells (without `cell`: names of sheets) that look like such text but are left as they are: the encoding is not sure. */
  readonly uncertain: readonly {
    readonly sheet: string
    readonly cell?: string
    readonly row?: number
    readonly column?: number
    readonly value: string
  }[]
}
