import tables from '../../../templates/legacy-encodings.json' with { type: 'json' }

const LETTERS = withMixedCase(Object.entries(tables.vni))
const SEQUENCE = new RegExp(
  [...LETTERS.keys()].sort((one, other) => other.length - one.length).join('|'),
  'g',
)

/** Text typed with a VNI font, in Unicode; characters that make no letter in VNI stay. */
export function fromVni(text: string): string {
  return text.replace(SEQUENCE, (sequence) => LETTERS.get(sequence) ?? sequence)
}

/** True when every Latin-1 letter of the text is a letter, or the mark of one, in VNI. */
export function isWholeVni(text: string): boolean {
  return !/[\u00C0-\u00FF]/.test(text.replace(SEQUENCE, ''))
}

/** After PROPER() and the like a letter and its mark differ in case; the letter's own counts. */
function withMixedCase(entries: readonly [string, string][]): ReadonlyMap<string, string> {
  const mixed = entries.flatMap(([sequence, letter]): [string, string][] => {
    const [base = '', mark] = sequence
    if (mark === undefined) return []
    const other = mark === mark.toLowerCase() ? mark.toUpperCase() : mark.toLowerCase()
    return [[base + other, letter]]
  })
  return new Map([...mixed, ...entries])
}
