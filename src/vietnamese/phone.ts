/**
 * Mobile prefixes that changed between 15/9 and 14/11/2018, when numbers of 11 digits became numbers of 10 (plan of the Ministry of
 * Information and Communications). The last seven digits stayed.
 */
const CHANGED: ReadonlyMap<string, string> = new Map([
  ...[2, 3, 4, 5, 6, 7, 8, 9].map((digit) => [`016${digit}`, `03${digit}`] as const),
  ...(['0120 070', '0121 079', '0122 077', '0126 076', '0128 078'] as const).map(pair),
  ...(['0123 083', '0124 084', '0125 085', '0127 081', '0129 082'] as const).map(pair),
  ...(['0186 056', '0188 058', '0199 059'] as const).map(pair),
])

function pair(text: string): readonly [string, string] {
  const [old = '', current = ''] = text.split(' ')
  return [old, current]
}

/** A mobile number of 11 digits, in one piece or in groups; of +84 the 0 is left out. */
const OLD = /(?<!\d)(?:0|(?:\+|00)84[ .-]?)1(?:[ .-]?\d){9}(?!\d)/g

/** A text in which every phone number of 11 digits is written as it is dialled since 2018; null when there is none. */
export function withCurrentPhones(text: string): string | null {
  let changed = false
  const current = text.replace(OLD, (typed) => {
    const digits = typed.replace(/^(?:\+|00)84/, '0').replace(/\D/g, '')
    const prefix = CHANGED.get(digits.slice(0, 4))
    if (prefix === undefined) return typed
    changed = true
    return prefix + digits.slice(4)
  })
  return changed ? current : null
}
