/** The values that a campaign file is made of. */
import * as z from 'zod/mini'

/** Not empty. */
export const text = z.string().check(z.minLength(1))
/** The second argument of `regex` and `refine` is the name of the demand: `issues.ts` says it in words. */
export const key = z.string().check(z.regex(/^[a-zA-Z][a-zA-Z0-9]*$/, 'key'))
export const count = z.number().check(z.int(), z.minimum(0))

/** A calendar day that exists, YYYY-MM-DD. */
export const day = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/, 'day'),
  z.refine((value) => {
    const time = Date.parse(`${value}T00:00:00Z`)
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
  }, 'real-day'),
)
