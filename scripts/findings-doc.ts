import type { CampaignFile } from '../src/campaign/campaign.ts'
import { FIXED_CODES } from '../src/campaign/check-codes.ts'
import { SETTING, SEVERITY } from '../src/labels.ts'
import type { Kind } from '../src/rules/define-rule.ts'
import { explain } from '../src/rules/explain.ts'
import { allKinds } from '../src/rules/index.ts'
import campaign from '../templates/59-kh-btv-2021.json' with { type: 'json' }

const BUILT_IN: Pick<CampaignFile, 'id' | 'checks'> = campaign

/** The text of docs/findings.md, made of what `thidua explain` says: every code with its sentences, its reason and its remedies. */
export function findingsDoc(): string {
  return `${[HEAD, index(), ...allKinds.map(section)].join('\n\n')}\n`
}

const HEAD = `# Các mã trong kết quả kiểm tra

Tệp này do \`npm run docs:findings\` viết ra từ chính nội dung của \`thidua giai-thich\`; sửa ở đó rồi chạy lại, không sửa ở đây.
Trong câu báo, chữ trong { } được thay bằng nội dung của từng trường hợp. Mức ghi ở đây là mức thường gặp của mã;
một đợt thi đua có thể đặt mức khác trong mục \`checks\` của tệp đợt (\`error\`, \`warning\`, \`info\`, \`off\` là tắt, \`trial\` là kiểm tra thử), trừ các mã ghi
“mức cố định”. Xem mức của một đợt: \`thidua giai-thich -c TỆP\`.`

function index(): string {
  const rows = allKinds.map(
    ({ code, severity, title }) =>
      `| [\`${code}\`](#${code}) | ${SEVERITY[severity].vi} | ${title.vi} | ${title.en} |`,
  )
  return ['| mã | mức | tên gọi | in English |', '|---|---|---|---|', ...rows].join('\n')
}

function section(kind: Kind): string {
  const { code, severity, title, why, wording } = kind
  const messages = [...new Set(Object.values(wording).map(({ message }) => capital(message.vi)))]
  const { remedies = [], setting } = explain(code, 'vi', BUILT_IN) ?? {}
  const level = FIXED_CODES.includes(code)
    ? `${SEVERITY[severity].vi.toLowerCase()}, mức cố định`
    : SEVERITY[severity].vi.toLowerCase()
  return [
    `## ${code}`,
    `**${title.vi}** (${level}; ${title.en}). ${why.vi}`,
    ...(setting === undefined ? [] : [`Trong đợt ${BUILT_IN.id}: ${SETTING[setting].long.vi}`]),
    `Câu báo:\n\n${list(messages)}`,
    `Cách sửa:\n\n${list(remedies)}`,
  ].join('\n\n')
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item.replace(/[<>*_]/g, '\\$&')}`).join('\n')
}

function capital(sentence: string): string {
  return sentence.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
