import type { Place } from '../../finding.ts'
import type { Entry, FilledForm } from '../../submission/submission.ts'
import { cellAddress } from '../../workbook/address.ts'
import type { FormScope, Found } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { atCell } from '../place.ts'
import { mayHoldNumber, personalNumbers } from './personal-numbers.ts'

const DELETE_NUMBER = {
  vi: 'Xóa số này khỏi tệp; không gửi số giấy tờ qua Zalo.',
  en: 'Delete the number from the file; numbers of identity papers should not be sent by chat.',
}

/**
 * Identity and phone numbers in free text or in an added column: nobody asked for them. The number itself is not repeated in the
 * finding. Phone numbers belong into the column of the person in charge (key `contact`).
 */
export const personalDataUnasked = defineRule<FormScope>({
  code: 'personal-data-unasked',
  severity: 'warning',
  title: { vi: 'Thông tin cá nhân không yêu cầu', en: 'Personal data nobody asked for' },
  why: {
    vi: 'Thu thập nhiều hơn mức cần thiết là rủi ro cho người được hỗ trợ và cho Hội.',
    en: 'Collecting more than needed is a risk for the women supported and for the Union.',
  },
  wording: {
    '': {
      message: {
        vi: 'cột «{column}» có số căn cước công dân hoặc số định danh (12 chữ số). Mẫu đăng ký không yêu cầu số này.',
        en: 'the column «{column}» holds an identity number (12 digits). The form does not ask for it.',
      },
      hint: DELETE_NUMBER,
    },
    'old-card': {
      message: {
        vi: 'cột «{column}» có số chứng minh nhân dân hoặc số giấy tờ. Mẫu đăng ký không yêu cầu số này.',
        en: 'the column «{column}» holds the number of an identity paper. The form does not ask for it.',
      },
      hint: DELETE_NUMBER,
    },
    phone: {
      message: {
        vi: 'cột «{column}» có số điện thoại. Mẫu đăng ký không yêu cầu số này ở đây.',
        en: 'the column «{column}» holds a phone number. The form does not ask for it here.',
      },
      hint: {
        vi: 'Xóa số này; số của người phụ trách thì chuyển sang cột người phụ trách.',
        en: 'Delete the number; that of a person in charge goes into the column of the person in charge.',
      },
    },
  },
  *check({ filled }) {
    const fields = filled.form.fields.filter(({ type }) => type === 'text')
    for (const entry of filled.entries) {
      for (const { key, label } of fields) {
        const cell = entry.values[key]
        if (!cell || cell.shared || !mayHoldNumber(cell.raw)) continue
        yield* told(cell.raw, { at: atCell(entry, cell), args: { column: label } }, key === 'contact')
      }
      for (const { label, value } of entry.extra) {
        const found = { at: placeOfAdded(filled, entry, label), args: { column: label } }
        yield* told(`${label}: ${value}`, found, false)
      }
    }
  },
})

/** The cell of an added column; without a label its place is the row. */
function placeOfAdded({ unknown }: FilledForm, { sheet, row }: Entry, label: string): Place {
  const column = unknown.find((one) => one.label === label)?.column
  return column === undefined ? { sheet, row } : { sheet, cell: cellAddress(column, row), row, column }
}

function told(text: string, found: Found, mayHoldPhone: boolean): Found[] {
  return personalNumbers(text).flatMap((kind) => {
    if (kind === 'phone' && mayHoldPhone) return []
    return [{ ...found, variant: kind === 'identity' ? '' : kind }]
  })
}
