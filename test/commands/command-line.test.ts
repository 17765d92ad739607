import { describe, expect, it } from 'vitest'
import { readCommandLine } from '../../src/commands/command-line.ts'
import { run } from './run.ts'

describe('the command line, whatever the order of its words', () => {
  it.each([
    [['kiem-tra', 'da-nhan'], 'vi', ['kiem-tra', 'da-nhan']],
    [['--lang', 'en', 'validate', 'x'], 'en', ['validate', 'x']],
    [['validate', 'x', '--lang=en'], 'en', ['validate', 'x']],
    [['validate', '--lang', 'vi', 'x'], 'vi', ['validate', 'x']],
    [['--quiet', 'kiem-tra', 'x'], 'vi', ['kiem-tra', '--quiet', 'x']],
    [['--received', '20/02/2022', 'tong-hop', 'x'], 'vi', ['tong-hop', '--received', '20/02/2022', 'x']],
    [['tro-giup', 'kiem-tra'], 'vi', ['help', 'kiem-tra']],
    [['kiem-tra', '--', '--lang', 'en'], 'vi', ['kiem-tra', '--', '--lang', 'en']],
    [[], 'vi', []],
    [['--foo'], 'vi', ['--foo']],
  ])('%j', (argv, lang, words) => {
    expect(readCommandLine(argv)).toEqual({ lang, words })
  })
})

describe('the first screen', () => {
  it('tells the three jobs in order', async () => {
    expect(await run([])).toEqual({
      code: 0,
      stderr: '',
      stdout: `thidua: lập mẫu đăng ký, kiểm tra bản đăng ký, tổng hợp cho đợt thi đua

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
`,
    })
  })

  it.each([[['--lang', 'en']], [[]]])('%j fits 80 columns', async (argv) => {
    const { stdout } = await run(argv)
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  })
})

describe('help', () => {
  const COMMANDS = [
    'template',
    'receive',
    'validate',
    'status',
    'reply',
    'remind',
    'merge',
    'explain',
  ] as const
  /** Words of commander and of the English texts; command names, options and file names aside. */
  const ENGLISH =
    /\b(usage|arguments?|options?|commands?|default|choices|show|write|help for|display|file|units?)\b/i

  it.each([['--help'], ['help'], ['tro-giup'], ['--lang', 'vi', '--help']])(
    '%s shows all commands',
    async (...argv) => {
      expect(await run(argv)).toEqual({
        code: 0,
        stderr: '',
        stdout: `Cách dùng: thidua <lệnh> [tùy chọn]

Lập mẫu đăng ký, kiểm tra bản đăng ký, tổng hợp cho đợt thi đua

Tùy chọn:
  -v, --version        xem phiên bản
  -h, --help           xem cách dùng

Lệnh:
  bieu-mau, template   Tạo mẫu đăng ký, mỗi đơn vị một tệp Excel
  tiep-nhan, receive   Tiếp nhận tệp đơn vị gửi: lưu vào da-nhan, ghi sổ nhận, xem nhanh kết quả
  kiem-tra, validate   Kiểm tra các bản đăng ký đã nhận, nêu rõ trang, ô và cách sửa
  tinh-hinh, status    Xem tình hình gửi của từng đơn vị trên một màn hình
  tra-loi, reply       Tạo tệp chỉnh sửa và tin nhắn cho từng đơn vị cần bổ sung
  don-doc, remind      Soạn công văn và tin nhắn nhắc, đôn đốc các đơn vị chưa gửi, chưa đủ
  tong-hop, merge      Lập biểu tổng hợp toàn tỉnh từ các bản đăng ký, mỗi số đều truy được nguồn
  giai-thich, explain  Giải thích một mã trong kết quả kiểm tra và cách xử lý
  tro-giup, help       Xem cách dùng
`,
      })
    },
  )

  it('of validate, in Vietnamese', async () => {
    const { stdout } = await run(['help', 'validate'])
    expect(stdout).toBe(`Cách dùng: thidua kiem-tra <TỆP HOẶC THƯ MỤC…> [tùy chọn]

Kiểm tra các bản đăng ký đã nhận, nêu rõ trang, ô và cách sửa

Tham số:
  TỆP HOẶC THƯ MỤC         tệp, thư mục, hoặc mẫu tên như *.xlsx

Tùy chọn:
  --format <DẠNG>          dạng kết quả; csv, xlsx, html là tệp để mở, lọc, in, đặt tên bằng --out
                           (chọn một trong: table, json, csv, xlsx, html)
  --only <MỨC>             chỉ nêu: loi, canh-bao, luu-y (cách nhau bằng dấu phẩy)
  --unit <ĐƠN VỊ>          chỉ nêu đơn vị này: mã hoặc tên (ghi được nhiều lần)
  --diff                   so sánh các bản của một đơn vị: dòng thêm, bớt, sửa
  --received <NGÀY>        ngày (giờ) nhận của tất cả các tệp, ví dụ 26/02/2022
  --receipts <TỆP>         sổ nhận; nếu không ghi: so-nhan.xlsx hoặc so-nhan.csv trong thư mục
  --as-of <NGÀY>           ngày được coi là hôm nay, ví dụ 01/03/2022
  --only-given             không nêu các đơn vị chưa gửi
  -c, --campaign <MÃ|TỆP>  đợt thi đua: mã hoặc tệp (mặc định: 59-kh-btv-2021)
  --json                   xuất kết quả dạng JSON cho chương trình khác
  --out <TỆP.json>         ghi kết quả JSON ra tệp
  --force                  ghi đè tệp đã có
  --quiet                  chỉ in dòng tóm tắt
  --no-color               không dùng màu
  --lang <NGÔN NGỮ>        ngôn ngữ (chọn một trong: vi, en; mặc định: vi)
  -h, --help               xem cách dùng

Ví dụ:
  thidua kiem-tra da-nhan
  thidua kiem-tra "Krong Pac.xlsx" --received "26/02/2022 16:30"
  thidua kiem-tra da-nhan --format xlsx
  thidua kiem-tra da-nhan --only loi --unit "Ea Kar"
  thidua kiem-tra da-nhan --out ket-qua.json
`)
  })

  it.each(COMMANDS)(
    'of %s holds no English in Vietnamese, and no Vietnamese sentence in English',
    async (name) => {
      const vi = (await run(['help', name])).stdout
      const bare = vi.replace(/--?[a-z-]+/g, '').replace(/\b(thidua|Excel|JSON|province)\b/g, '')
      expect(bare).not.toMatch(ENGLISH)
      const en = (await run([name, '--help', '--lang', 'en'])).stdout
      expect(en).toMatch(new RegExp(`^Usage: thidua ${name} `))
      expect(en).toContain('Options:\n')
      expect(en).not.toMatch(/[\u1ea0-\u1ef9]/)
    },
  )

  it.each([60, 80])('fits %d columns', async (columns) => {
    for (const name of COMMANDS) {
      const { stdout } = await run(['help', name], { columns })
      const [body = ''] = stdout.split('Ví dụ:')
      expect(body.split('\n').filter((line) => line.length > columns)).toEqual([])
    }
  })
})

it.each([[['--version']], [['-v']], [['kiem-tra', '--version']]])('%j prints the version', async (argv) => {
  expect(await run(argv)).toEqual({ code: 0, stdout: '0.0.0\n', stderr: '' })
})
