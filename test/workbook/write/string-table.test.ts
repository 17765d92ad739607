import { describe, expect, it } from 'vitest'
import { cellXml } from '../../../src/workbook/write/cell-xml.ts'
import { createStringTable } from '../../../src/workbook/write/string-table.ts'

describe('the table of texts', () => {
  it('keeps each text once and counts its uses', () => {
    const table = createStringTable()
    expect(['a', 'b & c', 'a', ' d'].map(table.indexOf)).toEqual([0, 1, 0, 2])
    expect([...table.xml()].slice(1)).toEqual([
      '<si><t>a</t></si>',
      '<si><t>b &amp; c</t></si>',
      '<si><t xml:space="preserve"> d</t></si>',
      '</sst>',
    ])
    expect([...table.xml()][0]).toContain('count="4" uniqueCount="3"')
  })

  it('leaves new texts in their cells when it is full, in bounded memory', () => {
    const table = createStringTable(6)
    const cells = ['abc', 'def', 'ghi ', 'abc', 'g'].map((text) => cellXml('A1', 0, text, table))
    expect(cells).toEqual([
      '<c r="A1" s="0" t="s"><v>0</v></c>',
      '<c r="A1" s="0" t="s"><v>1</v></c>',
      '<c r="A1" s="0" t="inlineStr"><is><t xml:space="preserve">ghi </t></is></c>',
      '<c r="A1" s="0" t="s"><v>0</v></c>',
      '<c r="A1" s="0" t="inlineStr"><is><t>g</t></is></c>',
    ])
    expect([...table.xml()][0]).toContain('count="3" uniqueCount="2"')
  })
})
