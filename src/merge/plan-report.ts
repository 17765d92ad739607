import { fitCells } from '../document/fit-cells.ts'
import { stampSheet } from '../document/stamp-sheet.ts'
import type { WorkbookPlan } from '../workbook/plan.ts'
import { chartTables } from './chart-tables.ts'
import type { Consolidation } from './consolidation.ts'
import { correctionsOf } from './corrections.ts'
import { correctionsSheets } from './corrections-sheet.ts'
import { listLayout } from './list-layout.ts'
import { listSheets } from './list-sheet.ts'
import { type AddressOf, placesOf } from './places.ts'
import { sourcesSheet } from './sources-sheet.ts'
import { statisticsOf } from './statistics.ts'
import { statisticsSheet } from './statistics-sheet.ts'
import { liveTable } from './statistics-table.ts'
import { summaryOf } from './summary.ts'
import { summaryLayout } from './summary-layout.ts'
import { summaryLinks } from './summary-links.ts'
import { summaryNotes } from './summary-notes.ts'
import { summarySheet } from './summary-sheet.ts'
import { unitTables } from './unit-tables.ts'
import { pageFrame } from './words.ts'

/**
 * The consolidated workbook for the province, with names. The same consolidation gives the same workbook on any day. `addressOf` is how
 * its links find the units' files; without it they lead only into the workbook.
 */
export function planReport(consolidation: Consolidation, addressOf: AddressOf = () => null): WorkbookPlan {
  const { validation, entries, columns } = consolidation
  const { campaign, asOf } = validation
  const lists = new Map(campaign.forms.map((form) => [form.key, listLayout(form, entries[form.key] ?? [])]))
  const target = campaign.forms.filter(({ key }) => key === campaign.target.form)
  const ordered = [...target, ...campaign.forms.filter((form) => !target.includes(form))]
  const summary = summaryOf(consolidation, 'with-file-names')
  const layout = summaryLayout(summary)
  const statistics = statisticsOf(campaign, columns)
  const spread = statistics.flatMap((statistic) => {
    const [list, counted] = [lists.get(statistic.form.key), columns[statistic.form.key]]
    return list && counted ? [liveTable(statistic, list, counted)] : []
  })
  const corrections = correctionsOf(validation)
  const places = placesOf(consolidation, lists, corrections, addressOf)
  const tables = chartTables(summary, layout, statistics, spread)
  return {
    title: campaign.report.title,
    subject: campaign.title,
    creator: 'thidua',
    created: `${asOf}T00:00:00Z`,
    sheets: [
      summarySheet(summary, lists, {
        frame: pageFrame(campaign),
        origin:
          'Mỗi số đều truy được về ô gốc: bấm vào số để đến các dòng được đếm, ở đó bấm “Dòng gốc” để mở tệp đơn vị gửi, đúng trang và dòng.',
        tables,
        notes: summaryNotes(campaign),
        links: { cells: summaryLinks(consolidation, layout, places), list: places.list },
      }),
      statisticsSheet([...spread, ...unitTables(summary, layout, tables)], {
        note: 'Mỗi bảng cộng đủ mọi dòng của danh sách cùng tên.',
        frame: pageFrame(campaign),
      }),
      ...ordered.flatMap((form) => {
        const layout = lists.get(form.key)
        return layout ? listSheets(layout, entries[form.key] ?? [], campaign, places) : []
      }),
      ...correctionsSheets(corrections, campaign, places),
      sourcesSheet(consolidation, lists, places),
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
