import { inWorkbook } from '../../document/wording.ts'
import { SEVERITY } from '../../labels.ts'
import { TEXT_CELL } from '../../merge/report-styles.ts'
import type { SheetPlan } from '../../workbook/plan.ts'
import { quotedSheet } from '../../workbook/quote.ts'
import type { FindingsList } from './list.ts'
import { framedSheet } from './sheet-frame.ts'

const NAME = { vi: 'Giải thích mã', en: 'Codes' }
const TITLE = { vi: 'GIẢI THÍCH CÁC MÃ', en: 'THE CODES EXPLAINED' }
const HEADS = {
  vi: ['Mã', 'Tên gọi', 'Mức thường gặp', 'Vì sao', 'Cách sửa'],
  en: ['Code', 'Name', 'Usual severity', 'Why', 'Remedy'],
} as const
const HEADER_ROW = 3

/** Where a code is explained. */
export function explanationPlace(code: string, { explanations, lang }: FindingsList): string {
  const at = explanations.findIndex((one) => one.code === code)
  return `${quotedSheet(NAME[lang])}!A${HEADER_ROW + 1 + at}`
}

/** What each code that occurs means, why it matters, and the ways to mend it. */
export function explanationsSheet(list: FindingsList): SheetPlan {
  const { lang, explanations } = list
  return framedSheet(
    {
      name: NAME[lang],
      heads: HEADS[lang],
      widths: [24, 30, 14, 50, 70],
      above: [{ number: 1, cells: [{ column: 1, value: TITLE[lang], style: { bold: true, size: 14 } }] }],
      headerRow: HEADER_ROW,
      rows: explanations.map(({ code, title, severity, why, remedies }, at) => ({
        number: HEADER_ROW + 1 + at,
        cells: [code, title, SEVERITY[severity][lang], why, remedies.join('\n')].map((text, column) => ({
          column: column + 1,
          value: inWorkbook(text),
          style: TEXT_CELL,
        })),
      })),
      frozen: 1,
    },
    list,
  )
}
