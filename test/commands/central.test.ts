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
import { partTexts } from '../../src/workbook/read/part-texts.ts'
import { templatesDir } from '../helpers/campaign.ts'
import { run } from './run.ts'

const returned = fileURLToPath(new URL('../../fixtures/returned/01-clean-alias/in/', import.meta.url))
const DAY = ['--received', '2022-02-20', '--as-of', '2022-02-21']

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'thidua-central-'))
  mkdirSync(join(cwd, 'da-nhan'))
  for (const file of readdirSync(returned)) copyFileSync(join(returned, file), join(cwd, 'da-nhan', file))
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

/** The texts of a written workbook on one sheet. */
const textsOf = (file: string, sheet: string) =>
  [...partTexts(readFileSync(join(cwd, file)))].filter((one) => one.sheet === sheet).map(({ text }) => text)

interface Campaign {
  readonly roster: string
  readonly rounds: { readonly forms: { readonly central: object[] }[] }[]
  readonly report: { readonly signer: string[]; readonly narrative: { readonly recipientsOutside: string[] } }
  central?: object
}

/** A campaign file of one's own, in the working folder: the built-in one, changed. */
function ownCampaign(change: (file: Campaign) => void): string {
  const built = JSON.parse(readFileSync(join(templatesDir, '59-kh-btv-2021.json'), 'utf8'))
  const file: Campaign = { ...built, roster: join(templatesDir, built.roster) }
  change(file)
  writeFileSync(join(cwd, 'dot.json'), JSON.stringify(file))
  return 'dot.json'
}

describe('thidua merge --edition central', () => {
  it.each(['central', 'tw'])(
    '%s writes the edition without personal data under its own name',
    async (edition) => {
      const { code, stdout, stderr } = await run(['tong-hop', 'da-nhan', ...DAY, '--edition', edition], {
        cwd,
      })
      expect(code).toBe(0)
      expect(readdirSync(cwd).sort()).toEqual(['da-nhan', 'tong-hop-gui-TW.xlsx'])
      expect(stdout.split('\n').slice(0, 2)).toEqual([
        'Đã ghi «tong-hop-gui-TW.xlsx» để gửi TW Hội: 8 dòng, không còn họ tên, số điện thoại, thôn/buôn, tên',
        'tệp; đã rà lại toàn bộ tệp.',
      ])
      expect(stderr).toBe(
        'Bước tiếp theo: mở «tong-hop-gui-TW.xlsx», đọc lại các trang trước khi gửi, nhất là ô có «[đã lược bỏ]».\n',
      )
    },
  )

  it('says in JSON which edition it is; the document after --out is not redacted, and that is said', async () => {
    const { code, stdout } = await run(['merge', 'da-nhan', ...DAY, '--edition', 'tw', '--json'], { cwd })
    expect(code).toBe(0)
    expect(JSON.parse(stdout).output).toEqual({ file: 'tong-hop-gui-TW.xlsx', edition: 'central' })
    const out = ['--out', 'kq.json', '-o', 'tw.xlsx']
    const { stderr } = await run(['merge', 'da-nhan', ...DAY, '--edition', 'tw', ...out], { cwd })
    expect(stderr).toContain('«kq.json» vẫn có tên tệp và chữ đơn vị ghi: chỉ dùng trong Văn phòng.\n')
  })

  it('is what the province edition names as the next step, with the same options', async () => {
    const { stderr } = await run(['tong-hop', 'da-nhan', ...DAY], { cwd })
    expect(stderr).toContain(
      'Lập bản gửi TW Hội: thidua tong-hop da-nhan --received 2022-02-20 --as-of 2022-02-21 --edition tw\n',
    )
    const english = await run(['merge', 'da-nhan', ...DAY, '--lang', 'en', '--force'], { cwd })
    expect(english.stderr).toContain('--edition central --lang en\n')
  })

  it('names the law of the day that counts as today', async () => {
    const basis = async (day: string) => {
      const words = [
        'merge',
        'da-nhan',
        '--received',
        '2022-02-20',
        '--as-of',
        day,
        '--edition',
        'tw',
        '--force',
      ]
      expect((await run(words, { cwd })).code).toBe(0)
      return textsOf('tong-hop-gui-TW.xlsx', 'Phạm vi số liệu').filter((text) => text.startsWith('- '))
    }
    const civil =
      '- Bộ luật Dân sự số 91/2015/QH13, Điều 38: quyền về đời sống riêng tư, bí mật cá nhân, bí mật gia đình (hiệu lực từ 01/01/2017).'
    const decree =
      '- Nghị định số 13/2023/NĐ-CP của Chính phủ về bảo vệ dữ liệu cá nhân (hiệu lực từ 01/07/2023).'
    const none = '- Trước ngày 01/07/2023 chưa có nghị định riêng về bảo vệ dữ liệu cá nhân.'
    expect(await basis('2023-06-30')).toEqual([civil, none])
    expect(await basis('2023-07-01')).toEqual([decree, civil])
    expect(await basis('2025-12-31')).toEqual([decree, civil])
    expect(await basis('2026-01-01')).toEqual([
      '- Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 (hiệu lực từ 01/01/2026).',
      '- Nghị định số 356/2025/NĐ-CP ngày 31/12/2025 của Chính phủ (hiệu lực từ 01/01/2026).',
      civil,
    ])
  })

  it('writes nothing when a withheld name stands in it all the same, and says where', async () => {
    const campaign = ownCampaign(({ report }) => report.signer.push("H'Nga Mlô"))
    const words = ['merge', 'da-nhan', ...DAY, '-c', campaign, '--edition', 'tw', '--out', 'kq.json']
    const { code, stdout, stderr } = await run(words, { cwd })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(
      /^Bản gửi TW Hội còn thông tin cá nhân ở trang «Tổng hợp», ô [A-Z]+\d+ \(«H'Nga Mlô»\) nên chưa ghi tệp\./,
    )
    expect(readdirSync(cwd).sort()).toEqual(['da-nhan', 'dot.json'])
    expect((await run(['merge', 'da-nhan', ...DAY, '-c', campaign], { cwd })).code).toBe(0)
  })

  it('searches the report in words too, and writes all files or none', async () => {
    const words = ['merge', 'da-nhan', ...DAY, '--edition', 'tw', '--docx', 'a.docx', '--html', 'a.html']
    const { code, stdout } = await run(words, { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain('Đã ghi «a.docx»: báo cáo bằng lời, cùng số liệu, không có dữ liệu cá nhân.\n')
    const texts = [...partTexts(readFileSync(join(cwd, 'a.docx')))].map(({ text }) => text).join(' ')
    expect(texts).toContain('TW Hội')
    expect(texts).not.toContain("H'Nga")
    const campaign = ownCampaign(({ report }) => report.narrative.recipientsOutside.push("- bà H'Nga Mlô"))
    const refused = await run([...words, '-c', campaign, '--force'], { cwd })
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain("phần «word/document.xml» của tệp («H'Nga Mlô»)")
  })

  it('needs a campaign that says what the edition is, and columns that may be told', async () => {
    const without = ownCampaign((file) => {
      delete file.central
    })
    const { code, stderr } = await run(['merge', 'da-nhan', ...DAY, '-c', without, '--edition', 'tw'], {
      cwd,
    })
    expect([code, stderr]).toEqual([2, 'Tệp đợt thi đua chưa quy định bản gửi trung ương (mục central).\n'])
    const personal = ownCampaign(({ rounds }) =>
      rounds[0]?.forms[1]?.central.push({ field: 'contact', label: 'Người phụ trách', width: 20 }),
    )
    const refused = await run(['merge', 'da-nhan', ...DAY, '-c', personal, '--edition', 'tw'], { cwd })
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain(
      'central[8].field (đăng ký, B. Hỗ trợ sinh kế, Người phụ trách): cột có thông tin cá nhân, không đưa vào bản gửi trung ương',
    )
    expect(existsSync(join(cwd, 'tong-hop-gui-TW.xlsx'))).toBe(false)
  })

  it('writes nothing with --strict and an error, and never over an existing file', async () => {
    writeFileSync(join(cwd, 'tong-hop-gui-TW.xlsx'), 'x')
    const { code, stderr } = await run(['merge', 'da-nhan', ...DAY, '--edition', 'tw'], { cwd })
    expect([code, stderr.slice(0, 33)]).toEqual([2, 'Đã có tệp «tong-hop-gui-TW.xlsx».'])
    const short = ['--received', '2022-03-05', '--as-of', '2022-03-06', '--strict', '-o', 'a.xlsx']
    expect((await run(['merge', 'da-nhan', ...short, '--edition', 'tw'], { cwd })).code).toBe(1)
    expect(existsSync(join(cwd, 'a.xlsx'))).toBe(false)
  })
})
