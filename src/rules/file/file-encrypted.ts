import type { SubmissionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

/** A workbook that asks for a password before it opens. */
export const fileEncrypted = defineRule<SubmissionScope>({
  code: 'file-encrypted',
  severity: 'error',
  title: { vi: 'Tệp có mật khẩu', en: 'File needs a password' },
  why: {
    vi: 'Tệp có mật khẩu thì không đọc được nội dung, kể cả khi Excel trên máy đơn vị mở bình thường.',
    en: 'A file with a password cannot be read, even where the unit’s own Excel opens it.',
  },
  wording: {
    '': {
      message: {
        vi: 'tệp có mật khẩu nên không đọc được.',
        en: 'the file has a password and cannot be read.',
      },
      hint: {
        vi: 'Mở tệp trong Excel, vào Tệp (File) ▸ Thông tin (Info) ▸ Bảo vệ sổ làm việc (Protect Workbook) ▸ Mã hóa bằng mật khẩu (Encrypt with Password), xóa trắng mật khẩu, bấm OK, lưu và gửi lại.',
        en: 'Open it in Excel, go to File ▸ Info ▸ Protect Workbook ▸ Encrypt with Password, clear the password, press OK, save and send it again.',
      },
    },
  },
  toUnit: {
    '': {
      message: 'tệp đơn vị gửi có mật khẩu nên không đọc được.',
      hint: 'Đề nghị mở tệp trong Excel, vào Tệp (File) ▸ Thông tin (Info) ▸ Bảo vệ sổ làm việc (Protect Workbook) ▸ Mã hóa bằng mật khẩu (Encrypt with Password), xóa trắng mật khẩu, bấm OK, lưu và gửi lại.',
    },
  },
  *check({ submission: { refusal } }) {
    if (refusal?.reason === 'encrypted') yield { at: {} }
  },
})
