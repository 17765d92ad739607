import type { Field } from '../campaign/campaign.ts'
import { stampSheet } from '../document/stamp-sheet.ts'
import type { WorkbookPlan } from '../workbook/plan.ts'
import type { Consolidation, MergedEntry } from './consolidation.ts'
import { correctionsSheet } from './corrections-sheet.ts'
import { fitCells } from './fit-cells.ts'
import { listLayout } from './list-layout.ts'
import { listSheet } from './list-sheet.ts'
import { listValue } from './list-value.ts'
import { sourcesSheet } from './sources-sheet.ts'
import { statisticsOf } from './statistics.ts'
import { statisticsSheet } from './statistics-sheet.ts'
import { liveTable } from './statistics-table.ts'
import { summaryOf } from './summary.ts'
import { summarySheet } from './summary-sheet.ts'
import { pageFrame } from './words.ts'

/** The consolidated workbook for the province, with names. The same consolidation gives the same workbook on any day. */
export function planReport(consolidation: Consolidation): WorkbookPlan {
  const { validation, entries } = consolidation
  const { campaign, asOf } = validation
  const lists = new Map(campaign.forms.map((form) => [form.key, listLayout(form, entries[form.key] ?? [])]))
  const target = campaign.forms.filter(({ key }) => key === campaign.target.form)
  const ordered = [...target, ...campaign.forms.filter((form) => !target.includes(form))]
  return {
    title: campaign.report.title,
    subject: campaign.title,
    creator: 'thidua',
    created: `${asOf}T00:00:00Z`,
    sheets: [
      summarySheet(summaryOf(consolidation, 'with-file-names'), lists, {
        frame: pageFrame(campaign),
        origin: 'Mỗi số đều truy được về tệp, trang, dòng gốc ở các danh sách sau.',
      }),
      statisticsSheet(
        statisticsOf(campaign, entries, valueIn).flatMap((statistic) => {
          const { key } = statistic.form
          const list = lists.get(key)
          return list ? [liveTable(statistic, list, entries[key] ?? [], valueIn)] : []
        }),
        { note: 'Mỗi bảng cộng đủ mọi dòng của danh sách cùng tên.', frame: pageFrame(campaign) },
      ),
      ...ordered.flatMap((form) => {
        const layout = lists.get(form.key)
        return layout ? [listSheet(layout, entries[form.key] ?? [], campaign)] : []
      }),
      correctionsSheet(validation),
      sourcesSheet(consolidation),
      stampSheet({
        kind: 'report',
        campaign: campaign.id,
        round: campaign.round.id,
        unit: '',
        version: campaign.round.templateVersion,
        hash: '',
      }),
    ].map(fitCells),
  }
}

const valueIn = ({ entry }: MergedEntry, field: Field) => listValue(entry, field).value
