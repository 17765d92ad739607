import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { Chalk } from 'chalk'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { runValidation } from '../../src/commands/run-validation.ts'
import { reportOf } from '../../src/commands/validate.ts'
import { tableReport } from '../../src/reporters/table.ts'
import { run, testIo } from '../commands/run.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url))
const cases = [...readdirSync(`${fixtures}returned`).map((name) => `returned/${name}/in`), 'da-nhan']

async function shown(folder: string, columns: number, more: readonly string[] = []) {
  const { stdout } = await run(['kiem-tra', folder, ...more], { cwd: fixtures, columns })
  return stdout
}

describe('the result in the terminal', () => {
  it('a unit that is short, at 80 columns', async () => {
    const text = await shown('returned/02-quota-short/in', 80, ['--received', '20/02/2022'])
    expect(text).toMatchInlineSnapshot(`
      "Kiểm tra 1 tệp đăng ký trong «returned/02-quota-short/in» ·
      Hướng dẫn số 59/KH-BTV · hạn gửi: trước 28/02/2022 (đến hết ngày 27/02/2022)

      MDR  Hội LHPN huyện M'Đrắk                                           CẦN BỔ SUNG
           MDrak.xlsx · nhận 20/02/2022, đúng hạn · sinh kế 5/6 · chủ đề năm 2 ·
           người được chọn 1/1
           Lỗi  B. Hỗ trợ sinh kế  Đã đăng ký 5/6, còn thiếu 1 hoạt động/phần việc. 2
                                   nội dung ở trang A không tính vào chỉ tiêu này. Đề
                                   nghị bổ sung ít nhất 1 hoạt động/phần việc rồi gửi
                                   lại.

      Chưa gửi (17), đã quá hạn 1 ngày
           TP. Buôn Ma Thuột · TX. Buôn Hồ · huyện Ea H'leo · huyện Ea Súp ·
           huyện Buôn Đôn · huyện Cư M'gar · huyện Krông Búk · huyện Krông Năng ·
           huyện Ea Kar · huyện Krông Bông · huyện Krông Pắc · huyện Krông A Na ·
           huyện Lắk · huyện Cư Kuin · Hội Phụ nữ Công an tỉnh ·
           Hội Nữ trí thức tỉnh · Hội Phụ nữ Bộ đội Biên phòng tỉnh
           Chưa có bản đăng ký của Ban Thường vụ Hội LHPN tỉnh. Lập bản đăng ký cấp
           tỉnh để số liệu tổng hợp được đầy đủ.

        Mã   Đơn vị                  Chỉ  Đăng    Còn  Được  Ngày nhận   Tình trạng
                                    tiêu    ký  thiếu  chọn
        BMT  TP. Buôn Ma Thuột         6     –      6   0/1  –           Chưa gửi
        BHO  TX. Buôn Hồ               6     –      6   0/1  –           Chưa gửi
        EHL  huyện Ea H'leo            6     –      6   0/1  –           Chưa gửi
        ESU  huyện Ea Súp              6     –      6   0/1  –           Chưa gửi
        BDO  huyện Buôn Đôn            6     –      6   0/1  –           Chưa gửi
        CMG  huyện Cư M'gar            6     –      6   0/2  –           Chưa gửi
        KBU  huyện Krông Búk           6     –      6   0/1  –           Chưa gửi
        KNA  huyện Krông Năng          6     –      6   0/1  –           Chưa gửi
        EKA  huyện Ea Kar              6     –      6   0/1  –           Chưa gửi
        MDR  huyện M'Đrắk              6     5      1   1/1  20/02/2022  Cần bổ sung
        KBO  huyện Krông Bông          6     –      6   0/1  –           Chưa gửi
        KPA  huyện Krông Pắc           6     –      6   0/2  –           Chưa gửi
        KAN  huyện Krông A Na          6     –      6   0/1  –           Chưa gửi
        LAK  huyện Lắk                 6     –      6   0/1  –           Chưa gửi
        CKU  huyện Cư Kuin             6     –      6   0/1  –           Chưa gửi
        PCA  Hội Phụ nữ Công an        4     –      4     –  –           Chưa gửi
             tỉnh
        NTT  Hội Nữ trí thức tỉnh      2     –      2     –  –           Chưa gửi
        BBP  Hội Phụ nữ Bộ đội         2     –      2     –  –           Chưa gửi
             Biên phòng tỉnh
        CLB  CLB Doanh nghiệp nữ       –     –      –     –  –           Không giao
             tỉnh                                                        chỉ tiêu,
                                                                         chưa gửi
             Cộng                     98     5     93  1/17
        BTV  Ban Thường vụ Hội        17     –     17     –  –           Chưa gửi
             LHPN tỉnh
             Cả tỉnh (mục tiêu)      100     5     95  1/17

      Đã gửi 1/18 đơn vị (đạt 0, cần bổ sung 1), 17 chưa gửi · 5 hoạt động/phần việc,
      chưa có phần việc cấp tỉnh · mục tiêu 100
      18 lỗi, 1 cảnh báo, 0 lưu ý.
      "
    `)
  })

  it('a file by its name: nothing of other units, no table', async () => {
    const text = await shown('returned/01-clean-alias/in/Dang ky Krong Pak.xlsx', 80, [
      '--received',
      '26/02/2022 16:30',
    ])
    expect(text).toMatchInlineSnapshot(`
      "Kiểm tra 1 tệp đăng ký trong «returned/01-clean-alias/in» ·
      Hướng dẫn số 59/KH-BTV · hạn gửi: trước 28/02/2022 (đến hết ngày 27/02/2022)

      KPA  Hội LHPN huyện Krông Pắc                                                ĐẠT
           Dang ky Krong Pak.xlsx · nhận 26/02/2022 16:30, đúng hạn · sinh kế 6/6 ·
           chủ đề năm 2 · người được chọn 2/2

      1 đơn vị (đạt 1, cần bổ sung 0) · 6 hoạt động/phần việc
      Không có lỗi; 0 cảnh báo, 0 lưu ý.
      "
    `)
  })

  it('several versions and --only-given, at 100 columns', async () => {
    const text = await shown('returned/09-sent-twice/in', 100, ['--only-given'])
    expect(text).toMatchInlineSnapshot(`
      "Kiểm tra 2 tệp đăng ký trong «returned/09-sent-twice/in» · Hướng dẫn số 59/KH-BTV ·
      hạn gửi: trước 28/02/2022 (đến hết ngày 27/02/2022)

      KBU  Hội LHPN huyện Krông Búk                                                                    ĐẠT
           Krong Buk sua lan 2.xlsx · nhận 24/02/2022 15:10, đúng hạn · sinh kế 7/6 · chủ đề năm 2 ·
           người được chọn 1/1

      KBU  Hội LHPN huyện Krông Búk                                                     ĐÃ CÓ BẢN THAY THẾ
           Krong Buk.xlsx · nhận 18/02/2022 08:30, đúng hạn · sinh kế 4/6 · chủ đề năm 2 ·
           người được chọn 1/1
           Lưu ý  Hội LHPN huyện Krông Búk đã gửi 2 bản; dùng bản nhận sau cùng «Krong Buk sua lan 2.xlsx»
                  (nhận 24/02/2022 15:10 theo sổ nhận), không cộng các bản với nhau. Không cần xử lý; nếu
                  bản chính thức là bản khác, chuyển các bản không dùng sang thư mục khác rồi kiểm tra
                  lại.

      1 đơn vị (đạt 1, cần bổ sung 0) · 7 hoạt động/phần việc
      Không có lỗi; 0 cảnh báo, 1 lưu ý.
      "
    `)
  })

  it('a broken file among good ones, wide, with the codes', async () => {
    const text = await shown('returned/08-broken-among-good/in', 140, ['--received', '20/02/2022'])
    expect(text).toMatchInlineSnapshot(`
      "Kiểm tra 3 tệp đăng ký trong «returned/08-broken-among-good/in» · Hướng dẫn số 59/KH-BTV ·
      hạn gửi: trước 28/02/2022 (đến hết ngày 27/02/2022)

      CKU  Hội LHPN huyện Cư Kuin                                                                                                              ĐẠT
           cu kuin.xlsx · nhận 20/02/2022, đúng hạn · sinh kế 6/6 · chủ đề năm 2 · người được chọn 1/1

      Không mở được (2)
           anh chup.xlsx                       Bên trong là ảnh chụp, không phải bảng tính Excel. Đề nghị đơn vị gửi bản Excel đã ghi theo mẫu;
                                               ảnh chụp bản có dấu thì gửi kèm.
           krong nang.xlsx (huyện Krông Năng)  Tệp tải về chưa hết hoặc bị hỏng nên không mở được. Tải lại tệp từ Zalo hoặc thư điện tử; nếu vẫn
                                               không mở được, đề nghị đơn vị gửi lại.

      Chưa gửi (16), đã quá hạn 1 ngày
           TP. Buôn Ma Thuột · TX. Buôn Hồ · huyện Ea H'leo · huyện Ea Súp · huyện Buôn Đôn · huyện Cư M'gar · huyện Krông Búk · huyện Ea Kar ·
           huyện M'Đrắk · huyện Krông Bông · huyện Krông Pắc · huyện Krông A Na · huyện Lắk · Hội Phụ nữ Công an tỉnh · Hội Nữ trí thức tỉnh ·
           Hội Phụ nữ Bộ đội Biên phòng tỉnh
           Chưa có bản đăng ký của Ban Thường vụ Hội LHPN tỉnh. Lập bản đăng ký cấp tỉnh để số liệu tổng hợp được đầy đủ.

        Mã   Đơn vị                             Chỉ tiêu  Đăng ký  Còn thiếu  Được chọn  Ngày nhận   Tình trạng
        BMT  TP. Buôn Ma Thuột                         6        –          6        0/1  –           Chưa gửi
        BHO  TX. Buôn Hồ                               6        –          6        0/1  –           Chưa gửi
        EHL  huyện Ea H'leo                            6        –          6        0/1  –           Chưa gửi
        ESU  huyện Ea Súp                              6        –          6        0/1  –           Chưa gửi
        BDO  huyện Buôn Đôn                            6        –          6        0/1  –           Chưa gửi
        CMG  huyện Cư M'gar                            6        –          6        0/2  –           Chưa gửi
        KBU  huyện Krông Búk                           6        –          6        0/1  –           Chưa gửi
        KNA  huyện Krông Năng                          6        –          6        0/1  –           Không mở được
        EKA  huyện Ea Kar                              6        –          6        0/1  –           Chưa gửi
        MDR  huyện M'Đrắk                              6        –          6        0/1  –           Chưa gửi
        KBO  huyện Krông Bông                          6        –          6        0/1  –           Chưa gửi
        KPA  huyện Krông Pắc                           6        –          6        0/2  –           Chưa gửi
        KAN  huyện Krông A Na                          6        –          6        0/1  –           Chưa gửi
        LAK  huyện Lắk                                 6        –          6        0/1  –           Chưa gửi
        CKU  huyện Cư Kuin                             6        6          –        1/1  20/02/2022  Đạt
        PCA  Hội Phụ nữ Công an tỉnh                   4        –          4          –  –           Chưa gửi
        NTT  Hội Nữ trí thức tỉnh                      2        –          2          –  –           Chưa gửi
        BBP  Hội Phụ nữ Bộ đội Biên phòng tỉnh         2        –          2          –  –           Chưa gửi
        CLB  CLB Doanh nghiệp nữ tỉnh                  –        –          –          –  –           Không giao chỉ tiêu, chưa gửi
             Cộng                                     98        6         92       1/17
        BTV  Ban Thường vụ Hội LHPN tỉnh              17        –         17          –  –           Chưa gửi
             Cả tỉnh (mục tiêu)                      100        6         94       1/17

      Đã gửi 1/18 đơn vị (đạt 1, cần bổ sung 0), 1 đơn vị có gửi nhưng chưa mở được, 16 chưa gửi · 6 hoạt động/phần việc, chưa có phần việc cấp
      tỉnh · mục tiêu 100
      18 lỗi, 1 cảnh báo, 0 lưu ý.
      "
    `)
  })

  it('in English', async () => {
    const text = await shown('returned/02-quota-short/in', 80, ['--received', '20/02/2022', '--lang', 'en'])
    expect(text).toMatchInlineSnapshot(`
      "1 workbook checked in «returned/02-quota-short/in» · Hướng dẫn số 59/KH-BTV ·
      deadline: trước 28/02/2022 (until the end of 27/02/2022)

      MDR  Hội LHPN huyện M'Đrắk                                      NEEDS CORRECTION
           MDrak.xlsx · received 20/02/2022, on time · sinh kế 5/6 · chủ đề năm 2 ·
           người được chọn 1/1
           Error  B. Hỗ trợ sinh kế  5 of 6 registered, 1 still missing (hoạt
                                     động/phần việc). 2 rows of sheet A do not count
                                     towards this quota. Add at least 1 (hoạt
                                     động/phần việc) and send it again.

      Not sent (17), 1 day late
           TP. Buôn Ma Thuột · TX. Buôn Hồ · huyện Ea H'leo · huyện Ea Súp ·
           huyện Buôn Đôn · huyện Cư M'gar · huyện Krông Búk · huyện Krông Năng ·
           huyện Ea Kar · huyện Krông Bông · huyện Krông Pắc · huyện Krông A Na ·
           huyện Lắk · huyện Cư Kuin · Hội Phụ nữ Công an tỉnh ·
           Hội Nữ trí thức tỉnh · Hội Phụ nữ Bộ đội Biên phòng tỉnh
           There is no registration of Ban Thường vụ Hội LHPN tỉnh yet. Fill in the
           province’s own form, so that the totals are complete.

        Id   Unit               Quota  Filed  Short  Chosen  Received    Status
                                                 by
        BMT  TP. Buôn Ma Thuột      6      –      6     0/1  –           Not sent
        BHO  TX. Buôn Hồ            6      –      6     0/1  –           Not sent
        EHL  huyện Ea H'leo         6      –      6     0/1  –           Not sent
        ESU  huyện Ea Súp           6      –      6     0/1  –           Not sent
        BDO  huyện Buôn Đôn         6      –      6     0/1  –           Not sent
        CMG  huyện Cư M'gar         6      –      6     0/2  –           Not sent
        KBU  huyện Krông Búk        6      –      6     0/1  –           Not sent
        KNA  huyện Krông Năng       6      –      6     0/1  –           Not sent
        EKA  huyện Ea Kar           6      –      6     0/1  –           Not sent
        MDR  huyện M'Đrắk           6      5      1     1/1  20/02/2022  Needs
                                                                         correction
        KBO  huyện Krông Bông       6      –      6     0/1  –           Not sent
        KPA  huyện Krông Pắc        6      –      6     0/2  –           Not sent
        KAN  huyện Krông A Na       6      –      6     0/1  –           Not sent
        LAK  huyện Lắk              6      –      6     0/1  –           Not sent
        CKU  huyện Cư Kuin          6      –      6     0/1  –           Not sent
        PCA  Hội Phụ nữ Công        4      –      4       –  –           Not sent
             an tỉnh
        NTT  Hội Nữ trí thức        2      –      2       –  –           Not sent
             tỉnh
        BBP  Hội Phụ nữ Bộ đội      2      –      2       –  –           Not sent
             Biên phòng tỉnh
        CLB  CLB Doanh nghiệp       –      –      –       –  –           No quota, not
             nữ tỉnh                                                     sent
             Total                 98      5     93    1/17
        BTV  Ban Thường vụ Hội     17      –     17       –  –           Not sent
             LHPN tỉnh
             Province (target)    100      5     95    1/17

      1 of 18 units sent (accepted 0, to be corrected 1), 17 not sent · 5 activities,
      none of the province yet · target 100
      18 errors, 1 warning, 0 notes.
      "
    `)
  })

  it('puts units with errors first, then those with warnings, then the others', async () => {
    const text = await shown('da-nhan', 100)
    const heads = text.split('\n').flatMap((line) => /^([A-Z?]{1,3}) {2,4}\S/.exec(line)?.[1] ?? [])
    expect(heads).toMatchInlineSnapshot(`
      [
        "EHL",
        "CMG",
        "EKA",
        "KBO",
        "KAN",
        "?",
        "ESU",
        "MDR",
        "CLB",
        "BMT",
        "BHO",
        "BHO",
        "BDO",
        "KPA",
        "KPA",
        "LAK",
        "CKU",
        "NTT",
        "BTV",
      ]
    `)
  })
})

describe.each(cases)('%s', (folder) => {
  it('fits every width from 60 columns, in both languages, and says the same with colours', async () => {
    const io = testIo({ cwd: fixtures })
    const options = { campaign: '59-kh-btv-2021', lang: 'vi', color: true } as const
    const { validation } = await runValidation([folder], options, io)
    for (const lang of ['vi', 'en'] as const) {
      const report = reportOf(validation, lang)
      for (const width of [60, 80, 100, 140]) {
        const plain = tableReport(report, { lang, width, chalk: new Chalk({ level: 0 }) })
        const painted = tableReport(report, { lang, width, chalk: new Chalk({ level: 1 }) })
        const lines = plain.split('\n')
        expect(lines.filter((line) => stringWidth(line) > width)).toEqual([])
        expect(lines.filter((line) => line !== line.trimEnd())).toEqual([])
        expect(painted).toContain('\u001b[3')
        expect(stripVTControlCharacters(painted)).toBe(plain)
      }
    }
  })
})

it('shrinks units in order to one line each when there are many', async () => {
  const io = testIo({ cwd: fixtures })
  const options = { campaign: '59-kh-btv-2021', lang: 'vi', color: true, received: '20/02/2022' } as const
  const { validation } = await runValidation(['returned/08-broken-among-good/in'], options, io)
  const many = Array.from({ length: 31 }, () => validation.submissions).flat()
  const report = reportOf({ ...validation, submissions: many }, 'vi')
  const style = { lang: 'vi', width: 80, chalk: new Chalk({ level: 0 }) } as const
  const lines = tableReport(report, style).split('\n')
  const [line = ''] = lines.filter((one) => one.startsWith('CKU'))
  expect(line).toBe(`CKU  huyện Cư Kuin · cu kuin.xlsx${' '.repeat(44)}ĐẠT`)
  expect(lines[3]).toMatch(/^Đã gửi /)
  expect(lines[7]).toBe(line)
  expect(lines[8]).toBe(line)
})
