import { describe, expect, it } from 'vitest'
import { consolidate } from '../../src/merge/consolidate.ts'
import { correctionsOf } from '../../src/merge/corrections.ts'
import { correctionsSheets } from '../../src/merge/corrections-sheet.ts'
import { listLayout, placeOfEntry } from '../../src/merge/list-layout.ts'
import { listSheets } from '../../src/merge/list-sheet.ts'
import { stretches } from '../../src/merge/long-lists.ts'
import type { Places } from '../../src/merge/places.ts'
import { statisticsOf } from '../../src/merge/statistics.ts'
import { liveTable } from '../../src/merge/statistics-table.ts'
import { figureCell } from '../../src/merge/summary-formulas.ts'
import { checked, received } from '../helpers/received.ts'
import { activity, B, workbook } from './workbooks.ts'

const activities = Array.from({ length: 7 }, (_, at) => activity(`Trao ${at + 2} con dê giống`))
const consolidation = consolidate(
  checked([received('da-nhan/Ea Kar.xlsx', workbook('huyện Ea Kar', activities))], {
    asOf: '2022-03-02',
    nameMissing: true,
  }),
)
const { campaign } = consolidation.validation
const key = campaign.target.form
const form = campaign.forms.find((one) => one.key === key)
const entries = consolidation.entries[key] ?? []
const nowhere: Places = {
  list: () => null,
  listRow: () => null,
  correction: () => null,
  source: () => null,
  original: () => null,
}

describe('the sheets of a list', () => {
  it.each([
    [0, [['B', 0, 0]]],
    [3, [['B', 0, 3]]],
    [
      4,
      [
        ['B', 0, 3],
        ['B (2)', 3, 4],
      ],
    ],
    [
      9,
      [
        ['B', 0, 3],
        ['B (2)', 3, 6],
        ['B (3)', 6, 9],
      ],
    ],
  ])('of %d lines with room for three', (count, expected) => {
    expect(stretches('B', count, 4, 7).map(({ sheet, from, to }) => [sheet, from, to])).toEqual(expected)
  })

  it('have names that Excel takes', () => {
    const names = stretches('Danh sách phụ nữ được chọn 2022', 4, 4, 7).map(({ sheet }) => sheet)
    expect(names).toEqual(['Danh sách phụ nữ được chọn 2022', 'Danh sách phụ nữ được chọn (2)'])
  })
})

describe('a list longer than a sheet', () => {
  if (!form) throw new Error(`no form ${key}`)
  const layout = listLayout(form, entries, 7)
  const sheets = listSheets(layout, entries, campaign, nowhere)
  const rangesOf = (column: string) => [
    `'B. Hỗ trợ sinh kế'!$${column}$5:$${column}$7`,
    `'B. Hỗ trợ sinh kế (2)'!$${column}$5:$${column}$7`,
    `'B. Hỗ trợ sinh kế (3)'!$${column}$5:$${column}$5`,
  ]

  it('goes on in further sheets, every entry once and in order', () => {
    expect(sheets.map(({ name }) => name)).toEqual([B, `${B} (2)`, `${B} (3)`])
    const names = sheets.map(({ rows }) =>
      [...rows].filter(({ number }) => number > 4).map(({ cells }) => cells[2]?.value),
    )
    expect(names).toEqual([
      ['Trao 2 con dê giống', 'Trao 3 con dê giống', 'Trao 4 con dê giống'],
      ['Trao 5 con dê giống', 'Trao 6 con dê giống', 'Trao 7 con dê giống'],
      ['Trao 8 con dê giống'],
    ])
    expect([0, 2, 3, 6].map((at) => placeOfEntry(layout, at))).toEqual([
      { sheet: B, row: 5 },
      { sheet: B, row: 7 },
      { sheet: `${B} (2)`, row: 5 },
      { sheet: `${B} (3)`, row: 5 },
    ])
  })

  it('is counted and added up over all its sheets', () => {
    const [statistic] = statisticsOf(campaign, consolidation.columns)
    const columns = consolidation.columns[key]
    if (!statistic || !columns) throw new Error('no statistic')
    const rows = liveTable(statistic, layout, columns)(1)
    const formulas = rows.flatMap(({ cells }) =>
      cells.flatMap(({ value }) =>
        value !== null && typeof value === 'object' && 'formula' in value ? [value] : [],
      ),
    )
    const counted = rangesOf('A').map((range) => `COUNTA(${range})`)
    expect(formulas).toContainEqual({ formula: counted.join('+'), result: 7 })
    const summed = rangesOf('G').map((range) => `SUM(${range})`)
    expect(formulas).toContainEqual({ formula: summed.join('+'), result: 21 })
  })

  it('is counted unit by unit over all its sheets', () => {
    const unit = campaign.units.find(({ id }) => id === 'EKA')
    if (!unit) throw new Error('no unit')
    const figures = { quota: 6, registered: 7, short: 0, people: 21, budget: 35_000_000, chosen: 0 }
    const line = { unit, figures, received: null, status: '', note: '', timeliness: null }
    const row = { kind: 'unit', number: 9, index: '1', title: unit.name, line, figures, alone: false }
    const context = { campaign, lists: new Map([[key, layout]]), letters: new Map() }
    expect(figureCell('registered', row as never, context as never)).toEqual({
      formula: rangesOf('A')
        .map((range) => `COUNTIF(${range},"EKA")`)
        .join('+'),
      result: 7,
    })
  })
})

describe('more corrections than a sheet holds', () => {
  it('go on in further sheets, numbered on', () => {
    const corrections = correctionsOf(consolidation.validation)
    expect(corrections.length).toBeGreaterThan(3)
    const sheets = correctionsSheets(corrections, campaign, nowhere, 6)
    const numbers = sheets.flatMap(({ rows }) =>
      [...rows].filter(({ number }) => number > 4).map(({ cells }) => cells[0]?.value),
    )
    expect(numbers).toEqual(corrections.map((_, at) => at + 1))
    expect(sheets.map(({ name }) => name).slice(0, 2)).toEqual(['Cần bổ sung', 'Cần bổ sung (2)'])
    for (const { extent } of sheets.slice(0, -1)) expect(extent).toMatch(/^A1:[A-Z]6$/)
  })
})
