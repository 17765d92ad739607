import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import type { PlanCell, PlanChart, PlanRow } from '../../../src/workbook/plan.ts'
import { writeWorkbook } from '../../../src/workbook/write/write.ts'
import { sheet, workbook } from './sample-plan.ts'

const cell = (column: number, value: PlanCell['value']): PlanCell => ({ column, value, style: {} })
const rows: readonly PlanRow[] = [
  { number: 1, cells: [cell(1, 'Đơn vị'), cell(2, 'Chỉ tiêu'), cell(3, 'Đã đăng ký')] },
  { number: 2, cells: [cell(1, "huyện M'Đrắk <1>"), cell(2, 6), cell(3, { formula: '2+3', result: 5 })] },
  { number: 3, cells: [cell(1, { formula: '"a"&"b"', result: 'ab' }), cell(2, '–')] },
  { number: 5, cells: [cell(1, { day: '2022-02-28' }), cell(2, 0), cell(3, 2)] },
]
const NAME = "Số liệu 'gốc' 1"
const at = (range: string) => `'Số liệu ''gốc'' 1'!${range}`
const chart: PlanChart = {
  title: 'Đã đăng ký & chỉ tiêu',
  description: 'Số đã đăng ký bên chỉ tiêu',
  direction: 'bars',
  categories: at('$A$2:$A$5'),
  series: [
    { name: at('$B$1'), values: at('$B$2:$B$5'), fill: 'FFFFFF' },
    { name: at('$C$1'), values: at('$C$2:$C$5'), fill: '1f4e79' },
  ],
  anchor: { top: 3, left: 2, bottom: 20, right: 6 },
}
const plan = (...charts: readonly PlanChart[]) =>
  workbook(sheet('Trang đầu', [], { charts }), sheet(NAME, rows))

async function parts(...charts: readonly PlanChart[]): Promise<(path: string) => Promise<string>> {
  const zip = await JSZip.loadAsync(await writeWorkbook(plan(...charts)))
  return async (path) => (await zip.file(path)?.async('string')) ?? ''
}

/** Every reference of a chart part with what is kept beside it: [position, value]. */
function caches(xml: string): [reference: string, points: [number, string][]][] {
  return [...xml.matchAll(/<c:f>([^<]*)<\/c:f>(.*?)<\/c:(?:str|num)Cache>/g)].map(([, reference, cache]) => [
    reference ?? '',
    [...(cache ?? '').matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)</g)].map(([, index, value]) => [
      Number(index),
      value ?? '',
    ]),
  ])
}

describe('a chart', () => {
  it('is linked to its cells and keeps what they show', async () => {
    const categories = [
      at('$A$2:$A$5'),
      [
        [0, "huyện M'Đrắk &lt;1&gt;"],
        [1, 'ab'],
        [3, '2022-02-28'],
      ],
    ]
    const text = await parts(chart)
    expect(caches(await text('xl/charts/chart1.xml'))).toEqual([
      [at('$B$1'), [[0, 'Chỉ tiêu']]],
      categories,
      // «–» is no number, row 4 is blank.
      [
        at('$B$2:$B$5'),
        [
          [0, '6'],
          [3, '0'],
        ],
      ],
      [at('$C$1'), [[0, 'Đã đăng ký']]],
      categories,
      [
        at('$C$2:$C$5'),
        [
          [0, '5'],
          [3, '2'],
        ],
      ],
    ])
  })

  it('stands over the cells of its anchor, under its title, with words for those who cannot see it', async () => {
    const text = await parts(chart, { ...chart, direction: 'columns' })
    const drawing = await text('xl/drawings/drawing1.xml')
    expect(drawing).toContain(
      '<xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>' +
        '<xdr:to><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row>',
    )
    expect(drawing).toContain('id="2" name="Đã đăng ký &amp; chỉ tiêu" descr="Số đã đăng ký bên chỉ tiêu"')
    expect(drawing).toContain('id="3" name=')
    expect(await text('xl/charts/chart1.xml')).toContain('<a:t>Đã đăng ký &amp; chỉ tiêu</a:t>')
    const directions = await Promise.all([1, 2].map((number) => text(`xl/charts/chart${number}.xml`)))
    expect(directions.map((xml) => /barDir val="(\w+)"/.exec(xml)?.[1])).toEqual(['bar', 'col'])
  })

  it('has a legend only where there are several series', async () => {
    const text = await parts(chart, { ...chart, series: chart.series.slice(1) })
    expect(await text('xl/charts/chart1.xml')).toContain('<c:legend>')
    expect(await text('xl/charts/chart2.xml')).not.toContain('<c:legend>')
  })

  it('gives the same bytes each time', async () => {
    const [one, other] = [await writeWorkbook(plan(chart)), await writeWorkbook(plan(chart))]
    expect(Buffer.from(one).equals(other)).toBe(true)
  })

  it.each([
    ['no reference', 'A1:A3'],
    ['a sheet that is not there', "'Trang khác'!$A$1:$A$3"],
    ['a table', at('$A$1:$B$3')],
  ])('refuses %s', async (_, categories) => {
    await expect(writeWorkbook(plan({ ...chart, categories }))).rejects.toThrow(categories)
  })

  it('refuses a sheet whose rows are made one by one', async () => {
    const streamed = sheet(NAME, rows, { rows: rows[Symbol.iterator]() as Iterable<PlanRow> })
    const bad = workbook(sheet('Trang đầu', [], { charts: [chart] }), streamed)
    await expect(writeWorkbook(bad)).rejects.toThrow('A chart finds no cells at')
  })
})
