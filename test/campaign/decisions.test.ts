import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Round } from '../../src/campaign/campaign.ts'
import { deadlineOf, exemptionsOf, isExempt } from '../../src/campaign/concessions.ts'
import { loadCampaign } from '../../src/campaign/load.ts'
import { concessionWords } from '../../src/labels.ts'
import { UsageError } from '../../src/usage-error.ts'
import { templatesDir } from '../helpers/campaign.ts'

const builtIn = JSON.parse(readFileSync(join(templatesDir, '59-kh-btv-2021.json'), 'utf8'))
const decided = { reason: 'bão lũ', decided: '2022-02-20' }
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-decisions-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The built-in campaign with more in it, as a file of its own. */
function load(more: { readonly checks?: object } & Partial<Record<'extensions' | 'exemptions', object[]>>) {
  const { checks, ...round } = more
  const file = join(folder, 'dot.json')
  const roster = join(templatesDir, builtIn.roster)
  const [first] = builtIn.rounds
  writeFileSync(file, JSON.stringify({ ...builtIn, roster, checks, rounds: [{ ...first, ...round }] }))
  return loadCampaign(file, templatesDir, folder)
}

async function mistakes(more: Parameters<typeof load>[0]): Promise<string> {
  const error = await load(more).catch((thrown: unknown) => thrown)
  return error instanceof UsageError ? error.text.vi : String(error)
}

describe('mistakes in what a campaign sets', () => {
  it.each([
    [
      { checks: { 'quota-shrot': 'off' } },
      'checks.quota-shrot: không có mã "quota-shrot"; có phải "quota-short" không?',
    ],
    [
      { checks: { 'quota-short': 'tắt' } },
      'checks.quota-short: cần một trong: "error", "warning", "info", "off", "trial", đang là "tắt".',
    ],
    [
      { checks: { 'file-unreadable': 'off' } },
      'checks.file-unreadable: mức của mã này không đổi được; tắt đi thì có tệp hoặc dòng bị bỏ mà không ai biết.',
    ],
    [
      { extensions: [{ unit: 'LAG', until: '2022-03-05', ...decided }] },
      'rounds[0].extensions[0].unit (đăng ký): không có đơn vị "LAG"; có phải "LAK" không?',
    ],
    [
      { extensions: [{ unit: 'LAK', until: '2022-02-28', ...decided }] },
      'rounds[0].extensions[0].until (đăng ký): cần một ngày sau hạn gửi 2022-02-28, đang là "2022-02-28".',
    ],
    [
      { extensions: [{ unit: 'LAK', until: '2022-03-05', decided: '2022-02-20' }] },
      'rounds[0].extensions[0].reason (đăng ký): cần một chuỗi trong ngoặc kép, chưa có.',
    ],
    [
      { exemptions: [{ unit: 'CLB', ...decided }] },
      'rounds[0].exemptions[0].unit (đăng ký): đơn vị không được giao chỉ tiêu này nên không có gì để miễn, đang là "CLB".',
    ],
    [
      { exemptions: [{ unit: 'LAK', form: 'livelyhood', ...decided }] },
      'rounds[0].exemptions[0].form (đăng ký): không có biểu "livelyhood"; có phải "livelihood" không?',
    ],
    [
      {
        exemptions: [
          { unit: 'LAK', ...decided },
          { unit: 'LAK', ...decided },
        ],
      },
      'rounds[0].exemptions[1].unit (đăng ký): trùng với mục [0] ở trên, đang là "LAK".',
    ],
  ])('%j', async (more, sentence) => {
    expect(await mistakes(more)).toBe(`Không dùng được tệp đợt thi đua «dot.json»: ${sentence}`)
  })
})

describe('extensions and exemptions', () => {
  it('give a unit its own deadline and take its quotas away', async () => {
    const { units, round, forms } = await load({
      extensions: [{ unit: 'LAK', until: '2022-03-05', ...decided, document: '12/CV-BTV' }],
      exemptions: [
        { unit: 'LAK', form: 'nominees', ...decided },
        { unit: 'PCA', ...decided },
      ],
    })
    const of = (id: string) => units.find((unit) => unit.id === id) ?? units[0]
    const [lak, pca, mdr] = [of('LAK'), of('PCA'), of('MDR')]
    if (!lak || !pca || !mdr) throw new Error('no unit')
    expect(deadlineOf(lak, round)).toEqual({
      date: '2022-03-05',
      kind: 'no-later-than',
      words: 'gia hạn đến hết ngày 05/03/2022',
    })
    expect(deadlineOf(mdr, round)).toBe(round.deadline)
    expect([lak.quota, lak.waived, isExempt(lak)]).toEqual([
      { livelihood: { kind: 'at-least', count: 6 } },
      { nominees: { kind: 'exactly', count: 1 } },
      false,
    ])
    expect([pca.quota, isExempt(pca)]).toEqual([{}, true])
    expect(exemptionsOf(mdr, round)).toEqual([])
    expect(concessionWords(lak, { round: round as Round, forms })).toEqual([
      {
        vi: 'gia hạn đến hết ngày 05/03/2022 (văn bản số 12/CV-BTV ngày 20/02/2022: bão lũ)',
        en: 'deadline extended to 05/03/2022 (document 12/CV-BTV of 20/02/2022: bão lũ)',
      },
      {
        vi: 'miễn chỉ tiêu người được chọn 1 (ngày 20/02/2022: bão lũ)',
        en: 'exempt from its quota: người được chọn 1 (decided on 20/02/2022: bão lũ)',
      },
    ])
  })
})
