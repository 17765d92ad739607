import type { Field } from '../campaign/campaign.ts'
import { fold, foldWords } from '../vietnamese/fold.ts'

/** What a header says of the amounts below it: what 1 stands for, in đồng, or of what one thing («hộ») each is the price. */
export type MoneyUnit = { readonly factor: number } | { readonly each: string }

const CURRENCY = '(?: ?(?:dong|d|vnd|vn dong))'

/** Units as they end a text, folded, each with what 1 of it is in đồng. A number has to be 1 and zeros only. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [ending('(?:1 )?(?:ty|ti)|x ?1 ?000 ?000 ?000|1 ?000 ?000 ?000'), 1_000_000_000],
  [ending('(?:1 )?(?:trieu|tr)|x ?1 ?000 ?000|1 ?000 ?000'), 1_000_000],
  [ending('(?:1 )?(?:nghin|ngan|k)|x ?1 ?000|1 ?000'), 1_000],
  [/(?:^| )ng ?d(?:ong)?$/, 1_000],
  [/(?:^| )(?:dong|d|vnd)$/, 1],
]

function ending(names: string): RegExp {
  return new RegExp(`(?:^| )(?:${names})${CURRENCY}?(?: viet nam)?$`)
}

/** Of these there is one in each row, so an amount for each is the row's own. */
const ROWS = ['viec', 'phanviec', 'hoatdong', 'noidung']

const EACH = /^(.*?)\s*(?:\/|(?<!\p{L})mỗi(?!\p{L}))\s*(?:0?1\s+)?(\p{L}.*)$/isu

/**
 * The unit of money in a header, lowest line first: in brackets («(1.000 đ)», «(ĐVT: triệu, làm tròn)») or behind the name
 * («Kinh phí - triệu đồng»). null when it states none; «(làm tròn đến nghìn đồng)» and «(dưới 5 triệu)» state none.
 */
export function moneyUnit(header: string): MoneyUnit | null {
  const lines = header.replace(/\([^)]*\)|\[[^\]]*\]/g, (remark) => remark.replaceAll('\n', ' ')).split('\n')
  for (const line of lines.toReversed()) {
    const remarks = [...line.matchAll(/[([]([^)\]]*)/g)].flatMap(([, remark = '']) =>
      remark.split(/[,;](?!\d)/),
    )
    for (const text of [...remarks, withoutRemarks(line)]) {
      const unit = unitIn(text)
      if (unit) return unit
    }
  }
  return null
}

function unitIn(text: string): MoneyUnit | null {
  const factor = factorOf(text)
  if (factor !== null) return { factor }
  const [, amount = '', each = ''] = EACH.exec(text) ?? []
  const share = factorOf(amount)
  if (share === null) return null
  return factorOf(each) !== null || ROWS.includes(fold(each)) ? { factor: share } : { each: each.trim() }
}

/** Before a unit: a number, rounding («làm tròn đến nghìn đồng») or a limit («tối đa 1.000.000 đồng»). */
const NO_UNIT = /\d|(?:^| )tron(?: |$)|(?:^| )(?:tu|den|duoi|tren|hon|qua|vuot|khoang|thieu|toi da)$/

function factorOf(text: string): number | null {
  // «hoạt động», «lao động» end like «đồng» when they are folded.
  if (/động\P{L}*$/iu.test(text.normalize('NFC'))) return null
  const words = foldWords(text).join(' ')
  for (const [unit, factor] of UNITS) {
    const found = unit.exec(words)
    if (!found) continue
    const before = words.slice(0, found.index)
    return NO_UNIT.test(before) ? null : factor
  }
  return null
}

/** Whether a text is a unit of money and nothing else: «triệu đồng», «ĐVT: 1.000 đ». «1.000.000 đ» alone is an amount. */
export function isMoneyUnit(text: string): boolean {
  return nameWithoutUnit(text) === '' && !/^\s*\d/.test(text)
}

/** A header's words without remarks and without the unit of money behind them, folded; null when there is no such unit. */
export function nameWithoutUnit(header: string): string | null {
  const words = foldWords(withoutRemarks(header)).join(' ')
  const unit = UNITS.map(([pattern]) => pattern.exec(words)).find((found) => found !== null)
  return unit ? words.slice(0, unit.index).replace(/(?:^| )(?:don vi(?: tinh)?|dvt|tinh bang)$/, '') : null
}

function withoutRemarks(text: string): string {
  return text.replace(/\([^)]*\)?|\[[^\]]*\]?/g, ' ')
}

/** Finds fields by label, and those of money also where a unit stands behind the label without brackets. */
export function findWithUnit(find: (text: string) => Field | null): (text: string) => Field | null {
  return (text) => {
    const field = find(text)
    if (field) return field
    const name = nameWithoutUnit(text) ?? withoutRemarks(text)
    const meant = find(name)
    return meant?.type === 'money' ? meant : null
  }
}
