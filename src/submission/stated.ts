import type { Campaign } from '../campaign/campaign.ts'
import { fold } from '../vietnamese/fold.ts'
import { cellAddress } from '../workbook/address.ts'
import type { Grid } from '../workbook/grid.ts'
import { cellText } from './cell-text.ts'
import { coverRows } from './cover.ts'
import type { FormArea } from './headers.ts'
import type { Submission } from './submission.ts'

/**
 * Numbers of activities that the unit states on its cover («Tổng số hoạt động/phần việc: 07»), to be compared with the rows
 * listed. Only for the form that the campaign's target counts.
 */
export function statedCounts(
  grid: Grid,
  areas: readonly FormArea[],
  campaign: Campaign,
): Submission['stated'] {
  const form = campaign.forms.find(({ key }) => key === campaign.target.form)
  if (!form) return []
  const nouns = [form.noun, ...form.noun.split('/')].map(fold).join('|')
  const label = new RegExp(`^(tong)?so(luong)?(${nouns})(dangky|hotrosinhke)?$`)
  return coverRows(grid, areas).flatMap(({ sheet, rows }) =>
    rows.flatMap((row) =>
      row.cells.flatMap((cell, at) => {
        const [, name = '', behind = ''] = /^([^:]*):?(.*)$/s.exec(cellText(cell)) ?? []
        const value = behind.trim() === '' ? row.cells[at + 1] : cell
        if (!value || !label.test(fold(name))) return []
        const number = /^(\d{1,4})(?!\d*\/)\D*$/.exec(value === cell ? behind.trim() : cellText(value))?.[1]
        if (number === undefined) return []
        const place = { sheet: sheet.name, cell: cellAddress(value.column, row.number) }
        return [{ form: form.key, count: Number(number), ...place }]
      }),
    ),
  )
}
