import type { Io } from '../io.ts'
import type { Style } from '../reporters/style.ts'
import { colors } from '../reporters/style.ts'
import type { GeneralOptions } from './options.ts'

/** Into a pipe, lines are as long as on a usual screen. */
const USUAL_WIDTH = 100

/** How to draw: the language, the width of the terminal, and the colours that it and --no-color allow. */
export function styleFor({ lang, color }: GeneralOptions, io: Io): Style {
  return { lang, width: io.columns ?? USUAL_WIDTH, chalk: colors(color ? io.colorLevel : 0) }
}
