import type { ChalkInstance } from 'chalk'
import { Chalk } from 'chalk'
import type { Lang } from '../usage-error.ts'

/** How a report is drawn: language, columns of the terminal, colours (level 0 paints nothing). */
export interface Style {
  readonly lang: Lang
  readonly width: number
  readonly chalk: ChalkInstance
}

/** Colours up to a level as chalk counts them, 0 (none) to 3; what chalk itself thinks of the terminal is not asked. */
export function colors(level: 0 | 1 | 2 | 3): ChalkInstance {
  return new Chalk({ level })
}

/** What stands under a headline is set in by so many columns. */
export const INDENT = 5
