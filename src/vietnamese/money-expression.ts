import { parseAmount } from './amount.ts'

const TIMES = /\s*(?:[x×*]|nhân)\s*(?=\d)/iu
/** A share behind an amount: /hộ, mỗi hộ, một người. */
const EACH = /\s*(?:\/|mỗi|một)\s*\p{L}[\p{L}\s]*$/iu

const SIGNS: readonly RegExp[] = [
  /\d[^=+*×]*[=+*×] *\d/u,
  /\d[\p{L}/ ]*x *\d/iu,
  /nhân *\d/iu,
  /\d[\p{L} ]*\/ *\p{L}/u,
  /\p{L} *\/ *\d/u,
  /(?:mỗi|một) \p{L}/iu,
]

/** Whether a typed line calculates: «10tr/hộ x 3 hộ», «5tr + 3tr», «5 triệu mỗi hộ». */
export function isExpression(line: string): boolean {
  if (!/\d/.test(line)) return false
  return SIGNS.some((sign) => sign.test(line))
}

/** What the calculation comes to, in đồng: the figure behind =, the sum or the product. null when that is not certain. */
export function totalOf(line: string, smallLimit: number): number | null {
  const [left = '', result] = line.split('=')
  if (result !== undefined) return amountOf(result, smallLimit)
  const terms = left.split('+').map((term) => productOf(term, smallLimit))
  return terms.reduce<number | null>((sum, term) => (sum === null || term === null ? null : sum + term), 0)
}

/** One amount times plain numbers, each perhaps with a word («3 hộ»). A share alone («10tr/hộ») is no total. */
function productOf(term: string, smallLimit: number): number | null {
  const factors = term.trim().split(TIMES)
  if (factors.length === 1) return amountOf(term, smallLimit)
  let total = 1
  let amounts = 0
  for (const factor of factors) {
    const amount = amountOf(factor.replace(EACH, ''), smallLimit)
    const times = /^\d{1,6}(?!\d)[\p{L}\s]*$/u.test(factor) ? Number.parseInt(factor, 10) : null
    if (amount !== null) amounts += 1
    total *= amount ?? times ?? Number.NaN
  }
  return amounts === 1 && Number.isSafeInteger(total) ? total : null
}

/** An amount of money beyond doubt: with its unit stated, or larger than a number of things would be. */
function amountOf(text: string, smallLimit: number): number | null {
  const amount = parseAmount(text.trim())
  if (!amount) return null
  if (amount.stated === 'nothing') return amount.value > smallLimit ? amount.value : null
  return amount.other === undefined ? amount.value : null
}
