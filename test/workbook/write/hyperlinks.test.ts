import { describe, expect, it } from 'vitest'
import { createHyperlinks, MOST_LINKS } from '../../../src/workbook/write/hyperlinks.ts'

describe('the links of a sheet', () => {
  it('say nothing when there are none', () => {
    const links = createHyperlinks()
    expect([links.element(), links.relationships()]).toEqual(['', ''])
  })

  it('name each file once, however many cells lead into it', () => {
    const links = createHyperlinks()
    links.add('A1', { file: 'Ea Kar.xlsx', place: "'B'!A7" })
    links.add('A2', { file: 'Ea Kar.xlsx', place: "'B'!A8" })
    links.add('A3', { file: 'Ea & Kar?.xlsx' })
    expect(links.element()).toBe(
      '<hyperlinks><hyperlink ref="A1" location="\'B\'!A7" r:id="rIdLink1"/><hyperlink ref="A2" location="\'B\'!A8" r:id="rIdLink1"/><hyperlink ref="A3" r:id="rIdLink2"/></hyperlinks>',
    )
    const targets = [...links.relationships().matchAll(/Target="([^"]*)" TargetMode="External"/g)]
    expect(targets.map(([, target]) => target)).toEqual(['Ea%20Kar.xlsx', 'Ea%20&amp;%20Kar%3F.xlsx'])
  })

  it('are no more than Excel takes', () => {
    const links = createHyperlinks()
    for (let row = 1; row <= MOST_LINKS; row++) links.add(`A${row}`, "'B'!A1")
    links.add('B1', "'B'!A1")
    expect(links.element()).not.toContain('ref="B1"')
    expect(links.element().match(/<hyperlink /g)).toHaveLength(65_530)
  })
})
