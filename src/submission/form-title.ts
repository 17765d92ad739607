import type { Form } from '../campaign/campaign.ts'
import { fold } from '../vietnamese/fold.ts'
import type { Row, Sheet } from '../workbook/grid.ts'
import { cellText } from './cell-text.ts'
import type { HeaderWords } from './header-words.ts'

/** How far above a header its title may stand, in rows. */
const REACH = 6

/** Cells of a row of titles at most; a row with more is one of a table. */
const FEW = 2

/** «B. Hỗ trợ sinh kế», an alias of it, or a copy «… (2)». */
export function bearsNameOf({ name, readAs = name }: Pick<Sheet, 'name' | 'readAs'>, form: Form): boolean {
  const names = [form.sheet, ...(form.aliases ?? [])].map(fold)
  return names.includes(fold(readAs.replace(/\(\d+\)\s*$/, '')))
}

/**
 * The title over a header: which form it names, and its row's place among `rows`. Where forms share labels, or all stand on one sheet,
 * the title tells them apart; null when no row of titles just above the header names a form. Below another header (`isBelow`) a row of
 * several cells is rather an entry with a vague name.
 */
export function titleAbove(
  rows: readonly Row[],
  header: number,
  titled: HeaderWords['titled'],
  isBelow: boolean,
): { readonly form: Form; readonly at: number } | null {
  for (let at = header - 1; at >= Math.max(0, header - REACH); at -= 1) {
    const texts = (rows[at]?.cells ?? []).map(cellText).filter((text) => text !== '')
    if (texts.length > (isBelow ? 1 : FEW)) return null
    const [form] = texts.flatMap(titled)
    if (form) return { form, at }
  }
  return null
}

/** The sheet's name or the form's title, perhaps with its letter before it; never a longer sentence that merely speaks of it. */
export function isTitleOf(text: string, { letter, sheet, title, aliases = [] }: Form): boolean {
  const key = fold(text)
  const bare = fold(title.replace(/\([^)]*\)/g, ' '))
  if ([fold(sheet), bare, fold(letter) + bare].some((name) => key.startsWith(name))) return true
  if (aliases.some((alias) => alias.length > 1 && fold(alias) === key)) return true
  const lettered = new RegExp(`^\\s*(?:biểu|phần|mục)?\\s*(?:số\\s*)?${letter}\\s*[.):–-]`, 'iu').test(text)
  return lettered && aliases.some((alias) => alias.length > 3 && key.includes(fold(alias)))
}
