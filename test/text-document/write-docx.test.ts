import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../src/text-document/write-docx.ts'
import { HOSTILE, plan } from './plan.ts'

const bytes = await writeDocx(plan)
const zip = await JSZip.loadAsync(bytes)
const part = async (path: string) => (await zip.file(path)?.async('string')) ?? ''
const body = await part('word/document.xml')

/** The texts of all runs, as a reader sees them. */
function texts(xml: string): string[] {
  return [...xml.matchAll(/<w:t xml:space="preserve">([^<]*)<\/w:t>/g)].map(([, text = '']) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  )
}

/** The texts of the paragraphs that keep to the next. */
function keptTexts(xml: string): string[] {
  const paragraphs = xml.match(/<w:p>.*?<\/w:p>/g) ?? []
  return paragraphs.filter((one) => one.includes('<w:keepNext/>')).flatMap(texts)
}

describe('a document for Word', () => {
  it('has the parts of a document, content types first', () => {
    expect(Object.keys(zip.files)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/app.xml',
      'docProps/core.xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/header1.xml',
      'word/header2.xml',
      'word/settings.xml',
      'word/styles.xml',
    ])
  })

  it('has the same bytes again, and is dated by its plan', async () => {
    expect(Buffer.compare(Buffer.from(await writeDocx(plan)), Buffer.from(bytes))).toBe(0)
    const core = await part('docProps/core.xml')
    expect(core.match(/2022-03-01T00:00:00Z/g)).toHaveLength(2)
    expect(zip.file('word/document.xml')?.date.toISOString()).toBe('2022-03-01T00:00:00.000Z')
  })

  it('is A4 upright with the margins of the decree: 25, 15, 20, 30 mm', () => {
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"/>')
    expect(body).toContain('<w:pgMar w:top="1417" w:right="850" w:bottom="1134" w:left="1701"')
  })

  it('is set in Times New Roman 14', async () => {
    const styles = await part('word/styles.xml')
    expect(styles).toContain('<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"')
    expect(styles).toContain('<w:rPrDefault><w:rPr><w:rFonts')
    expect(styles).toContain('<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"')
  })

  it('numbers every page but the first, and says on all of them what the document holds', async () => {
    const [later, first] = [await part('word/header1.xml'), await part('word/header2.xml')]
    expect(body).toContain('<w:titlePg/>')
    expect(later).toContain(' PAGE ')
    expect(first).not.toContain(' PAGE ')
    expect(texts(later)).toEqual(['Có dữ liệu cá nhân </style><b>'])
    expect(texts(first)).toEqual(['Có dữ liệu cá nhân </style><b>'])
  })

  it('writes texts as texts: no field, no link, no control character', async () => {
    const shown = HOSTILE.replace('\u0007', '')
    expect(texts(body).filter((text) => text === shown)).toHaveLength(3)
    expect(body).not.toMatch(/instrText|fldSimple|w:hyperlink/)
    expect(body).not.toContain('\u0007')
    expect(await part('word/_rels/document.xml.rels')).not.toContain('External')
  })

  it('breaks lines where the text does', () => {
    expect(body).toContain('>- dòng một</w:t><w:br/><w:t xml:space="preserve">dòng hai</w:t>')
  })

  it('keeps the last two sentences on the page of the signature', () => {
    expect(keptTexts(body)).toEqual(expect.arrayContaining(['Hết phần kết quả.', 'Trân trọng báo cáo./.']))
    expect(keptTexts(body)).not.toContain('Ghi chú')
  })

  it('keeps a short table whole, under its caption, and lets a long one go on to the next page', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ cells: [`dòng ${at + 1}`] }))
    const table = (caption: string, count: number) =>
      ({
        kind: 'table',
        caption,
        columns: [{ label: `Đầu ${caption}`, width: 1 }],
        rows: rows(count),
      }) as const
    const kept = async (count: number) => {
      const zip = await JSZip.loadAsync(await writeDocx({ ...plan, blocks: [table('bảng', count)] }))
      return keptTexts((await zip.file('word/document.xml')?.async('string')) ?? '')
    }
    expect(await kept(3)).toEqual(['bảng', 'Đầu bảng', 'dòng 1', 'dòng 2'])
    expect(await kept(16)).toHaveLength(17)
    expect(await kept(17)).toEqual(['bảng'])
  })

  it('keeps a note on the page of the last row of its table', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => ({ cells: [`dòng ${at + 1}`] }))
    const table = { kind: 'table', columns: [{ label: 'Đầu', width: 1 }], rows } as const
    const note = { kind: 'paragraph', text: 'Ghi chú', style: 'note' } as const
    const zip = await JSZip.loadAsync(await writeDocx({ ...plan, blocks: [table, note] }))
    const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
    expect(keptTexts(xml)).toEqual(['dòng 20'])
    expect(xml).toContain('</w:tbl><w:p><w:pPr><w:keepNext/>')
  })

  it('leaves out what is for a screen', () => {
    expect(texts(body)).not.toContain('14/18')
    expect(texts(body)).not.toContain('Theo đơn vị')
  })

  it('has no second header when there is nothing to say on the pages', async () => {
    const { notice, ...quiet } = plan
    const other = await JSZip.loadAsync(await writeDocx(quiet))
    expect(notice).toBeDefined()
    expect(other.file('word/header2.xml')).toBeNull()
    expect(await other.file('word/document.xml')?.async('string')).not.toContain('w:type="first"')
  })
})
