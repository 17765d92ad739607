import {
  copyFileSync,
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
import { run } from './run.ts'

const demo = fileURLToPath(new URL('../../fixtures/da-nhan/', import.meta.url))
const DAY = ['--as-of', '2022-03-02', '--received', '2022-02-20']

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'thidua-remind-'))
  mkdirSync(join(cwd, 'da-nhan'))
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

function take(...names: readonly string[]): void {
  for (const name of names) copyFileSync(join(demo, name), join(cwd, 'da-nhan', name))
}

describe('thidua remind', () => {
  it('writes the letter and a message for each unit that owes something', async () => {
    take('KRONG ANA.xlsx', 'Bang dang ky Buon Don.xlsx')
    const { code, stdout, stderr } = await run(['don-doc', 'da-nhan', ...DAY], { cwd })
    expect(code).toBe(0)
    const names = readdirSync(join(cwd, 'don-doc')).sort()
    expect(names).toHaveLength(1 + 17)
    expect(names.slice(0, 3)).toEqual(['00_Cong-van.docx', '01_BMT_Nhac.txt', '02_BHO_Nhac.txt'])
    expect(names).not.toContain('05_BDO_Nhac.txt')
    expect(readFileSync(join(cwd, 'don-doc/13_KAN_Nhac.txt'), 'utf8')).toContain(
      'còn thiếu 03 hoạt động/phần việc (đã có 03/06)',
    )
    expect(stdout).toMatch(/^Đã tạo công văn «don-doc\/00_Cong-van\.docx» và 17 tin nhắn trong «don-doc»/)
    expect(stdout).toContain('Chưa có bản đăng ký của Ban Thường vụ Hội LHPN tỉnh')
    expect(stderr).toContain('gửi riêng từng đơn vị')
  })

  it('gives one document with --json, and one line with --quiet', async () => {
    take('KRONG ANA.xlsx')
    const { stdout } = await run(['remind', 'da-nhan', ...DAY, '--json'], { cwd })
    const json = JSON.parse(stdout)
    expect(json).toMatchObject({
      schema: 'thidua.reminder/1',
      asOf: '2022-03-02',
      deadline: { date: '2022-02-28', kind: 'after', days: 2 },
      letter: 'don-doc/00_Cong-van.docx',
      ownMissing: ['BTV'],
      unknownUnit: [],
    })
    expect(json.reminders.find(({ unit }: { unit: { id: string } }) => unit.id === 'KAN')).toMatchObject({
      kind: 'incomplete',
      message: 'don-doc/13_KAN_Nhac.txt',
    })
    const quiet = await run(['remind', 'da-nhan', ...DAY, '--quiet', '--force', '--lang', 'en'], { cwd })
    expect(quiet.stdout).toBe(
      'Letter «don-doc/00_Cong-van.docx» and 18 messages written to «don-doc», one for each unit.\n',
    )
    expect(quiet.stderr).toBe('')
  })

  it('says that a file of nobody may be of a unit it reminds', async () => {
    take('Krong Buk.xlsx')
    const { code, stdout } = await run(['remind', 'da-nhan', ...DAY], { cwd })
    expect(code).toBe(1)
    expect(stdout.replace(/\s+/g, ' ')).toContain('1 tệp chưa rõ của đơn vị nào (da-nhan/Krong Buk.xlsx)')
  })

  it('writes nothing when nobody has to be reminded', async () => {
    take('Bang dang ky Buon Don.xlsx')
    const { code, stdout } = await run(['remind', 'da-nhan/Bang dang ky Buon Don.xlsx', ...DAY], { cwd })
    expect([code, stdout]).toEqual([0, 'Không có đơn vị nào cần nhắc.\n'])
    expect(readdirSync(cwd)).toEqual(['da-nhan'])
  })

  it('keeps what is there without --force, and tells old messages that are sent no more', async () => {
    take('KRONG ANA.xlsx')
    mkdirSync(join(cwd, 'don-doc'))
    writeFileSync(join(cwd, 'don-doc/05_BDO_Nhac.txt'), 'lần trước')
    const first = await run(['remind', 'da-nhan', ...DAY], { cwd })
    expect([first.code, first.stderr]).toEqual([2, expect.stringContaining('05_BDO_Nhac.txt')])
    take('Bang dang ky Buon Don.xlsx')
    const second = await run(['remind', 'da-nhan', ...DAY, '--force'], { cwd })
    expect(second.code).toBe(0)
    expect(readFileSync(join(cwd, 'don-doc/05_BDO_Nhac.txt'), 'utf8')).toBe('lần trước')
    expect(second.stderr).toContain('tin nhắn của lần trước, nay không cần gửi: 05_BDO_Nhac.txt')
  })

  it('takes the inbox when no path is given, and refuses a day that is none', async () => {
    take('KRONG ANA.xlsx')
    expect((await run(['remind', ...DAY, '-o', 'nhac'], { cwd })).code).toBe(0)
    const { code, stderr } = await run(['remind', ...DAY, '--reply-by', 'mai'], { cwd })
    expect([code, stderr]).toEqual([2, expect.stringContaining('«mai» chưa rõ là ngày nào')])
  })
})
