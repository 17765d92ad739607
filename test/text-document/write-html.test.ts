import { describe, expect, it } from 'vitest'
import { writeHtml } from '../../src/text-document/write-html.ts'
import { HOSTILE, plan } from './plan.ts'

const page = new TextDecoder().decode(writeHtml(plan))
const ESCAPED =
  '&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot; { HYPERLINK &quot;http://a.b&quot; } =1+1'

describe('a page', () => {
  it('stands alone: no script, no link, no address that a browser would fetch', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|src=|href=|url\(|@import/i)
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  })

  it('escapes every text', () => {
    expect(page).not.toContain(HOSTILE.slice(0, 8))
    expect(page.split(ESCAPED)).toHaveLength(1 + 5)
    expect(page).toContain('<title>Báo cáo &lt;script&gt;')
  })

  it('lets no notice end the style or its string', () => {
    expect(page.match(/<\/style>/g)).toHaveLength(1)
    expect(page).toContain('content:"Có dữ liệu cá nhân \\3c /style\\3e \\3c b\\3e "')
    expect(page).toContain('<p class="notice">Có dữ liệu cá nhân &lt;/style&gt;&lt;b&gt;</p>')
  })

  it('draws bars by their share of the longest, another colour below the goal', () => {
    expect(page).toContain('<rect class="below" width="37.5" height="10"/><line x1="75" x2="75"')
    expect(page).toContain('<rect width="100" height="10"/><line x1="75" x2="75"')
    expect(page).toContain('<rect width="25" height="10"/></svg>')
  })

  it('gives columns their widths, and looks to parts and sums', () => {
    expect(page).toContain('<colgroup><col style="width:75%"><col style="width:25%"></colgroup>')
    expect(page).toContain('<tr class="part"><td>I. Huyện</td>')
    expect(page).toContain('<tr class="sum"><td>Cộng</td><td class="right">5</td></tr>')
  })

  it('has the same bytes again', () => {
    expect(Buffer.compare(Buffer.from(writeHtml(plan)), Buffer.from(new TextEncoder().encode(page)))).toBe(0)
  })
})
