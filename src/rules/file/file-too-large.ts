import type { SubmissionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

/** A file over one of the campaign's limits: in bytes, in bytes unpacked, or in rows of a sheet. */
export const fileTooLarge = defineRule<SubmissionScope>({
  code: 'file-too-large',
  severity: 'error',
  title: { vi: 'Tệp quá lớn', en: 'File is too large' },
  why: {
    vi: 'Bản đăng ký thường dưới 1 MB; tệp quá lớn hầu hết do chèn ảnh hoặc chép nhầm danh sách.',
    en: 'A registration is usually below 1 MB; a larger file mostly holds pictures or a list copied by mistake.',
  },
  wording: {
    '': {
      message: {
        vi: 'tệp nặng {size} MB, quá mức {limit} MB.',
        en: 'the file has {size} MB, over the limit of {limit} MB.',
      },
      hint: {
        vi: 'Thường do chèn ảnh: đề nghị đơn vị xóa ảnh trong tệp, hoặc chép nội dung sang mẫu đăng ký mới, rồi gửi lại.',
        en: 'Mostly because of pictures: ask the unit to delete them, or to copy the content into a new form, and send it again.',
      },
    },
    unpacked: {
      message: {
        vi: 'nội dung sau khi giải nén lớn hơn {limit} MB nên không mở.',
        en: 'unpacked it is larger than {limit} MB, so it was not opened.',
      },
      hint: {
        vi: 'Đề nghị đơn vị chép nội dung đã ghi sang mẫu đăng ký mới rồi gửi lại.',
        en: 'Ask the unit to copy the content into a new form and send it again.',
      },
    },
    rows: {
      message: {
        vi: 'có hơn {limit} dòng, nhiều hơn mức cho phép.',
        en: 'there are more than {limit} rows, over the limit.',
      },
      hint: {
        vi: 'Đề nghị đơn vị xem lại, có thể đã chép nhầm một danh sách khác vào trang này.',
        en: 'Ask the unit to look again; another list may have been copied into this sheet.',
      },
    },
  },
  *check({ submission: { refusal }, campaign: { limits } }) {
    if (!refusal) return
    const { reason, limit, size, sheet } = refusal
    if (reason === 'too-large') {
      const args = { size: Math.ceil(size ?? 0), limit: limit ?? limits.fileMegabytes }
      yield { at: {}, args }
    } else if (reason === 'unpacked-too-large') {
      yield { at: {}, variant: 'unpacked', args: { limit: limit ?? limits.unpackedMegabytes } }
    } else if (reason === 'too-many-rows') {
      const at = sheet === undefined ? {} : { sheet }
      yield { at, variant: 'rows', args: { limit: limit ?? limits.entriesPerSheet } }
    }
  },
})
