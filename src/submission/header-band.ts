import type { Form } from '../campaign/campaign.ts'
import { fold } from '../vietnamese/fold.ts'
import type { Row } from '../workbook/grid.ts'
import { cellText } from './cell-text.ts'
import type { LabelCell, WideMerges } from './header-block.ts'
import { nameWithoutUnit } from './header-unit.ts'
import { labelKeys } from './labels.ts'

/** Whether a text is «Người được hỗ trợ», «Thời gian thực hiện», «Kinh phí (triệu đồng)» or another band of these forms. */
export function bandsOf(forms: readonly Form[]): (text: string) => boolean {
  const bands = new Set(
    forms.flatMap(({ fields }) => fields.flatMap(({ band }) => (band ? [fold(band)] : []))),
  )
  return (text) => namesOf(text).some((name) => bands.has(name))
}

/** Bands over the labels below, and nothing else. */
export function isBandRow(row: Row | undefined, isBand: (text: string) => boolean): boolean {
  return row?.cells.every((cell) => isBand(cellText(cell))) ?? false
}

/** Labels of money with the band that stands over them: its unit of money counts for those that state none. */
export function underBand(
  labels: readonly LabelCell[],
  above: Row | undefined,
  merges: WideMerges,
): readonly LabelCell[] {
  if (!above) return labels
  return labels.map((label) => {
    const { field, column } = label
    if (field?.type !== 'money' || field.band === undefined || label.row !== above.number + 1) return label
    const range = merges.get(above.number)?.find(({ left, right }) => left <= column && column <= right)
    const cell = above.cells.find((one) => one.column === (range?.left ?? column))
    const text = cellText(cell)
    return namesOf(text).includes(fold(field.band)) ? { ...label, whole: `${text}\n${label.whole}` } : label
  })
}

/** What a band may be called, folded: without remarks, and without a unit of money. */
function namesOf(text: string): string[] {
  const { whole, bare } = labelKeys(text)
  return [whole, bare, fold(nameWithoutUnit(text) ?? '')]
}
