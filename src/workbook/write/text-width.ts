/** Advance widths of Times New Roman, thousandths of the font size, for U+0020 to U+007E. */
const REGULAR =
  '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 ' +
  '921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 ' +
  '333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541'
const BOLD =
  '250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 ' +
  '930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 ' +
  '333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520'

/** Letters and signs whose width does not follow from the letter they are built on. */
const OTHERS: Readonly<Record<string, number>> = {
  đ: 556,
  Đ: 722,
  '‘': 333,
  '’': 333,
  '“': 500,
  '”': 500,
  '·': 333,
  '•': 350,
  '…': 1000,
  '—': 1000,
}
/** The horn of ơ and ư makes them wider. */
const HORN = 54
const FIRST_WIDE = 0x2190

function widthTable(ascii: string): Uint16Array {
  const known = ascii.split(' ').map(Number)
  return Uint16Array.from({ length: FIRST_WIDE }, (_, code) => {
    const letter = String.fromCharCode(code)
    const parts = letter.normalize('NFD')
    if (/^\p{M}/u.test(parts)) return 0
    const base = known[parts.charCodeAt(0) - 32] ?? OTHERS[letter] ?? 556
    return parts.includes('\u031b') ? base + HORN : base
  })
}

const WIDTHS = { regular: widthTable(REGULAR), bold: widthTable(BOLD) }
/** Arrows, emoji and ideographs count as squares. */
const SQUARE = 1000

/** Width of a part of a text on one line in Times New Roman, in thousandths of the font size. */
export function emsOf(text: string, bold: boolean, from = 0, to = text.length): number {
  const widths = bold ? WIDTHS.bold : WIDTHS.regular
  let thousandths = 0
  for (let at = from; at < to; at++) thousandths += widths[text.charCodeAt(at)] ?? SQUARE
  return thousandths
}
