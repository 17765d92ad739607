import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readWorkbook } from '../../src/workbook/read/read.ts'
import { run } from './run.ts'

const returned = fileURLToPath(new URL('../../fixtures/returned/', import.meta.url))
const KPA = '01-clean-alias/in/Dang ky Krong Pak.xlsx'
const MDR = '02-quota-short/in/MDrak.xlsx'
const VIA = ['--via', 'zalo', '--by', 'Lan']

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'thidua-inbox-'))
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

/** A file that a unit has sent, in the folder where Zalo leaves it. */
function sent(fixture: string, name: string): string {
  mkdirSync(join(cwd, 'zalo'), { recursive: true })
  copyFileSync(join(returned, fixture), join(cwd, 'zalo', name))
  return `zalo/${name}`
}

const receive = (...argv: string[]) => run(['tiep-nhan', ...argv, ...VIA], { cwd })

/** The rows of the log below its column names, as they are shown. */
async function log(path = 'da-nhan/so-nhan.xlsx'): Promise<(string | number)[][]> {
  const limits = { fileBytes: 1e6, unpackedBytes: 1e7, rowsPerSheet: 1000 }
  const content = await readWorkbook(readFileSync(join(cwd, path)), limits)
  if (!content.ok) throw new Error(content.reason)
  const rows = content.grid.sheets[0]?.rows ?? []
  const header = rows.findIndex(({ cells }) =>
    cells.some((cell) => cell.kind === 'text' && cell.text === 'Tên tệp'),
  )
  return rows
    .slice(header + 1)
    .map(({ cells }) =>
      cells.map((cell) => (cell.kind === 'text' ? cell.text : cell.kind === 'day' ? cell.serial : '')),
    )
}

describe('thidua receive', () => {
  it('keeps a workbook under a safe name, writes it down and looks at it', async () => {
    const file = sent(MDR, 'ĐK M’Drắk (1) final.xlsx')
    const { code, stdout, stderr } = await receive(file, '--at', '26/02/2022 16:30')
    expect(code).toBe(0)
    expect(stdout).toBe(
      [
        'Đã nhận «zalo/ĐK M’Drắk (1) final.xlsx»: Hội LHPN huyện M’Đrắk, lần 1, 16:30 ngày 26/02/2022 (đúng',
        'hạn); lưu thành «10_MDR_lan-1.xlsx».',
        '     Xem nhanh: sinh kế 5/6; 1 lỗi, 0 cảnh báo.',
        '',
        'Đã tiếp nhận 1 tệp, đã ghi vào «da-nhan/so-nhan.xlsx».',
        '',
      ]
        .join('\n')
        .replaceAll('huyện M’Đrắk', "huyện M'Đrắk"),
    )
    expect(stderr).toBe('Bước tiếp theo: thidua tinh-hinh da-nhan\n')
    expect(readdirSync(join(cwd, 'da-nhan')).sort()).toEqual(['10_MDR_lan-1.xlsx', 'so-nhan.xlsx'])
    expect(readFileSync(join(cwd, 'da-nhan/10_MDR_lan-1.xlsx'))).toEqual(readFileSync(join(cwd, file)))
    expect(await log()).toEqual([
      [
        '10_MDR_lan-1.xlsx',
        "Hội LHPN huyện M'Đrắk",
        44618.6875,
        'Zalo',
        'Lan',
        'ĐK M’Drắk (1) final.xlsx',
        expect.stringMatching(/^[0-9a-f]{64}$/),
      ],
    ])
  })

  it('validate takes the day of receipt from its log', async () => {
    await receive(sent(KPA, 'a.xlsx'), '--at', '26/02/2022 16:30')
    const { stdout } = await run(['kiem-tra', 'da-nhan', '--json'], { cwd })
    expect(JSON.parse(stdout).submissions[0].received).toEqual({
      at: '2022-02-26T16:30:00+07:00',
      source: 'receipts',
    })
  })

  it('counts the versions of a unit, and never writes over a file', async () => {
    await receive(sent('09-sent-twice/in/Krong Buk.xlsx', 'mot.xlsx'), '--at', '20/02/2022 08:00')
    writeFileSync(join(cwd, 'da-nhan/07_KBU_lan-2.xlsx'), 'của người khác')
    const { stdout } = await receive(
      sent('09-sent-twice/in/Krong Buk sua lan 2.xlsx', 'hai.xlsx'),
      '--at',
      '21/02/2022 08:00',
    )
    expect(stdout).toContain('lần 3, 08:00 ngày 21/02/2022')
    expect(stdout).toContain('Đơn vị đã gửi trước đó 2 lần; bản nhận sau được dùng.')
    expect(readFileSync(join(cwd, 'da-nhan/07_KBU_lan-2.xlsx'), 'utf8')).toBe('của người khác')
  })

  it('counts the files that a hand-kept log names', async () => {
    mkdirSync(join(cwd, 'da-nhan'))
    const lines = [
      'Tên tệp;Đơn vị;Ngày, giờ nhận',
      'mdrak cu.xlsx;M’Đrắk;20/02/2022',
      'khac.xlsx;Lắk;20/02/2022',
    ]
    writeFileSync(join(cwd, 'da-nhan/so-nhan.csv'), lines.join('\n'))
    const { stdout } = await receive(sent(MDR, 'a.xlsx'), '--at', '26/02/2022')
    expect(stdout).toContain('lần 2, ngày 26/02/2022 (đúng hạn); lưu thành\n«10_MDR_lan-2.xlsx»')
  })

  it('does not keep the same bytes again, and says when they were received', async () => {
    await receive(sent(KPA, 'a.xlsx'), '--at', '26/02/2022 16:30')
    const { code, stdout } = await receive(sent(KPA, 'b (1).xlsx'))
    expect(code).toBe(0)
    expect(stdout).toContain(
      '«zalo/b (1).xlsx» đã nhận ngày 26/02/2022 16:30, là «12_KPA_lan-1.xlsx»; không lưu thêm.',
    )
    expect(stdout).toContain('Đã tiếp nhận 0 tệp; 1 tệp đã nhận từ trước.')
    expect(await log()).toHaveLength(1)
  })

  it('keeps what it cannot open or give to a unit, and ends with 1', async () => {
    mkdirSync(join(cwd, 'zalo'))
    writeFileSync(
      join(cwd, 'zalo/Book1.xlsx'),
      new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]),
    )
    const { code, stdout } = await receive('zalo/Book1.xlsx', '--at', '26/02/2022')
    expect(code).toBe(1)
    expect(stdout).toContain('chưa rõ của đơn vị nào, ngày 26/02/2022')
    expect(stdout).toContain('lưu thành\n«CHUA-RO-DON-VI_lan-1.xlsx»')
    expect(existsSync(join(cwd, 'da-nhan/CHUA-RO-DON-VI_lan-1.xlsx'))).toBe(true)
  })

  it('passes over blank forms and other files of a folder, but keeps a picture that is named', async () => {
    sent(KPA, 'a.xlsx')
    await run(['bieu-mau', 'LAK', '-o', 'zalo'], { cwd })
    writeFileSync(
      join(cwd, 'zalo/anh Ea Kar.jpg'),
      new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]),
    )
    const { stdout } = await receive('zalo')
    expect(stdout).toContain('«zalo/14_LAK_Dang-ky.xlsx»: mẫu còn trắng, chưa tiếp nhận.')
    expect(stdout).toContain('«zalo/anh Ea Kar.jpg»: không phải tệp Excel, chưa tiếp nhận.')
    expect(stdout).toContain('Đã tiếp nhận 1 tệp, đã ghi vào «da-nhan/so-nhan.xlsx»; 2 tệp bỏ qua.')
    await receive('zalo/anh Ea Kar.jpg')
    expect(readdirSync(join(cwd, 'da-nhan')).sort()).toEqual([
      '09_EKA_lan-1.jpg',
      '12_KPA_lan-1.xlsx',
      'so-nhan.xlsx',
    ])
  })

  it('writes down what somebody copied into the inbox by hand', async () => {
    mkdirSync(join(cwd, 'da-nhan'))
    copyFileSync(join(returned, KPA), join(cwd, 'da-nhan/Krông Pắc.xlsx'))
    const { stdout } = await receive('da-nhan', '--at', '26/02/2022')
    expect(stdout).toContain(
      'Đã ghi sổ «da-nhan/Krông Pắc.xlsx»: Hội LHPN huyện Krông Pắc, ngày 26/02/2022 (đúng hạn).',
    )
    expect((await log()).map(([name]) => name)).toEqual(['Krông Pắc.xlsx'])
    expect((await receive('da-nhan')).stdout).toContain('1 tệp đã nhận từ trước')
  })

  it('adds to a log kept by hand in a text file, under its own columns', async () => {
    mkdirSync(join(cwd, 'da-nhan'))
    const own = 'STT,"Ngày, giờ nhận",Đơn vị,Tên tệp\r\n1,20/02/2022,Lắk,lak.xlsx'
    writeFileSync(join(cwd, 'da-nhan/so-nhan.csv'), own)
    await receive(sent(KPA, '=a,b.xlsx'), '--at', '26/02/2022 16:30')
    const text = readFileSync(join(cwd, 'da-nhan/so-nhan.csv'), 'utf8')
    expect(text.replace(/[0-9a-f]{64}/, 'SHA')).toBe(
      [
        '\ufeffSTT,"Ngày, giờ nhận",Đơn vị,Tên tệp,Hình thức gửi,Người nhận,Tên tệp gốc,SHA-256',
        '1,20/02/2022,Lắk,lak.xlsx',
        ',26/02/2022 16:30,Hội LHPN huyện Krông Pắc,12_KPA_lan-1.xlsx,Zalo,Lan,"\'=a,b.xlsx",SHA',
        '',
      ].join('\r\n'),
    )
  })

  it('refuses a moment to come', async () => {
    const { code, stderr } = await receive(sent(KPA, 'a.xlsx'), '--at', '02/03/2022')
    expect([code, stderr]).toEqual([
      2,
      '«02/03/2022» sau hôm nay. Ghi ngày giờ đã nhận, ví dụ --at "26/02/2022 16:30".\n',
    ])
    expect(existsSync(join(cwd, 'da-nhan'))).toBe(false)
  })

  it('gives one document with --json', async () => {
    const { stdout } = await receive(sent(MDR, 'a.xlsx'), '--at', '26/02/2022', '--json')
    const { schema, inbox, log, files } = JSON.parse(stdout)
    expect([schema, inbox, log]).toEqual([
      'thidua.reception/1',
      'da-nhan',
      { file: 'da-nhan/so-nhan.xlsx', written: true, repaired: 0, lost: [] },
    ])
    expect(files).toMatchObject([
      {
        file: 'zalo/a.xlsx',
        unit: { id: 'MDR' },
        status: 'received',
        savedAs: '10_MDR_lan-1.xlsx',
        version: 1,
        at: '2022-02-26',
        via: 'Zalo',
        by: 'Lan',
        original: 'a.xlsx',
        check: { status: 'needs-correction', counts: { livelihood: 5 } },
      },
    ])
  })
})

describe('nothing is lost', () => {
  it('while the log is open in Excel: the lines wait, count, and are written by the next run', async () => {
    await receive(sent(KPA, 'a.xlsx'), '--at', '20/02/2022')
    writeFileSync(join(cwd, 'da-nhan/~$so-nhan.xlsx'), '')
    const { code, stdout } = await receive(sent(MDR, 'b.xlsx'), '--at', '26/02/2022')
    expect(code).toBe(0)
    expect(stdout).toContain(
      'Sổ nhận «da-nhan/so-nhan.xlsx» đang mở trong Excel. Các tệp đã lưu và đã ghi tạm; đóng sổ nhận, lần\nchạy sau tự ghi bù.',
    )
    const checked = JSON.parse((await run(['kiem-tra', 'da-nhan', '--json'], { cwd })).stdout)
    expect(checked.submissions.map(({ received }: { received: object }) => received)).toEqual([
      { at: '2022-02-26', source: 'receipts' },
      { at: '2022-02-20', source: 'receipts' },
    ])
    expect(await log()).toHaveLength(1)
    rmSync(join(cwd, 'da-nhan/~$so-nhan.xlsx'))
    expect((await receive('zalo/a.xlsx')).stdout).toContain(
      'Đã ghi bù 1 dòng của lần chạy trước vào sổ nhận.',
    )
    expect((await log()).map(([name]) => name)).toEqual(['12_KPA_lan-1.xlsx', '10_MDR_lan-1.xlsx'])
    expect(readdirSync(join(cwd, 'da-nhan')).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('when a run is killed before it wrote the log, or before it kept the file', async () => {
    await receive(sent(KPA, 'a.xlsx'), '--at', '20/02/2022')
    writeFileSync(join(cwd, 'da-nhan/~$so-nhan.xlsx'), '')
    await receive(
      sent(MDR, 'b.xlsx'),
      sent('03-theme-rows-never-count/in/Lak.xlsx', 'c.xlsx'),
      '--at',
      '26/02/2022',
    )
    rmSync(join(cwd, 'da-nhan/~$so-nhan.xlsx'))
    const inbox = readdirSync(join(cwd, 'da-nhan'))
    const last = inbox.find((name) => name.endsWith('.xlsx') && !/MDR|KPA|so-nhan/.test(name)) ?? ''
    rmSync(join(cwd, 'da-nhan', last))
    writeFileSync(join(cwd, 'da-nhan/.nhan-4194305.tmp'), 'nửa tệp')
    writeFileSync(join(cwd, 'da-nhan/.tiep-nhan.lock'), `4194305 ${(await import('node:os')).hostname()}`)
    const { stdout } = await receive('zalo/a.xlsx')
    expect(stdout).toContain('Đã ghi bù 1 dòng của lần chạy trước vào sổ nhận.')
    expect(stdout).toContain(
      'Lần chạy trước dừng giữa chừng, chưa kịp lưu «c.xlsx». Đề nghị tiếp nhận lại tệp này.',
    )
    expect((await log()).map(([name]) => name)).toEqual(['12_KPA_lan-1.xlsx', '10_MDR_lan-1.xlsx'])
    expect(readdirSync(join(cwd, 'da-nhan')).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('when a run is killed as it had just made its lock: nobody holds one that is not signed', async () => {
    mkdirSync(join(cwd, 'da-nhan'))
    writeFileSync(join(cwd, 'da-nhan/.tiep-nhan.lock'), '')
    await receive(sent(KPA, 'a.xlsx'), '--at', '20/02/2022')
    expect(readdirSync(join(cwd, 'da-nhan')).sort()).toEqual(['12_KPA_lan-1.xlsx', 'so-nhan.xlsx'])
  })

  it('when a line broke off half written: it had kept no file yet', async () => {
    await receive(sent(KPA, 'a.xlsx'), '--at', '20/02/2022')
    writeFileSync(
      join(cwd, 'da-nhan/.so-nhan-cho-ghi.csv'),
      '\ufeffTên tệp;Đơn vị;Ngày, giờ nhận;Hình thức gửi;Người nhận;Ghi chú;Tên tệp gốc;SHA-256\r\n10_MDR_lan-1.xl',
    )
    await receive(sent(MDR, 'b.xlsx'), '--at', '26/02/2022')
    expect((await log()).map(([name]) => name)).toEqual(['12_KPA_lan-1.xlsx', '10_MDR_lan-1.xlsx'])
  })

  it('of what the office wrote into the log itself', async () => {
    await receive(sent(KPA, 'a.xlsx'), '--at', '20/02/2022')
    const path = join(cwd, 'da-nhan/so-nhan.xlsx')
    const { default: ExcelJS } = await import('exceljs')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(path)
    const sheet = workbook.worksheets[0]
    if (!sheet) throw new Error('no sheet')
    sheet.getCell('F4').value = 'đã gọi điện'
    sheet.getCell('I3').value = 'Bản giấy'
    workbook.addWorksheet('Danh bạ').getCell('A1').value = 'số máy'
    await workbook.xlsx.writeFile(path)
    await receive(sent(MDR, 'b.xlsx'), '--at', '26/02/2022 07:00')
    const again = new ExcelJS.Workbook()
    await again.xlsx.readFile(path)
    const values = again.worksheets[0]?.getRow(5).values as unknown[]
    expect(again.worksheets.map(({ name }) => name)).toEqual(['Sổ nhận', 'Danh bạ'])
    expect(again.worksheets[0]?.getCell('F4').value).toBe('đã gọi điện')
    expect(again.worksheets[0]?.getCell('I3').value).toBe('Bản giấy')
    expect(values.slice(1, 6)).toEqual([
      '10_MDR_lan-1.xlsx',
      "Hội LHPN huyện M'Đrắk",
      new Date('2022-02-26T07:00:00Z'),
      'Zalo',
      'Lan',
    ])
  })
})
