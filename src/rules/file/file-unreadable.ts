import type { Text } from '../../usage-error.ts'
import type { SubmissionScope, Wording } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

const TAKEN_BY_OTHERS = ['encrypted', 'too-large', 'unpacked-too-large', 'too-many-rows']

const SEND_EXCEL: Text = {
  vi: 'Đề nghị đơn vị gửi bản Excel đã ghi theo mẫu.',
  en: 'Ask the unit for the Excel form, filled in.',
}

function otherKind(name: Text): Wording {
  return {
    message: {
      vi: `bên trong là ${name.vi}, không phải bảng tính Excel.`,
      en: `it is ${name.en} inside, not an Excel workbook.`,
    },
    hint: SEND_EXCEL,
  }
}

/** A file whose bytes give no workbook; what it really is decides the sentence. */
export const fileUnreadable = defineRule<SubmissionScope>({
  code: 'file-unreadable',
  severity: 'error',
  title: { vi: 'Tệp không mở được', en: 'File cannot be opened' },
  why: {
    vi: 'Không mở được tệp thì đơn vị chưa có số liệu nào trong biểu tổng hợp.',
    en: 'Nothing of a file that cannot be opened gets into the report.',
  },
  wording: {
    '': {
      message: { vi: 'không mở được tệp.', en: 'the file cannot be opened.' },
      hint: {
        vi: 'Mở tệp bằng Excel, lưu thành tệp .xlsx mới rồi kiểm tra lại; nếu vẫn không được, đề nghị đơn vị gửi lại.',
        en: 'Open it in Excel, save it as a new .xlsx file and check again; if that fails, ask the unit to send it again.',
      },
    },
    truncated: {
      message: {
        vi: 'tệp tải về chưa hết hoặc bị hỏng nên không mở được.',
        en: 'the file was not downloaded completely, or is damaged.',
      },
      hint: {
        vi: 'Tải lại tệp từ Zalo hoặc thư điện tử; nếu vẫn không mở được, đề nghị đơn vị gửi lại.',
        en: 'Download it again; if it still cannot be opened, ask the unit to send it again.',
      },
    },
    damaged: {
      message: {
        vi: 'nội dung bên trong tệp bị lỗi nên không lấy được số liệu.',
        en: 'the inside of the file is damaged and holds no data that can be read.',
      },
      hint: {
        vi: 'Mở tệp bằng Excel, đồng ý khi Excel hỏi sửa chữa, lưu thành tệp .xlsx mới rồi kiểm tra lại.',
        en: 'Open it in Excel, let Excel repair it, save it as a new .xlsx file and check again.',
      },
    },
    empty: {
      message: { vi: 'tệp rỗng (0 KB), không có nội dung.', en: 'the file is empty (0 KB).' },
      hint: {
        vi: 'Tải lại tệp từ Zalo hoặc thư điện tử; nếu vẫn rỗng, đề nghị đơn vị gửi lại.',
        en: 'Download it again; if it is still empty, ask the unit to send it again.',
      },
    },
    missing: {
      message: {
        vi: 'không tìm thấy tệp; có thể đây là lối tắt tới tệp đã chuyển đi hoặc đã xóa.',
        en: 'the file was not found; this may be a shortcut to a file that was moved or deleted.',
      },
      hint: {
        vi: 'Tìm tệp gốc, chép vào thư mục này rồi kiểm tra lại.',
        en: 'Look for the file itself, copy it into this folder and check again.',
      },
    },
    image: {
      message: {
        vi: 'bên trong là ảnh chụp, không phải bảng tính Excel.',
        en: 'it is a picture inside, not an Excel workbook.',
      },
      hint: {
        vi: 'Đề nghị đơn vị gửi bản Excel đã ghi theo mẫu; ảnh chụp bản có dấu thì gửi kèm.',
        en: 'Ask the unit for the Excel form, filled in; a picture of the signed paper may come with it.',
      },
    },
    pdf: otherKind({ vi: 'tệp PDF', en: 'a PDF file' }),
    word: otherKind({ vi: 'tệp Word', en: 'a Word document' }),
    presentation: otherKind({ vi: 'tệp trình chiếu', en: 'a presentation' }),
    archive: otherKind({ vi: 'tệp nén', en: 'an archive' }),
    mail: otherKind({ vi: 'thư điện tử', en: 'an e-mail' }),
    wps: otherKind({ vi: 'tệp riêng của WPS', en: 'a WPS file' }),
    text: otherKind({ vi: 'văn bản thường', en: 'plain text' }),
  },
  toUnit: {
    '': {
      message: 'không mở được tệp đơn vị gửi.',
      hint: 'Đề nghị mở tệp bằng Excel, lưu thành tệp .xlsx mới rồi gửi lại, hoặc ghi vào tệp này.',
    },
    truncated: {
      message: 'tệp đơn vị gửi tải lên chưa hết hoặc bị hỏng nên không mở được.',
      hint: 'Đề nghị gửi lại tệp, hoặc ghi vào tệp này.',
    },
    damaged: {
      message: 'nội dung bên trong tệp đơn vị gửi bị lỗi nên không lấy được số liệu.',
      hint: 'Đề nghị mở tệp bằng Excel, đồng ý khi Excel hỏi sửa chữa, lưu thành tệp .xlsx mới rồi gửi lại, hoặc ghi vào tệp này.',
    },
    missing: null,
    empty: {
      message: 'tệp đơn vị gửi rỗng (0 KB), không có nội dung.',
      hint: 'Đề nghị gửi lại tệp, hoặc ghi vào tệp này.',
    },
  },
  *check({ submission: { refusal } }) {
    if (!refusal || TAKEN_BY_OTHERS.includes(refusal.reason)) return
    const { reason } = refusal
    yield { at: {}, variant: reason === 'other' ? '' : reason }
  },
})
