import type { Report } from '../reporters/report.ts'
import type { Lang } from '../usage-error.ts'
import { quoted } from './options.ts'

/** What to do after a validation: explain the first error, or merge. */
export function nextAfterValidation(
  { summary, findings, others }: Report,
  paths: readonly string[],
  lang: Lang,
): string {
  const first = [...findings.flat(), ...others].find(({ severity }) => severity === 'error')?.code
  const given = quoted(paths)
  const merge = lang === 'vi' ? `thidua tong-hop ${given}` : `thidua merge ${given}`
  if (summary.errors === 0 || first === undefined)
    return lang === 'vi' ? `Bước tiếp theo: ${merge}\n` : `Next: ${merge}\n`
  return lang === 'vi'
    ? `Bước tiếp theo: gửi lại các đơn vị cần bổ sung, hoặc tổng hợp theo bản hiện có: ${merge}   ·   giải thích một mã: thidua giai-thich ${first}\n`
    : `Next: send it back to the units to be corrected, or merge what is there: ${merge}   ·   explain a code: thidua explain ${first} --lang en\n`
}

/** After the templates were written. */
export function nextAfterTemplates(lang: Lang): string {
  return lang === 'vi'
    ? 'Bước tiếp theo: gửi mỗi đơn vị một tệp; khi nhận về, chép vào thư mục da-nhan rồi chạy: thidua kiem-tra da-nhan\n'
    : 'Next: send every unit its file; copy what comes back into a folder da-nhan and run: thidua validate da-nhan\n'
}

/** After the report was written. */
export function nextAfterMerge(file: string, lang: Lang): string {
  return lang === 'vi'
    ? `Bước tiếp theo: mở «${file}», xem trang «Cần bổ sung» trước.\n«${file}» có dữ liệu cá nhân: chỉ dùng trong Văn phòng, không gửi vào nhóm Zalo.\n`
    : `Next: open «${file}» and look at the sheet «Cần bổ sung» first.\n«${file}» holds personal data: for the office only, not for chat groups.\n`
}

/** Files that were open in Excel are read as last saved; '' when there is none. */
export function openFileNotice(files: readonly string[], lang: Lang): string {
  return files
    .map((file) =>
      lang === 'vi'
        ? `«${file}» đang mở trong Excel; dùng nội dung của lần lưu gần nhất.\n`
        : `«${file}» is open in Excel; its last saved state was read.\n`,
    )
    .join('')
}
