import { fold } from '../vietnamese/fold.ts'
import { similar } from '../vietnamese/near.ts'
import type { Problem } from './issues.ts'

/** A problem when a name is not among the known ones, with the one that was probably meant. */
export function unknownName(
  path: Problem['path'],
  name: string,
  known: readonly string[],
  what: { readonly vi: string; readonly en: string },
): Problem[] {
  if (known.includes(name)) return []
  const near = known.find((other) => fold(other) === fold(name)) ?? similar(name, known)
  return [
    {
      path,
      vi: `không có ${what.vi} "${name}"${near ? `; có phải "${near}" không?` : ''}`,
      en: `there is no ${what.en} "${name}"${near ? `; did you mean "${near}"?` : ''}`,
    },
  ]
}

/** A problem for each thing whose key is that of an earlier one. */
export function repeated<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
  pathOf: (at: number) => Problem['path'],
): Problem[] {
  const first = new Map<string, number>()
  return things.flatMap((thing, at) => {
    const key = keyOf(thing)
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, at)
      return []
    }
    const place = `[${earlier}]`
    return [
      {
        path: pathOf(at),
        vi: `trùng với mục ${place} ở trên`,
        en: `is the same as item ${place} above`,
        showValue: true as const,
      },
    ]
  })
}
