import { describe, expect, it } from 'vitest'
import { columnsXml } from '../../../src/workbook/write/columns.ts'
import { createStyleTable } from '../../../src/workbook/write/style-table.ts'
import { parts } from './read-back.ts'
import { sheet, workbook } from './sample-plan.ts'

describe('the columns of a sheet', () => {
  it('all state their width, also those of 9 characters, the usual width of exceljs', async () => {
    const plan = workbook(sheet('Trang', [], { widths: [30, 9, 9, 12.5] }))
    expect((await parts(plan))['xl/worksheets/sheet1.xml']).toContain(
      '<sheetFormatPr defaultRowHeight="15.75"/><cols><col min="1" max="1" width="30" customWidth="1"/>' +
        '<col min="2" max="3" width="9" customWidth="1"/><col min="4" max="4" width="12.5" customWidth="1"/></cols>',
    )
  })

  it('go on to the right as unlocked cells where rows may be deleted', () => {
    const [styles, protection] = [createStyleTable(), { deleteRows: true }]
    expect(columnsXml(sheet('Trang', [], { widths: [9], protection }), styles)).toBe(
      '<cols><col min="1" max="1" width="9" customWidth="1"/><col min="2" max="16384" width="9.140625" style="1"/></cols>',
    )
    expect(styles.looks()).toMatchObject([{ protection: '<protection locked="0"/>' }])
  })

  it('are not named where there are none', () => {
    expect(columnsXml(sheet('Trang', [], { widths: [] }), createStyleTable())).toBe('')
  })
})
