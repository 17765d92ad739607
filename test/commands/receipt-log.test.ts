import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from './run.ts'

const returned = fileURLToPath(new URL('../../fixtures/returned/', import.meta.url))
const header = 'Tên tệp;Đơn vị;Ngày, giờ nhận'
let cwd = ''

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'thidua-log-'))
})

afterAll(() => rmSync(cwd, { recursive: true, force: true }))

/** A folder with the workbooks of Krông Pắc and M'Đrắk, and a log. */
function folder(name: string, lines: readonly string[], log = 'so-nhan.csv'): void {
  mkdirSync(join(cwd, name))
  copyFileSync(join(returned, '01-clean-alias/in/Dang ky Krong Pak.xlsx'), join(cwd, name, 'Krong Pak.xlsx'))
  copyFileSync(join(returned, '02-quota-short/in/MDrak.xlsx'), join(cwd, name, 'MDrak.xlsx'))
  writeFileSync(join(cwd, name, log), [header, ...lines, ''].join('\n'))
}

interface Found {
  readonly code: string
  readonly message: string
  readonly unit?: string
}

async function check(...argv: string[]) {
  const { stdout } = await run(['kiem-tra', ...argv, '--json'], { cwd })
  const { units, findings, submissions } = JSON.parse(stdout)
  const state = (id: string) => units.find((unit: { id: string }) => unit.id === id)?.status
  const ofLog = (findings as Found[]).filter(({ code }) => code.startsWith('receipt-'))
  return { state, ofLog, findings: findings as Found[], submissions }
}

describe('a pattern that leaves out a file which the log names', () => {
  beforeAll(() =>
    folder('mẫu', ['Krong Pak.xlsx;;20/02/2022', 'MDrak.xlsx;M’Đrắk;21/02/2022', 'lak.xlsx;Lắk;21/02/2022']),
  )

  it('does not call it lost, nor its unit missing', async () => {
    const { state, ofLog, findings } = await check('mẫu/K*.xlsx')
    expect(ofLog.map(({ message }) => message)).toEqual([
      'Dòng 4 của sổ nhận đã ghi nhận «lak.xlsx» của Hội LHPN huyện Lắk ngày 21/02/2022 nhưng không thấy tệp. Đơn vị không bị tính là chưa gửi.',
    ])
    expect([state('KPA'), state('MDR'), state('LAK'), state('EKA')]).toEqual([
      'accepted',
      'not-given',
      'unreadable',
      'missing',
    ])
    const missing = findings.filter(({ code }) => code === 'unit-missing').map(({ unit }) => unit)
    expect(missing).toContain('EKA')
    expect(missing).not.toContain('MDR')
  })

  it('tells the unit by the name of the file where the log names none', async () => {
    folder('tên', ['Krong Pak.xlsx;;20/02/2022', 'MDrak.xlsx;;21/02/2022'])
    const { state, ofLog } = await check('tên/K*.xlsx')
    expect([state('MDR'), ofLog]).toEqual(['not-given', []])
  })

  it.each([
    [
      [],
      'Đã gửi 1/18 đơn vị (đạt 1, cần bổ sung 0), 1 đơn vị có trong sổ nhận nhưng chưa thấy tệp, 1 đơn vị có tệp chưa đưa vào kiểm tra, 15 chưa gửi · ',
    ],
    [
      ['--lang', 'en'],
      '1 of 18 units sent (accepted 1, to be corrected 0), 1 in the receipt log without a file, 1 with a file that was not given, 15 not sent · ',
    ],
  ])('and the summary says what is known of each %j', async (more, start) => {
    const { stdout } = await run(['kiem-tra', 'mẫu/K*.xlsx', '--quiet', ...more], { cwd })
    expect(stdout.slice(0, start.length)).toBe(start)
  })
})

it('reads a log whose name is in capitals; one in small letters goes before it', async () => {
  folder('hoa', ['Krong Pak.xlsx;;20/02/2022 07:45'], 'SO-NHAN.CSV')
  const received = async () => {
    const { submissions } = await check('hoa')
    return submissions.map(({ file, received }: { file: string; received: object }) => [file, received])
  }
  expect((await received())[0]).toEqual([
    'hoa/Krong Pak.xlsx',
    { at: '2022-02-20T07:45:00+07:00', source: 'receipts' },
  ])
  writeFileSync(join(cwd, 'hoa/so-nhan.csv'), `${header}\nKrong Pak.xlsx;;21/02/2022\n`)
  expect((await received())[0]).toEqual(['hoa/Krong Pak.xlsx', { at: '2022-02-21', source: 'receipts' }])
})

describe('a line of the log that cannot be right', () => {
  beforeAll(() =>
    folder('sai', [
      'Krong Pak.xlsx;Ea Kar;20/02/2022',
      'MDrak.xlsx;Lắk;20/02/2022',
      'MDrak.xlsx;M’Đrắk;02/03/2022 08:00',
      'lak.xlsx;Lắk;sáng thứ hai',
    ]),
  )

  it.each([
    [
      'vi',
      [
        'Dòng 2 của sổ nhận ghi «Krong Pak.xlsx» của Hội LHPN huyện Ea Kar, nhưng tệp là của Hội LHPN huyện Krông Pắc; ngày nhận ở dòng này chưa được coi là căn cứ.',
        'Dòng 4 của sổ nhận ghi ngày nhận 02/03/2022, sau ngày kiểm tra (01/03/2022).',
        'Dòng 5 của sổ nhận: «sáng thứ hai» chưa rõ là ngày nào.',
      ],
    ],
    [
      'en',
      [
        'Row 2 of the receipt log gives «Krong Pak.xlsx» to Hội LHPN huyện Ea Kar, but the file is that of Hội LHPN huyện Krông Pắc; its day of receipt proves nothing yet.',
        'Row 4 of the receipt log says 02/03/2022, a day after today (01/03/2022).',
        'Row 5 of the receipt log: «sáng thứ hai» is no day.',
      ],
    ],
  ])('%s', async (lang, sentences) => {
    const { ofLog } = await check('sai', '--lang', lang, '--as-of', '01/03/2022')
    const unclear = ofLog.filter(({ code }) => code === 'receipt-unclear')
    expect(unclear.map(({ message }) => message)).toEqual(sentences)
  })

  it('the day itself is no day to come', async () => {
    const { ofLog } = await check('sai', '--as-of', '02/03/2022')
    expect(ofLog.filter(({ message }) => message.includes('sau ngày kiểm tra'))).toEqual([])
  })
})
