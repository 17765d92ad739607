import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../src/workbook/read/read.ts'
import { flat, gridOf, LIMITS, pieces, readRows, sharedStrings, styles, worksheet } from './package.ts'

const parts = {
  'xl/sharedStrings.xml': sharedStrings('<t>một</t>', '<t>  </t>', '<r><t>h</t></r><r><t>ai</t></r>'),
  'xl/styles.xml': styles([0, 14]),
}

const value = fc.oneof(
  fc.constantFrom('', '0', '00012', '-3', '2.5', '1E3', '44562', '999999999999999', '1234567890123456', 'x'),
  fc.nat(50_000).map(String),
)
const cell = fc.record({
  column: fc.constantFrom('A', 'B', 'Z', 'AA', 'XFD'),
  format: fc.constantFrom('', '0', '1', '7'),
  type: fc.constantFrom('', 'n', 'str', 'b'),
  value,
})

interface Written {
  readonly column: string
  readonly format: string
  readonly type: string
  readonly value: string
}

/** As nearly all writers write it, and the same with a blank more, which the quick look does not know. */
function written({ column, format, type, value: text }: Written): readonly [string, string] {
  const attributes = [`r="${column}1"`, format && `s="${format}"`, type && `t="${type}"`].filter(Boolean)
  const inside = text === '' ? '/>' : `><v>${text}</v></c>`
  return [`<c ${attributes.join(' ')}${inside}`, `<c  ${attributes.join('  ')} ${inside}`]
}

describe('cells as usual writers write them', () => {
  it('read the same as when they are written otherwise', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 6 }), async (cells) => {
        const both = cells.map(written)
        const [usual, other] = await Promise.all(
          [0, 1].map((at) => readRows(`<row r="1">${both.map((one) => one[at]).join('')}</row>`, parts)),
        )
        expect(usual).toEqual(other)
      }),
      { numRuns: 60 },
    )
  })

  it('round a number of more digits than are exact only once', async () => {
    const [usual] = written({ column: 'A', format: '', type: '', value: '929141777631706690743' })
    expect(await readRows(`<row r="1">${usual}</row>`, parts)).toEqual({
      '1:1': Number('929141777631706690743'),
    })
  })

  it('name shared strings and show days', async () => {
    const row =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" s="1"><v>44562</v></c></row>'
    expect(await readRows(row, parts)).toEqual({
      '1:1': 'một',
      '1:3': 'hai',
      '1:4': { day: '2022-01-01', serial: 44562 },
    })
  })

  it('refuse a shared string that is not there', async () => {
    const sheet = worksheet('<row r="1"><c r="A1" t="s"><v>3</v></c></row>')
    const result = await readWorkbook(await pieces({ ...parts, 'xl/worksheets/sheet1.xml': sheet }), LIMITS)
    expect(result).toEqual({ ok: false, reason: 'damaged' })
  })
})

describe('what is not read', () => {
  const cells = '<row r="1"><c r="A1"><v>1</v></c></row>'

  it('is a sheet that is not wanted, damaged or not', async () => {
    const bytes = await pieces({ 'xl/worksheets/sheet1.xml': worksheet(cells).slice(0, -20) })
    expect(await readWorkbook(bytes, LIMITS)).toEqual({ ok: false, reason: 'damaged' })
    const [sheet] = gridOf(await readWorkbook(bytes, { ...LIMITS, unread: ['Trang 1'] })).sheets
    expect(sheet).toEqual({ name: 'Trang 1', visibility: 'visible', rows: [], merges: [] })
  })

  it('are drop-downs and conditions; merged ranges behind them are', async () => {
    const sheet = worksheet(cells).replace(
      '</worksheet>',
      '<dataValidations><dataValidation><formula1>"a,b"</formula1></dataValidation></dataValidations ><x:extLst><ext/></x:extLst><mergeCells><mergeCell ref="$B$2:A1"/><mergeCell ref="C3"/></mergeCells></worksheet>',
    )
    const grid = gridOf(await readWorkbook(await pieces({ 'xl/worksheets/sheet1.xml': sheet }), LIMITS))
    expect(flat(grid)).toEqual({ '1:1': 1 })
    expect(grid.sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }])
  })
})
