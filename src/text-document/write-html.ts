import { cleanText, escapeXml } from '../workbook/write/text.ts'
import { blockHtml } from './html/blocks.ts'
import { pageStyle } from './html/style.ts'
import type { DocumentPlan } from './plan.ts'

/**
 * One page that stands alone: no script, no address of anything outside it, and a policy that forbids both. For a wide and a narrow
 * screen and for A4 paper.
 */
export function writeHtml({ title, notice, blocks }: DocumentPlan): Uint8Array {
  const page = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(title)}</title>
<style>${pageStyle(notice === undefined ? undefined : cleanText(notice))}</style>
</head>
<body>
<main>
${notice === undefined ? '' : `<p class="notice">${escapeXml(notice)}</p>\n`}${blocks.map(blockHtml).join('\n')}
</main>
</body>
</html>
`
  return new TextEncoder().encode(page)
}
