import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import exceljs, { type Workbook } from 'exceljs'
import { afterAll, describe, expect, it } from 'vitest'
import { type FollowedLink, linksOf } from '../helpers/links.ts'
import { run } from './run.ts'

/*
 * Somebody receives the report and doubts a number on its first page. Two steps lead from there to the cell that the unit filled in:
 * the number's link to the first of the rows it counts, and that row's link into the unit's own file.
 */

const LIST = { livelihood: 'B. Hỗ trợ sinh kế', nominees: 'D. Phụ nữ được chọn' }
/** Columns of the first page, and of the lists that they count. */
const FIGURES = [
  { column: 'D', list: LIST.livelihood, from: 'T', counts: true },
  { column: 'E', list: LIST.livelihood, from: 'T' },
  { column: 'F', list: LIST.livelihood, from: 'T' },
  { column: 'G', list: LIST.livelihood, from: 'G', adds: true },
  { column: 'H', list: LIST.livelihood, from: 'K', adds: true },
  { column: 'I', list: LIST.nominees, from: 'Q', counts: true },
] as const

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'thidua-recipient-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
mkdirSync(join(folder, 'báo cáo'))
const report = join(folder, 'báo cáo', 'tong-hop.xlsx')
await run(['merge', 'fixtures/da-nhan', '--as-of', '2022-03-02', '-o', report, '--quiet'], { cwd: root })
const bytes = readFileSync(report)
const links = await linksOf(bytes)
const book = await opened(bytes)
const summary = book.getWorksheet('Tổng hợp')

async function opened(content: Uint8Array): Promise<Workbook> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(content.slice().buffer as ArrayBuffer)
  return workbook
}

const originals = new Map<string, Promise<Workbook>>()
/** The file that a link leads to, opened from the folder of the report. */
function original({ file = '' }: FollowedLink): Promise<Workbook> {
  const path = resolve(folder, 'báo cáo', file)
  const known = originals.get(path) ?? opened(readFileSync(path))
  originals.set(path, known)
  return known
}

function link(sheet: string, cell: string): FollowedLink {
  return links.get(sheet)?.get(cell) ?? {}
}

/** What a cell shows; exceljs wraps what has a link. */
function shown(sheet: string, cell: string): unknown {
  const value = book.getWorksheet(sheet)?.getCell(cell).value ?? null
  if (value === null || typeof value !== 'object') return value
  if ('formula' in value) return value.result ?? 0
  return 'hyperlink' in value ? value.text : value
}

/** Rows of the first page that are those of units: id and row. */
const units = (() => {
  const byName = new Map<unknown, number>()
  summary?.eachRow((_, number) => byName.set(shown('Tổng hợp', `B${number}`), number))
  const ids = new Map<unknown, unknown>()
  for (const sheet of Object.values(LIST))
    book.getWorksheet(sheet)?.eachRow((row, number) => {
      if (number > 4) ids.set(row.getCell(2).value, shown(sheet, `A${number}`))
    })
  return [...ids].map(([name, id]) => ({ id, row: byName.get(name) ?? 0 }))
})()

/** The rows of a list from the one that a link leads to, as long as they are of the unit. */
function rowsFrom({ sheet = '', cell = '' }: FollowedLink, id: unknown): number[] {
  const rows: number[] = []
  for (let row = Number(cell.slice(1)); shown(sheet, `A${row}`) === id; row++) rows.push(row)
  return rows
}

describe('from a figure on the first page to the cell it came from', () => {
  it('knows 16 units with entries', () => {
    expect(units.length).toBe(16)
    expect(units.every(({ row }) => row > 0)).toBe(true)
  })

  it.each(FIGURES)(
    'column $column leads to the rows it counts, and they to the cells of the files',
    async (figure) => {
      for (const { id, row } of units) {
        const first = link('Tổng hợp', `${figure.column}${row}`)
        const value = shown('Tổng hợp', `${figure.column}${row}`)
        if (figure.list === LIST.nominees && value === 0) continue
        expect(first.sheet).toBe(figure.list)
        const rows = rowsFrom(first, id)
        expect(rows.length).toBeGreaterThan(0)
        if ('counts' in figure) expect(value).toBe(rows.length)
        const numbers = rows.map((one) => shown(figure.list, `${figure.from}${one}`))
        if ('adds' in figure)
          expect(value).toBe(
            numbers.reduce((sum: number, one) => sum + (typeof one === 'number' ? one : 0), 0),
          )
        for (const one of rows) {
          const second = link(figure.list, `${figure.from}${one}`)
          const sheet = (await original(second)).getWorksheet(second.sheet ?? '')
          const cell = sheet?.getCell(second.cell ?? '')
          const mine = shown(figure.list, `${figure.from}${one}`)
          if ('adds' in figure && typeof cell?.value === 'number') expect(mine).toBe(cell.value)
          else if ('adds' in figure) expect(['string', 'object']).toContain(typeof cell?.value)
          // The same row of the file names the same thing as the row of the list.
          const texts = String(sheet?.getRow(Number(cell?.row)).values)
          expect(texts.normalize('NFC')).toContain(String(shown(figure.list, `C${one}`)))
        }
      }
    },
  )

  it('leads from a unit that sent nothing to what is said of it, and from its day to the line of its file', () => {
    const rowOf = (name: string) => {
      let found = 0
      summary?.eachRow((_, number) => {
        if (shown('Tổng hợp', `B${number}`) === name) found = number
      })
      return found
    }
    const missing = 'Hội LHPN huyện Krông Búk'
    for (const column of ['B', 'D', 'E', 'G', 'H', 'I', 'K']) {
      const { sheet, cell } = link('Tổng hợp', `${column}${rowOf(missing)}`)
      expect([column, sheet, shown(sheet ?? '', (cell ?? '').replace('A', 'B'))]).toEqual([
        column,
        'Cần bổ sung',
        missing,
      ])
    }
    for (const { id, row } of units) {
      const { sheet, cell = '' } = link('Tổng hợp', `J${row}`)
      expect([id, sheet, shown('Nguồn số liệu', cell.replace('A', 'B'))]).toEqual([
        id,
        'Nguồn số liệu',
        shown('Tổng hợp', `B${row}`),
      ])
      expect(shown('Nguồn số liệu', cell.replace('A', 'C'))).toBeGreaterThan(0)
    }
  })

  it('leads from every sum and key figure to the first row it counts', () => {
    for (const title of ['Cộng I', 'Cộng (I + II)', 'Tổng cộng (I + II + III)']) {
      let row = 0
      summary?.eachRow((_, number) => {
        if (shown('Tổng hợp', `B${number}`) === title) row = number
      })
      for (const column of ['D', 'E', 'F', 'G', 'H']) {
        expect([title, link('Tổng hợp', `${column}${row}`)]).toEqual([
          title,
          { sheet: LIST.livelihood, cell: 'A5' },
        ])
      }
      expect(link('Tổng hợp', `I${row}`)).toEqual({ sheet: LIST.nominees, cell: 'A5' })
      expect(link('Tổng hợp', `C${row}`)).toEqual({})
    }
  })

  it('opens every file that is linked to', () => {
    const files = [...links.values()].flatMap((one) => [...one.values()].flatMap(({ file }) => file ?? []))
    expect(files.length).toBeGreaterThan(300)
    expect(files.filter((file) => !existsSync(resolve(folder, 'báo cáo', file)))).toEqual([])
  })
})
