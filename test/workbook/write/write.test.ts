import JSZip from 'jszip'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PlanValue } from '../../../src/workbook/plan.ts'
import { streamWorkbook, writeWorkbook } from '../../../src/workbook/write/write.ts'
import { parts, readBack } from './read-back.ts'
import { EVERYTHING, row, sheet, workbook } from './sample-plan.ts'

function oneCell(value: PlanValue, style = {}) {
  return workbook(sheet('Trang', [{ number: 1, cells: [{ column: 1, value, style }] }]))
}

/** The parts that a part of relationships names, from the package's root. */
function targets(path: string, xml: string): string[] {
  const folder = path.replace(/_rels\/[^/]*$/, '')
  return [...xml.matchAll(/ Target="([^"]*)"/g)].map(([, target = '']) => folder + target)
}

describe('the bytes', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('are the same for the same plan, in any time zone', async () => {
    vi.stubEnv('TZ', 'Asia/Ho_Chi_Minh')
    const first = await writeWorkbook(EVERYTHING)
    expect(new Date('2022-01-15').getTimezoneOffset()).toBe(-420)
    vi.stubEnv('TZ', 'America/Los_Angeles')
    const second = await writeWorkbook(EVERYTHING)
    expect(new Date('2022-01-15').getTimezoneOffset()).toBe(480)
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('date every part of the file as the plan does', async () => {
    const zip = await JSZip.loadAsync(await writeWorkbook(EVERYTHING))
    const dates = new Set(Object.values(zip.files).map(({ date }) => date.toISOString()))
    expect([...dates]).toEqual(['2022-01-15T01:00:00.000Z'])
  })

  it('begin with the part that tells what the file is, and hold no folders', async () => {
    const zip = await JSZip.loadAsync(await writeWorkbook(EVERYTHING))
    const paths = Object.keys(zip.files)
    expect(paths[0]).toBe('[Content_Types].xml')
    expect(paths.filter((path) => path.endsWith('/'))).toEqual([])
  })

  it('hold only parts that another part names', async () => {
    const all = await parts(oneCell('x'))
    const named = Object.entries(all)
      .filter(([path]) => path.endsWith('.rels'))
      .flatMap(([path, xml]) => targets(path, xml))
    const own = Object.keys(all).filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml')
    expect(named.toSorted()).toEqual(own.toSorted())
  })

  it('hold the instant of the plan and nothing of the clock', async () => {
    const core = (await parts(EVERYTHING))['docProps/core.xml'] ?? ''
    expect(core.match(/2022-01-15T01:00:00Z/g)).toHaveLength(2)
  })
})

describe('a sheet that states its extent', () => {
  const list = { ...sheet('Danh sách', []), extent: 'A1:B30000' }
  const rows = Array.from({ length: 30_000 }, (_, at) => ({
    number: at + 1,
    cells: [
      { column: 1, value: `dòng ${at + 1}`, style: {} },
      {
        column: 2,
        value: at,
        style: {},
        ...(at < 2 && { link: { file: 'a.xlsx', place: `'B'!A${at + 7}` } }),
      },
    ],
  }))

  it('is written as its rows are produced, each of them once', async () => {
    const produced: number[] = []
    const written: number[] = []
    const plan = workbook({
      ...list,
      rows: {
        *[Symbol.iterator]() {
          for (const one of rows) {
            produced.push(one.number)
            yield one
          }
        },
      },
    })
    await streamWorkbook(plan, async () => {
      written.push(produced.length)
    })
    expect(written.filter((count) => count > 0 && count < rows.length).length).toBeGreaterThan(1)
    expect(produced).toEqual(rows.map(({ number }) => number))
  })

  it('has the same parts as one that is held', async () => {
    const { extent: _, ...held } = { ...list, rows }
    expect(await parts(workbook({ ...list, rows }))).toEqual(await parts(workbook(held)))
  })
})

describe('values', () => {
  const kept: readonly [string, PlanValue, unknown][] = [
    ['Vietnamese text', "Buôn H'Ra, xã Ea Trul", "Buôn H'Ra, xã Ea Trul"],
    ['text of several lines', ' dòng 1\r\ndòng 2 ', ' dòng 1\ndòng 2 '],
    ['a number', 12_500_000.25, 12_500_000.25],
    ['minus nothing', -0, 0],
    ['a day', { day: '2022-02-28' }, new Date('2022-02-28T00:00:00Z')],
    ['a formula', { formula: 'SUM(B1:B9)', result: 6 }, { formula: 'SUM(B1:B9)', result: 6 }],
    ['a formula of text', { formula: 'B1&"/6"', result: '4/6' }, { formula: 'B1&"/6"', result: '4/6' }],
    ['control characters', 'a\u0000b\u000bc\ufffed', 'abcd'],
    ['half a surrogate pair', 'a\ud800b', 'a\ufffdb'],
    ['an emoji', '👍 tốt', '👍 tốt'],
    ['markup', '<b>&amp;"\'', '<b>&amp;"\''],
    ['a blank cell', null, null],
  ]
  it.each(kept)('keep %s', async (_, value, expected) => {
    const back = await readBack(oneCell(value))
    expect(back.worksheets[0]?.getCell('A1').value).toEqual(expected)
  })

  it.each(['=1+1', '=HYPERLINK("http://x")', '+84 905', '-5', '@SUM(A1)', '\t=1', '=cmd|"/c calc"!A1'])(
    'keep %j as text',
    async (text) => {
      const cell = (await readBack(oneCell(text))).worksheets[0]?.getCell('A1')
      expect([cell?.value, cell?.formula]).toEqual([text, undefined])
    },
  )

  it('keep text that looks like a formula text when someone edits it', async () => {
    const back = await readBack(workbook(sheet('Trang', [row(1, ['- Tặng bò', 'Tặng bò'])])))
    expect(['A1', 'B1'].map((cell) => back.worksheets[0]?.getCell(cell).numFmt)).toEqual(['@', undefined])
  })

  it('escape what Excel would read as an escaped letter', async () => {
    expect((await parts(oneCell('_x0041_')))['xl/sharedStrings.xml']).toContain('<t>_x005F_x0041_</t>')
  })
})

describe('looks', () => {
  it('show a day as Vietnamese write it, unless the plan has another format', async () => {
    const day = { day: '2022-03-08' }
    const back = await readBack(
      workbook(
        sheet('Trang', [
          {
            number: 1,
            cells: [
              { column: 1, value: day, style: {} },
              { column: 2, value: day, style: { numberFormat: 'mm/yyyy' } },
            ],
          },
        ]),
      ),
    )
    const formats = ['A1', 'B1'].map((cell) => back.worksheets[0]?.getCell(cell).numFmt)
    expect(formats).toEqual(['dd/mm/yyyy', 'mm/yyyy'])
  })

  it('are Times New Roman 12, at the top of the cell, locked', async () => {
    const { font, alignment, protection, border, fill } =
      (await readBack(oneCell('x'))).worksheets[0]?.getCell('A1') ?? {}
    expect({ font, alignment, protection, border, fill }).toEqual({
      font: { name: 'Times New Roman', size: 12, family: 1 },
      alignment: { vertical: 'top' },
      protection: undefined,
      border: {},
      fill: { type: 'pattern', pattern: 'none' },
    })
    const styles = (await parts(oneCell('x')))['xl/styles.xml']
    expect(styles).toMatch(/<fonts[^>]*><font><sz val="12"\/><name val="Times New Roman"\/>/)
    expect(styles).not.toContain('Calibri')
  })

  it('say everything a style can say', async () => {
    const style = {
      bold: true,
      italic: true,
      underline: true,
      size: 13,
      color: 'c2185b',
      fill: 'FDE9EF',
      horizontal: 'right',
      vertical: 'middle',
      wrap: true,
      indent: 1,
      border: 'all',
      numberFormat: '#,##0',
      unlocked: true,
    } as const
    const cell = (await readBack(oneCell(7, style))).worksheets[0]?.getCell('A1')
    const thin = { style: 'thin' }
    expect(cell?.style).toEqual({
      font: {
        name: 'Times New Roman',
        family: 1,
        size: 13,
        bold: true,
        italic: true,
        underline: true,
        color: { argb: 'FFC2185B' },
      },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFDE9EF' } },
      alignment: { horizontal: 'right', vertical: 'middle', wrapText: true, indent: 1 },
      border: { top: thin, left: thin, bottom: thin, right: thin },
      numFmt: '#,##0',
      protection: { locked: false, hidden: false },
    })
  })

  it('can set a text smaller instead of wrapping it', async () => {
    const cell = (await readBack(oneCell('dài', { shrink: true }))).worksheets[0]?.getCell('A1')
    expect(cell?.style.alignment).toEqual({ vertical: 'top', shrinkToFit: true })
  })

  it('are in the file once each, whoever asks for them', async () => {
    const cells = [1, 2, 3].map((column) => ({ column, value: 'x', style: { bold: true } }))
    const plan = workbook(sheet('Một', [{ number: 1, cells }]), sheet('Hai', [{ number: 1, cells }]))
    expect((await parts(plan))['xl/styles.xml']).toContain('<cellXfs count="2">')
  })

  it('frame the whole of a merged range', async () => {
    const plan = workbook(
      sheet('Trang', [row(1, ['Cả hai dòng'], { border: 'all' })], {
        merges: [{ top: 1, left: 1, bottom: 2, right: 2 }],
      }),
    )
    const data = (await parts(plan))['xl/worksheets/sheet1.xml'] ?? ''
    expect([...data.matchAll(/<c r="(\w+)" s="(\d+)"/g)].map(([, cell, style]) => [cell, style])).toEqual([
      ['A1', '1'],
      ['B1', '1'],
      ['A2', '1'],
      ['B2', '1'],
    ])
  })
})
