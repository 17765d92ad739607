import { inWorkbook } from '../../document/wording.ts'
import { privacyNotice } from '../../merge/words.ts'
import type { Explanation } from '../../rules/explain.ts'
import type { Lang } from '../../usage-error.ts'
import { formatDay } from '../../vietnamese/format.ts'
import { narrowedLines } from '../narrow.ts'
import type { Report } from '../report.ts'
import { commonFolder } from '../short-paths.ts'
import { summaryLines } from '../summary.ts'
import { titleItems } from '../title.ts'
import type { FindingRow } from './rows.ts'
import { findingRows } from './rows.ts'
import type { UnitCount } from './unit-counts.ts'
import { unitCounts } from './unit-counts.ts'

/** The findings as documents show them: one model, whatever the format. */
export interface FindingsList {
  readonly lang: Lang
  readonly title: string
  /** Under the title: what was checked, how the campaign stands, and that personal data are in the file. */
  readonly lines: readonly string[]
  readonly privacy: string
  readonly rows: readonly FindingRow[]
  readonly units: readonly UnitCount[]
  /** Of the codes that occur, in the order of the documentation. */
  readonly explanations: readonly Explanation[]
}

const TITLE = { vi: 'KẾT QUẢ KIỂM TRA BẢN ĐĂNG KÝ', en: 'FINDINGS IN THE REGISTRATION WORKBOOKS' }

/** The list of a report's findings, with what stands around it. `explanations` are those of all codes. */
export function findingsList(report: Report, explanations: readonly Explanation[], lang: Lang): FindingsList {
  const { campaign, asOf } = report.validation
  const rows = findingRows(report, lang)
  const codes = new Set(rows.map(({ code }) => code))
  const day = formatDay(asOf, lang)
  const checked = [
    ...titleItems(report, commonFolder(report), lang),
    lang === 'vi' ? `tính đến ngày ${day}` : `as of ${day}`,
  ]
  return {
    lang,
    title: TITLE[lang],
    lines: [checked.join(' · '), ...summaryLines(report, lang), ...narrowedLines(report, lang)].map(
      inWorkbook,
    ),
    privacy:
      lang === 'vi'
        ? privacyNotice(campaign)
        : 'Holds personal data: for the office only, not for chat groups.',
    rows,
    units: unitCounts(report, rows, lang),
    explanations: explanations.filter(({ code }) => codes.has(code)),
  }
}
