import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { leaksIn } from '../../../src/merge/central/leaks.ts'
import { publicNames } from '../../../src/merge/central/public-names.ts'
import type { Withheld, WithheldKind } from '../../../src/merge/central/withheld.ts'
import { phrasesOf } from '../../../src/vietnamese/phrases.ts'
import type { PlanCell, SheetPlan, WorkbookPlan } from '../../../src/workbook/plan.ts'
import { pageTexts } from '../../../src/workbook/read/page-texts.ts'
import { partTexts } from '../../../src/workbook/read/part-texts.ts'
import { writeWorkbook } from '../../../src/workbook/write/write.ts'
import { campaign } from '../../helpers/campaign.ts'

const NAME = "H'Bia Niê"
const values: readonly (readonly [string, WithheldKind])[] = [
  [NAME, 'name'],
  ['buôn Sing A', 'hamlet'],
  ['Sum', 'hamlet'],
  ['0905123456', 'number'],
  ['905123456', 'number'],
  ['chi Hoa.xlsx', 'file'],
]
const withheld: Withheld = {
  phrases: phrasesOf(
    values.slice(1).map(([value]) => value),
    [NAME],
  ),
  kinds: new Map(values),
  allowed: publicNames(campaign),
}

const text = (value: PlanCell['value'], more: Partial<PlanCell> = {}): PlanCell => ({
  column: 2,
  value,
  style: {},
  ...more,
})

function plan(
  cells: readonly PlanCell[],
  sheet: Partial<SheetPlan> = {},
  more: Partial<WorkbookPlan> = {},
): WorkbookPlan {
  const rows = [{ number: 3, cells }]
  return {
    title: 'Biểu',
    creator: 'thidua',
    created: '2022-03-02T00:00:00Z',
    sheets: [
      { name: 'Tổng hợp', widths: [], rows: [] },
      { name: 'Danh sách', widths: [10, 20], rows, ...sheet },
    ],
    ...more,
  }
}

async function leaks(planned: WorkbookPlan) {
  return leaksIn(partTexts(await writeWorkbook(planned)), withheld)
}

const at = (cell: string) => ({ sheet: 'Danh sách', cell })

describe('the search through a finished workbook', () => {
  it.each<[string, WorkbookPlan, object]>([
    ['a text', plan([text(`chị ${NAME}`)]), { ...at('B3'), kind: 'name', value: NAME }],
    ['a text in capitals', plan([text('H’BIA NIÊ'.normalize('NFD'))]), { ...at('B3'), kind: 'name' }],
    ['a hamlet', plan([text('ở Buôn Sing A')]), { ...at('B3'), kind: 'hamlet', value: 'buôn Sing A' }],
    ['a one-word hamlet', plan([text('Sum')]), { ...at('B3'), kind: 'hamlet', value: 'Sum' }],
    ['a grouped number', plan([text('0905 123.456')]), { ...at('B3'), kind: 'number', value: '0905123456' }],
    ['a number', plan([text(905123456)]), { ...at('B3'), kind: 'number', value: '905123456' }],
    ['a file name', plan([text('(chi Hoa.xlsx)')]), { ...at('B3'), kind: 'file', value: 'chi Hoa.xlsx' }],
    ['the result of a formula', plan([text({ formula: 'A1', result: NAME })]), { ...at('B3'), kind: 'name' }],
    [
      'a text in a formula',
      plan([text({ formula: `IF(A1="${NAME}",1,0)`, result: 0 })]),
      { ...at('B3'), kind: 'name' },
    ],
    ['a note', plan([text('x', { note: `của ${NAME}` })]), { kind: 'name', value: NAME }],
    [
      'a hidden row',
      plan([], { rows: [{ number: 3, hidden: true, cells: [text(NAME)] }] }),
      { ...at('B3'), kind: 'name' },
    ],
    ['a hidden sheet', plan([text(NAME)], { visibility: 'very-hidden' }), { ...at('B3'), kind: 'name' }],
    [
      'the name of a sheet',
      plan([], { name: NAME.replace("'", '’') }),
      { part: 'docProps/app.xml', kind: 'name' },
    ],
    [
      'a page header',
      plan([], { print: { orientation: 'landscape', fitWidth: true, header: `&C${NAME}` } }),
      { sheet: 'Danh sách', kind: 'name' },
    ],
    [
      'an input message',
      plan([], {
        validations: [
          {
            range: 'B3',
            rule: { type: 'any' },
            onError: 'warning',
            prompt: { title: 'x', text: `như ${NAME}` },
          },
        ],
      }),
      { sheet: 'Danh sách', kind: 'name' },
    ],
    [
      'the title of the file',
      plan([], {}, { title: `Của ${NAME}` }),
      { part: 'docProps/core.xml', kind: 'name' },
    ],
    [
      'a formula of a defined name',
      plan([], {}, { names: { ds: `"${NAME}"` } }),
      { part: 'xl/workbook.xml', kind: 'name' },
    ],
  ])('finds a withheld value in %s', async (_, planned, expected) => {
    const found = await leaks(planned)
    expect(found[0]).toMatchObject(expected)
  })

  it('finds it over runs of formatting, in the caches of charts and behind entities', async () => {
    const zip = await JSZip.loadAsync(await writeWorkbook(plan([text('x y')])))
    const strings = (await zip.file('xl/sharedStrings.xml')?.async('string')) ?? ''
    const runs = '<r><t>chị H&#39;</t></r><r><rPr><b/></rPr><t>Bia Niê</t></r>'
    zip.file('xl/sharedStrings.xml', strings.replace(/<t[^>]*>x y<\/t>/, runs))
    zip.file('xl/charts/chart1.xml', `<c:chart xmlns:c="c"><c:pt><c:v>H&apos;Bia Niê</c:v></c:pt></c:chart>`)
    zip.file('xl/media/image1.svg.txt', NAME)
    const bytes = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
    expect(leaksIn(partTexts(bytes), withheld)).toEqual([
      { part: 'xl/sharedStrings.xml', ...at('B3'), kind: 'name', value: NAME },
      { part: 'xl/charts/chart1.xml', kind: 'name', value: NAME },
      { part: 'xl/media/image1.svg.txt', kind: 'name', value: NAME },
    ])
  })

  it('finds nothing where only parts of values, public names and words of the format stand', async () => {
    const cells = ["H'Bia", 'Niê', 'Sing A', 'Hội LHPN huyện Krông Bông', 'chi Hoa', 12345678].map(
      (value, index) => ({
        ...text(value),
        column: index + 1,
      }),
    )
    expect(
      await leaks(plan([...cells, { ...text({ formula: 'SUM(A1:A2)', result: 0 }), column: 9 }])),
    ).toEqual([])
  })
})

describe('the search through a report in words', () => {
  const page = (html: string) => leaksIn(pageTexts(new TextEncoder().encode(html), 'bao-cao.html'), withheld)

  it('finds a withheld value in a page, over tags inside a sentence and behind entities', () => {
    expect(page('<p>chị H&#39;<b>Bia</b> Niê</p>')).toEqual([
      { part: 'bao-cao.html', kind: 'name', value: NAME },
    ])
    expect(page(`<td title="buôn Sing A">x</td>`)).toEqual([
      { part: 'bao-cao.html', kind: 'hamlet', value: 'buôn Sing A' },
    ])
    expect(page("<td>H'Bia</td><td>Niê</td>")).toEqual([])
  })

  it('finds it in a document, over the runs of a paragraph', async () => {
    const zip = new JSZip()
    zip.file(
      'word/document.xml',
      "<w:p xmlns:w='w'><w:r><w:t>chị H&apos;Bia </w:t></w:r><w:r><w:t>Niê</w:t></w:r></w:p>",
    )
    const bytes = await zip.generateAsync({ type: 'uint8array' })
    expect(leaksIn(partTexts(bytes), withheld)).toEqual([
      { part: 'word/document.xml', kind: 'name', value: NAME },
    ])
  })
})
