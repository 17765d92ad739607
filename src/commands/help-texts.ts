import type { Lang } from '../usage-error.ts'

/** What somebody sees who only types `thidua`: the three jobs in order. */
export function firstScreen(lang: Lang): string {
  return lang === 'vi'
    ? `thidua: lập mẫu đăng ký, kiểm tra bản đăng ký, tổng hợp cho đợt thi đua

1. Gửi mẫu          thidua bieu-mau              tạo mẫu đăng ký cho từng đơn vị
2. Nhận, kiểm tra   thidua kiem-tra da-nhan      cho biết ô nào cần sửa, đơn vị nào thiếu
3. Tổng hợp         thidua tong-hop da-nhan      lập biểu tổng hợp toàn tỉnh

Giải thích một mã trong kết quả:  thidua giai-thich quota-short
Xem cách dùng từng lệnh:          thidua kiem-tra --help
`
    : `thidua: registration forms, checks and consolidation for an emulation campaign

1. Send forms       thidua template --lang en              a blank workbook for every unit
2. Receive, check   thidua validate da-nhan --lang en      which cells to mend, which units are short
3. Consolidate      thidua merge da-nhan --lang en         the report of the whole province

Explain a code:     thidua explain quota-short --lang en
Help of a command:  thidua validate --help --lang en
`
}

const EXAMPLES: Readonly<Record<string, Readonly<Record<Lang, readonly string[]>>>> = {
  template: {
    vi: ['thidua bieu-mau', 'thidua bieu-mau "Ea Kar" LAK -o mau-gui-lai'],
    en: ['thidua template --lang en', 'thidua template "Ea Kar" LAK -o again --lang en'],
  },
  validate: {
    vi: [
      'thidua kiem-tra da-nhan',
      'thidua kiem-tra "Krong Pac.xlsx" --received "26/02/2022 16:30"',
      'thidua kiem-tra da-nhan --out ket-qua.json',
    ],
    en: [
      'thidua validate da-nhan --lang en',
      'thidua validate "Krong Pac.xlsx" --received 26/02/2022 --lang en',
    ],
  },
  merge: {
    vi: [
      'thidua tong-hop da-nhan',
      'thidua tong-hop da-nhan -o tong-hop-lan-2.xlsx',
      'thidua tong-hop da-nhan --strict',
    ],
    en: ['thidua merge da-nhan --lang en', 'thidua merge da-nhan --strict --lang en'],
  },
  explain: {
    vi: ['thidua giai-thich', 'thidua giai-thich quota-short'],
    en: ['thidua explain quota-short --lang en'],
  },
}

/** Examples under the help of a command. */
export function helpExamples(command: string, lang: Lang): string {
  const lines = EXAMPLES[command]?.[lang] ?? []
  return `\n${lang === 'vi' ? 'Ví dụ:' : 'Examples:'}\n${lines.map((line) => `  ${line}`).join('\n')}\n`
}
