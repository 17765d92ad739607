import type { Lang, Text } from '../usage-error.ts'
import type { CommandName } from './command-line.ts'

/** What somebody sees who only types `thidua`: the three jobs in order. At most 80 columns wide. */
export function firstScreen(lang: Lang): string {
  return lang === 'vi'
    ? `thidua: ${programSummary.vi.replace(/^./, (letter) => letter.toLowerCase())}

1. Gửi mẫu         thidua bieu-mau            tạo mẫu đăng ký cho từng đơn vị
2. Nhận, kiểm tra  thidua tiep-nhan TỆP       lưu vào da-nhan, ghi sổ nhận
                   thidua kiem-tra da-nhan    ô nào cần sửa, đơn vị nào thiếu
                   thidua tra-loi da-nhan     tệp chỉnh sửa, tin nhắn gửi lại
                   thidua tinh-hinh           ai đã gửi, việc gì cần làm tiếp
                   thidua don-doc da-nhan     công văn, tin nhắn nhắc đơn vị
3. Tổng hợp        thidua tong-hop da-nhan    lập biểu tổng hợp toàn tỉnh

(da-nhan là thư mục chép các bản đăng ký đã nhận.)

Giải thích một mã trong kết quả:  thidua giai-thich quota-short
Xem cách dùng từng lệnh:          thidua kiem-tra --help
`
    : `thidua: ${programSummary.en.replace(/^./, (letter) => letter.toLowerCase())}

1. Send forms      thidua template --lang en          a blank workbook a unit
2. Receive, check  thidua receive FILE --lang en      kept in da-nhan, logged
                   thidua validate da-nhan --lang en  cells to mend, units short
                   thidua reply da-nhan --lang en     corrections and messages
                   thidua status --lang en            who has sent, what to do
                   thidua remind da-nhan --lang en    the reminder letter
3. Consolidate     thidua merge da-nhan --lang en     the province in one report

(da-nhan is the folder into which the returned workbooks are copied.)

Explain a code:    thidua explain quota-short --lang en
Help of a command: thidua validate --help --lang en
`
}

export const programSummary: Text = {
  vi: 'Lập mẫu đăng ký, kiểm tra bản đăng ký, tổng hợp cho đợt thi đua',
  en: 'Registration forms, checks and consolidation for an emulation campaign',
}

/** What each command does, in one line. */
export const commandSummaries: Readonly<Record<CommandName, Text>> = {
  template: {
    vi: 'Tạo mẫu đăng ký, mỗi đơn vị một tệp Excel',
    en: 'Write the blank registration workbook of every unit',
  },
  validate: {
    vi: 'Kiểm tra các bản đăng ký đã nhận, nêu rõ trang, ô và cách sửa',
    en: 'Check returned workbooks: sheet, cell and remedy',
  },
  receive: {
    vi: 'Tiếp nhận tệp đơn vị gửi: lưu vào da-nhan, ghi sổ nhận, xem nhanh kết quả',
    en: 'Keep what units sent in da-nhan, write it into the receipt log, look at it quickly',
  },
  status: {
    vi: 'Xem tình hình gửi của từng đơn vị trên một màn hình',
    en: 'Show who has sent what, against quotas and deadline, on one screen',
  },
  remind: {
    vi: 'Soạn công văn và tin nhắn nhắc, đôn đốc các đơn vị chưa gửi, chưa đủ',
    en: 'Write the letter and the messages that remind units of what they still owe',
  },
  merge: {
    vi: 'Lập biểu tổng hợp toàn tỉnh từ các bản đăng ký, mỗi số đều truy được nguồn',
    en: 'Write the consolidated report; every figure can be traced',
  },
  reply: {
    vi: 'Tạo tệp chỉnh sửa và tin nhắn cho từng đơn vị cần bổ sung',
    en: 'Write a correction workbook and a message for each unit with errors',
  },
  explain: {
    vi: 'Giải thích một mã trong kết quả kiểm tra và cách xử lý',
    en: 'Explain a code of the findings, and how to mend it',
  },
  help: { vi: 'Xem cách dùng', en: 'Show help' },
}

const EXAMPLES: Readonly<Record<CommandName, Readonly<Record<Lang, readonly string[]>>>> = {
  template: {
    vi: ['thidua bieu-mau', 'thidua bieu-mau "Ea Kar" LAK -o mau-gui-lai'],
    en: ['thidua template --lang en', 'thidua template "Ea Kar" LAK -o again --lang en'],
  },
  validate: {
    vi: [
      'thidua kiem-tra da-nhan',
      'thidua kiem-tra "Krong Pac.xlsx" --received "26/02/2022 16:30"',
      'thidua kiem-tra da-nhan --format xlsx',
      'thidua kiem-tra da-nhan --only loi --unit "Ea Kar"',
      'thidua kiem-tra da-nhan --out ket-qua.json',
    ],
    en: [
      'thidua validate da-nhan --lang en',
      'thidua validate "Krong Pac.xlsx" --received 26/02/2022 --lang en',
      'thidua validate da-nhan --format xlsx --lang en',
      'thidua validate da-nhan --only errors --unit "Ea Kar" --lang en',
    ],
  },
  receive: {
    vi: [
      'thidua tiep-nhan "Zalo Received Files/Krong Pac.xlsx" --via zalo',
      'thidua tiep-nhan *.xlsx --via email --at "26/02/2022 16:30"',
    ],
    en: [
      'thidua receive "Krong Pac.xlsx" --via zalo --lang en',
      'thidua receive *.xlsx --via email --at "26/02/2022 16:30" --lang en',
    ],
  },
  status: {
    vi: ['thidua tinh-hinh', 'thidua tinh-hinh da-nhan'],
    en: ['thidua status --lang en', 'thidua status da-nhan --lang en'],
  },
  remind: {
    vi: ['thidua don-doc da-nhan', 'thidua don-doc da-nhan -o don-doc-lan-2 --reply-by 04/03/2022'],
    en: ['thidua remind da-nhan --lang en', 'thidua remind da-nhan --reply-by 04/03/2022 --lang en'],
  },
  merge: {
    vi: [
      'thidua tong-hop da-nhan',
      'thidua tong-hop da-nhan -o tong-hop-lan-2.xlsx',
      'thidua tong-hop da-nhan --docx bao-cao.docx --html bao-cao.html',
      'thidua tong-hop da-nhan --strict',
      'thidua tong-hop da-nhan --edition tw',
    ],
    en: [
      'thidua merge da-nhan --lang en',
      'thidua merge da-nhan --docx report.docx --lang en',
      'thidua merge da-nhan --strict --lang en',
      'thidua merge da-nhan --edition central --lang en',
    ],
  },
  reply: {
    vi: [
      'thidua tra-loi da-nhan',
      'thidua tra-loi da-nhan -o tra-loi-lan-2 --reply-by "04/03/2022 17:00"',
      'thidua tra-loi da-nhan --warnings --confirm',
    ],
    en: ['thidua reply da-nhan --lang en', 'thidua reply da-nhan --reply-by 04/03/2022 --warnings --lang en'],
  },
  explain: {
    vi: ['thidua giai-thich', 'thidua giai-thich quota-short'],
    en: ['thidua explain --lang en', 'thidua explain quota-short --lang en'],
  },
  help: { vi: ['thidua tro-giup kiem-tra'], en: ['thidua help validate --lang en'] },
}

/** Examples under the help of a command. */
export function helpExamples(command: CommandName, lang: Lang): string {
  const lines = EXAMPLES[command][lang]
  return `\n${lang === 'vi' ? 'Ví dụ:' : 'Examples:'}\n${lines.map((line) => `  ${line}`).join('\n')}`
}
