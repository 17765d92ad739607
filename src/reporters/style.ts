import type { ChalkInstance } from 'chalk'
import type { Lang } from '../usage-error.ts'

/** How a report is drawn: language, columns of the terminal, colours (level 0 paints nothing). */
export interface Style {
  readonly lang: Lang
  readonly width: number
  readonly chalk: ChalkInstance
}

/** What stands under a headline is set in by so many columns. */
export const INDENT = 5
