import type { Formula, PlanValue } from '../workbook/plan.ts'
import type { Consolidation } from './consolidation.ts'
import { type ListLayout, overSheets, unitColumn } from './list-layout.ts'
import type { SourcesTable } from './sources-table.ts'

/** How the check begins when all ways of adding up come to the same. */
export const AGREES = 'Khớp'

/** Whether files, sheets and lists come to the same numbers of rows. */
export function checkCell(files: SourcesTable, sheets: SourcesTable, lists: SourcesTable): Formula {
  const sum = ({ lastRow }: SourcesTable, column: string) => `${column}${lastRow}`
  const [filled, merged, left] = ['C', 'D', 'E'].map((column) => sum(files, column))
  const pairs = [
    ...['C', 'D', 'E'].map((column) => `${sum(files, column)}=${sum(sheets, column)}`),
    `${filled}=${merged}+${left}`,
    `${merged}=${sum(lists, 'D')}`,
  ]
  const says = 'cộng theo tệp, theo trang và theo danh sách đều bằng nhau'
  const words = `"${AGREES}: "&${filled}&" dòng đã ghi = "&${merged}&" dòng đã tổng hợp + "&${left}&" dòng không tổng hợp; ${says}."`
  const not =
    '"KHÔNG KHỚP: cộng theo tệp, theo trang và theo danh sách không bằng nhau. Đề nghị kiểm tra lại."'
  const [all = 0, used = 0, rest = 0] = files.sums
  const agrees =
    all === used + rest && files.sums.every((one, at) => one === sheets.sums[at]) && used === lists.sums[1]
  const result = agrees
    ? `${AGREES}: ${all} dòng đã ghi = ${used} dòng đã tổng hợp + ${rest} dòng không tổng hợp; ${says}.`
    : not.slice(1, -1)
  return { formula: `IF(AND(${pairs.join(',')}),${words},${not})`, result }
}

/** Each list with its entries, counted live; the rows that they take in the files; and how many more those are. */
export function listLines(
  { validation: { campaign }, entries }: Consolidation,
  lists: ReadonlyMap<string, ListLayout>,
  first: number,
): PlanValue[][] {
  return campaign.forms.flatMap((form, at) => {
    const list = lists.get(form.key)
    if (!list) return []
    const own = entries[form.key] ?? []
    const more = own.reduce((sum, { entry }) => sum + (entry.rows?.length ?? 1) - 1, 0)
    const formula = overSheets(list, (sheet) => `COUNTA(${unitColumn(sheet).range})`)
    const count: Formula = { formula, result: own.length }
    const row = first + at
    return [[form.sheet, null, count, { formula: `C${row}+E${row}`, result: own.length + more }, more]]
  })
}
