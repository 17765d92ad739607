import { fitCells } from '../../document/fit-cells.ts'
import { stampSheet } from '../../document/stamp-sheet.ts'
import type { WorkbookPlan } from '../../workbook/plan.ts'
import { chartTables } from '../chart-tables.ts'
import { statisticsSheet } from '../statistics-sheet.ts'
import { summaryLayout } from '../summary-layout.ts'
import { summarySheet } from '../summary-sheet.ts'
import { unitTables } from '../unit-tables.ts'
import { centralLayout, centralListSheets } from './central-list-sheet.ts'
import { centralStatistics } from './central-statistics.ts'
import type { Redaction } from './redaction.ts'
import { scopeSheet } from './scope-sheet.ts'
import { centralFrame, SMALL_NOTE } from './words.ts'

/** The workbook that leaves the province. All it is made of is a redaction: what is withheld never reaches it. */
export function planCentral(redaction: Redaction): WorkbookPlan {
  const { campaign, summary, entries, recipient } = redaction
  const listed = campaign.forms.filter(({ central }) => central !== undefined)
  const target = listed.filter(({ key }) => key === campaign.target.form)
  const ordered = [...target, ...listed.filter((form) => !target.includes(form))]
  const lists = new Map(ordered.map((form) => [form.key, centralLayout(form, entries[form.key] ?? [])]))
  const frame = centralFrame(redaction)
  const layout = summaryLayout(summary)
  const statistics = centralStatistics(redaction, lists)
  const spread = statistics.map(({ rows }) => rows)
  const tables = chartTables(
    summary,
    layout,
    statistics.map(({ statistic }) => statistic),
    spread,
  )
  return {
    title: `${campaign.report.title} (bản gửi ${recipient})`,
    subject: campaign.title,
    creator: 'thidua',
    created: `${summary.asOf}T00:00:00Z`,
    sheets: [
      summarySheet(summary, lists, { frame, origin: ORIGIN, tables }),
      statisticsSheet([...spread, ...unitTables(summary, layout, tables)], {
        note: `Mỗi bảng cộng đủ mọi dòng của danh sách cùng tên. ${SMALL_NOTE}`,
        frame,
      }),
      ...[...lists.values()].flatMap((layout) =>
        centralListSheets(layout, entries[layout.form.key] ?? [], redaction),
      ),
      scopeSheet(redaction),
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

const ORIGIN =
  'Số đã đăng ký, số người, kinh phí tính từ danh sách ở trang sau; số người được chọn không kèm danh sách.'
