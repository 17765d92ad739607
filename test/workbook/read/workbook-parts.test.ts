import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../src/workbook/read/read.ts'
import { resolve } from '../../../src/workbook/read/relationships.ts'
import {
  flat,
  gridOf,
  LIMITS,
  MAIN,
  pieces,
  readGrid,
  refusalOf,
  relationships,
  worksheet,
} from './package.ts'

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
const STRICT_R = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const SHEET = 'xl/worksheets/sheet1.xml'
const ONE = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>')

function workbook(sheets: string, before = ''): string {
  return `<workbook xmlns="${MAIN}" xmlns:r="${R}">${before}<sheets>${sheets}</sheets></workbook>`
}

describe('parts of a workbook', () => {
  it('are found by relationship, wherever they lie', async () => {
    const parts = {
      '_rels/.rels': relationships(['a', 'officeDocument', '/bang/so.xml']),
      'xl/workbook.xml': null,
      'xl/_rels/workbook.xml.rels': null,
      [SHEET]: null,
      'bang/so.xml': workbook('<sheet name="X" sheetId="1" r:id="b"/>'),
      'bang/_rels/so.xml.rels': relationships(
        ['b', 'worksheet', '../trang/bi%E1%BB%83u 1.xml'],
        ['c', 'sharedStrings', '/chu.xml'],
      ),
      'trang/biểu 1.xml': worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
      'chu.xml': `<sst xmlns="${MAIN}"><si><t>được</t></si></sst>`,
    }
    expect(flat(await readGrid(parts))).toEqual({ '1:1': 'được' })
  })

  it.each([
    ['xl/', 'worksheets/a.xml', 'xl/worksheets/a.xml'],
    ['xl/', '/xl/worksheets/a.xml', 'xl/worksheets/a.xml'],
    ['xl/', '..\\a.xml', 'a.xml'],
    ['', './xl/./a%20b.xml', 'xl/a b.xml'],
    ['xl/', '../../../a%.xml', 'a%.xml'],
  ])('resolve from %s to %s', (folder, target, name) => {
    expect(resolve(folder, target)).toBe(name)
  })

  it('have a name, in NFC, and a visibility', async () => {
    const sheets = [
      '<sheet name="B. Hô\u0303 trợ &amp; sinh kế" sheetId="1" r:id="rId1"/>',
      '<sheet name="ẩn" sheetId="2" state="hidden" r:id="rId1"/>',
      '<sheet name="_thidua" sheetId="3" state="veryHidden" r:id="rId1"/>',
      '<sheet name="Biểu đồ" sheetId="4" r:id="rId4"/>',
    ]
    const parts = {
      'xl/workbook.xml': workbook(sheets.join('')),
      'xl/_rels/workbook.xml.rels': relationships(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId4', 'chartsheet', 'chartsheets/sheet1.xml'],
      ),
    }
    const grid = await readGrid(parts)
    expect(grid.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['B. Hỗ trợ & sinh kế', 'visible'],
      ['ẩn', 'hidden'],
      ['_thidua', 'very-hidden'],
    ])
  })

  it('are read without relationships where writers usually put them', async () => {
    const parts = {
      '_rels/.rels': null,
      '[Content_Types].xml': null,
      'xl/_rels/workbook.xml.rels': null,
      'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>được</t></si></sst>`,
      [SHEET]: worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
    }
    expect(flat(await readGrid(parts))).toEqual({ '1:1': 'được' })
  })

  it('are read with a prefix on every element', async () => {
    const prefixed = (xml: string) =>
      xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace(' xmlns=', ' xmlns:x=')
    const parts = {
      'xl/workbook.xml': prefixed(workbook('<sheet name="X" sheetId="1" r:id="rId1"/>')),
      'xl/sharedStrings.xml': prefixed(
        `<sst xmlns="${MAIN}"><si><r><t>đư</t></r><r><t>ợc</t></r></si></sst>`,
      ),
      [SHEET]: prefixed(worksheet('<row r="2"><c r="B2" t="s"><v>0</v></c></row>')).replace(
        '<?x:xml',
        '<?xml',
      ),
    }
    expect(flat(await readGrid(parts))).toEqual({ '2:2': 'được' })
  })

  it('are read in the strict form of the standard', async () => {
    const strict = (xml: string) => xml.replaceAll(MAIN, STRICT).replaceAll(R, STRICT_R)
    const parts = {
      '_rels/.rels': strict(relationships(['rId1', 'officeDocument', 'xl/workbook.xml'])),
      'xl/_rels/workbook.xml.rels': strict(relationships(['rId1', 'worksheet', 'worksheets/sheet1.xml'])),
      'xl/workbook.xml': strict(workbook('<sheet name="X" sheetId="1" r:id="rId1"/>')),
      [SHEET]: strict(worksheet('<row r="1"><c r="A1" t="d"><v>2022-02-28</v></c></row>')),
    }
    expect(flat(await readGrid(parts))).toEqual({ '1:1': { day: '2022-02-28', serial: 44620 } })
  })

  it.each([
    ['with a byte order mark', (xml: string) => Buffer.from(`\ufeff${xml}`, 'utf8')],
    ['in UTF-16', (xml: string) => Buffer.from(`\ufeff${xml}`, 'utf16le')],
    ['in a named encoding', (xml: string) => Buffer.from(xml.replace('UTF-8', 'iso-8859-1'), 'latin1')],
  ])('are read %s', async (_, encode) => {
    const sheet = worksheet('<row r="1"><c r="A1" t="str"><v>Bé</v></c></row>')
    expect(flat(await readGrid({ [SHEET]: encode(sheet) }))).toEqual({ '1:1': 'Bé' })
  })

  it('count days from 1904 when the workbook says so', async () => {
    const parts = {
      'xl/workbook.xml': workbook('<sheet name="X" sheetId="1" r:id="rId1"/>', '<workbookPr date1904="1"/>'),
      'xl/styles.xml': `<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>`,
      [SHEET]: worksheet('<row r="1"><c r="A1"><v>43158</v></c></row>'),
    }
    expect(flat(await readGrid(parts))).toEqual({ '1:1': { day: '2022-02-28', serial: 44620 } })
  })

  it('are read under names with backslashes and other letter case', async () => {
    const bytes = Buffer.from(await pieces({ [SHEET]: null, 'XL/Worksheets/Sheet1.xml': ONE }))
    const text = bytes.toString('latin1').replaceAll('XL/Worksheets/', 'XL\\Worksheets\\')
    expect(flat(gridOf(await readWorkbook(Buffer.from(text, 'latin1'), LIMITS)))).toEqual({ '1:1': 1 })
  })

  it.each([
    ['2022-02-24T08:15:00Z', '2022-02-24T08:15:00Z'],
    ['\n 2022-02-24T08:15:00+07:00 ', '2022-02-24T08:15:00+07:00'],
    ['hôm qua', undefined],
    ['', undefined],
  ])('tell when the workbook was modified: %s', async (text, modified) => {
    const core = `<cp:coreProperties><dcterms:created>2020-01-01T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${text}</dcterms:modified></cp:coreProperties>`
    expect((await readGrid({ 'docProps/core.xml': core })).modified).toBe(modified)
  })

  it('need no readable properties', async () => {
    expect(flat(await readGrid({ 'docProps/core.xml': '<a><b>' }))).toEqual({ '1:1': 1 })
  })
})

describe('a workbook is damaged', () => {
  it.each([
    ['when the sheet is missing', { [SHEET]: null }],
    ['when the sheet is empty', { [SHEET]: '' }],
    ['when the sheet is no worksheet', { [SHEET]: '<html/>' }],
    ['when the main part is missing', { 'xl/workbook.xml': null }],
    ['when the main part is no workbook', { 'xl/workbook.xml': '<a/>' }],
    ['when a shared string is missing', { [SHEET]: worksheet('<row r="1"><c t="s"><v>4</v></c></row>') }],
    ['when an index is no number', { [SHEET]: worksheet('<row r="1"><c t="s"><v>map</v></c></row>') }],
    ['when XML is cut', { [SHEET]: ONE.slice(0, -20) }],
    ['when XML is cut inside a tag', { [SHEET]: ONE.slice(0, 130) }],
    ['when tags do not pair', { [SHEET]: worksheet('<row r="1"><c><v>1</c></v></row>') }],
    ['when a comment never ends', { [SHEET]: ONE.replace('<row', '<!-- <row') }],
    ['when its encoding is unknown', { [SHEET]: ONE.replace('UTF-8', 'x-lạ') }],
  ])('%s', async (_, parts) => {
    expect(await refusalOf(await pieces(parts))).toBe('damaged')
  })
})
