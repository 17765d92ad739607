import type { Text } from '../../usage-error.ts'
import type { SkippedFile } from '../../validation.ts'
import type { CollectionScope, UnitWording, Wording } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

const KEEP: Text = {
  vi: 'Lưu cùng hồ sơ; nếu đơn vị chưa gửi bản Excel, đề nghị gửi thêm.',
  en: 'Keep it with the papers; if the unit has not sent the Excel form, ask for it.',
}

function unread(name: Text): Wording {
  return {
    message: {
      vi: `${name.vi}, không lấy được số liệu nên bỏ qua.`,
      en: `${name.en}; no data can be taken from it, so it is skipped.`,
    },
    hint: KEEP,
  }
}

const BLANK_HINT: Text = {
  vi: 'Nếu đây là tệp đơn vị gửi lên, đề nghị đơn vị xem lại, có thể đã gửi nhầm mẫu trắng.',
  en: 'If a unit sent this, ask it to look again: a blank form may have been sent by mistake.',
}

/** To a unit of which nothing else came. */
function onlySent(kind: string): UnitWording {
  return {
    message: `đơn vị mới gửi ${kind}, chưa có bản Excel.`,
    hint: 'Đề nghị gửi bản Excel đã ghi theo mẫu; bản có dấu thì gửi kèm.',
  }
}

/** In a folder, a file that is no spreadsheet, or a form in which nothing was filled in. */
export const fileSkipped = defineRule<CollectionScope>({
  code: 'file-skipped',
  severity: 'info',
  title: { vi: 'Tệp được bỏ qua', en: 'File skipped' },
  why: {
    vi: 'Ảnh, PDF, Word không lấy được số liệu; liệt kê ra để không bỏ sót đơn vị chỉ gửi bản chụp.',
    en: 'Pictures, PDF and Word files give no data; they are listed so that no unit that sent only a picture is overlooked.',
  },
  wording: {
    '': {
      message: { vi: 'không phải bảng tính nên bỏ qua.', en: 'no spreadsheet, so it is skipped.' },
      hint: {
        vi: 'Không cần xử lý; nếu đây là bản đăng ký, đề nghị đơn vị gửi bản Excel.',
        en: 'Nothing to do; if this is a registration, ask the unit for the Excel form.',
      },
    },
    image: unread({ vi: 'ảnh chụp', en: 'a picture' }),
    pdf: unread({ vi: 'tệp PDF', en: 'a PDF file' }),
    word: unread({ vi: 'tệp Word', en: 'a Word document' }),
    presentation: unread({ vi: 'tệp trình chiếu', en: 'a presentation' }),
    archive: {
      message: { vi: 'tệp nén, chưa mở.', en: 'an archive, not opened.' },
      hint: {
        vi: 'Giải nén, chép các tệp Excel vào thư mục này rồi kiểm tra lại.',
        en: 'Unpack it, copy the Excel files into this folder and check again.',
      },
    },
    mail: {
      message: { vi: 'thư điện tử, chưa mở.', en: 'an e-mail, not opened.' },
      hint: {
        vi: 'Mở thư, lưu tệp đính kèm vào thư mục này rồi kiểm tra lại.',
        en: 'Open it, save its attachments into this folder and check again.',
      },
    },
    wps: {
      message: { vi: 'tệp riêng của WPS (.et), chưa mở.', en: 'a WPS file (.et), not opened.' },
      hint: {
        vi: 'Mở bằng WPS, chọn Lưu thành, kiểu .xlsx rồi kiểm tra lại.',
        en: 'Open it in WPS, save it as .xlsx and check again.',
      },
    },
    missing: {
      message: {
        vi: 'không tìm thấy tệp; có thể đây là lối tắt tới tệp đã chuyển đi hoặc đã xóa.',
        en: 'not found; this may be a shortcut to a file that was moved or deleted.',
      },
      hint: {
        vi: 'Nếu đây là tệp đơn vị gửi lên, tìm tệp gốc, chép vào thư mục này rồi kiểm tra lại.',
        en: 'If a unit sent this, look for the file itself, copy it into this folder and check again.',
      },
    },
    untouched: {
      message: {
        vi: 'mẫu của {unit} còn nguyên, chưa ghi nội dung nào; không tính là bản đăng ký.',
        en: 'the form of {unit}, still blank; it does not count as a registration.',
      },
      hint: BLANK_HINT,
    },
    'untouched-unknown': {
      message: {
        vi: 'mẫu còn nguyên, chưa ghi nội dung nào; không tính là bản đăng ký.',
        en: 'a form that is still blank; it does not count as a registration.',
      },
      hint: BLANK_HINT,
    },
    correction: {
      message: {
        vi: 'tệp chỉnh sửa của {unit} còn nguyên như khi gửi đi; không tính là bản đăng ký.',
        en: 'the correction workbook of {unit}, as it was sent out; it does not count as a registration.',
      },
      hint: {
        vi: 'Nếu đây là tệp đơn vị gửi lên, đề nghị đơn vị xem lại, có thể đã gửi nhầm tệp chưa ghi lại.',
        en: 'If a unit sent this, ask it to look again: the file may have been sent before it was mended.',
      },
    },
  },
  toUnit: {
    '': null,
    image: onlySent('ảnh chụp'),
    pdf: onlySent('tệp PDF'),
    word: onlySent('tệp Word'),
    presentation: onlySent('tệp trình chiếu'),
    archive: null,
    mail: null,
    wps: null,
    missing: null,
    untouched: null,
    'untouched-unknown': null,
    correction: null,
  },
  *check({ skipped }) {
    for (const file of skipped) {
      const { path, unit } = file
      yield {
        at: { file: path },
        variant: variantOf(file),
        ...(unit ? { args: { unit: unit.name }, unit: unit.id } : {}),
      }
    }
  },
})

const NAMED = ['image', 'pdf', 'word', 'presentation', 'archive', 'mail', 'wps', 'missing']

function variantOf({ kind, unit, isCorrection }: SkippedFile): string {
  if (isCorrection && unit) return 'correction'
  if (kind === 'untouched') return unit ? 'untouched' : 'untouched-unknown'
  return NAMED.includes(kind) ? kind : ''
}
