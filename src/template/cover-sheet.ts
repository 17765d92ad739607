import type { Campaign, Unit } from '../campaign/campaign.ts'
import { COVER_SHEET } from '../campaign/sheet-names.ts'
import { letterhead } from '../document/letterhead.ts'
import { deadlineWords, documentWords, headWords, quotaWords } from '../document/wording.ts'
import type { CoverKey } from '../submission/cover.ts'
import { COVER_LABELS } from '../submission/cover.ts'
import { cellAddress } from '../workbook/address.ts'
import type { Range } from '../workbook/grid.ts'
import type { CellStyle, PlanCell, PlanRow, PlanValidation, PlanValue, SheetPlan } from '../workbook/plan.ts'
import { quotedSheet } from '../workbook/quote.ts'
import { metCondition } from './conditions.ts'
import type { FilledContent } from './filled.ts'
import { formsOf, layoutOf } from './layout.ts'
import { isMet, registered } from './live-texts.ts'
import { protection } from './protection.ts'
import { CENTERED, COLORS, NOTE, SUBTITLE, TITLE } from './styles.ts'
import { dayCheck } from './validations.ts'

const WIDTHS = [34, 30, 30, 34]
const COLUMNS = WIDTHS.length

/** Points. Room to write by hand on a printed sheet. */
const HEIGHT_TO_FILL = 24

const LOCKED: CellStyle = {
  size: 13,
  vertical: 'middle',
  wrap: true,
  border: 'all',
  horizontal: 'left',
  indent: 1,
}
const LABEL: CellStyle = { ...LOCKED, bold: true }
const LIVE: CellStyle = { ...LOCKED, bold: true, fill: COLORS.live }
const TO_FILL: CellStyle = { ...LOCKED, fill: COLORS.fillIn, unlocked: true }

/** A label with its value; `met` is the condition under which the value turns green. */
interface Pair {
  readonly label: string
  readonly value: PlanValue
  readonly style: CellStyle
  readonly link?: string
  readonly met?: string | null
  readonly prompt?: string
  readonly day?: true
}

/** `Thông tin`: letterhead, whom it goes to, what was asked, how far it is filled, and who filled it in. */
export function coverSheet(unit: Unit, campaign: Campaign, filled?: FilledContent): SheetPlan {
  const head = letterhead(unit, COLUMNS)
  const title = head.lastRow + 2
  const pairs = [...given(unit, campaign), ...live(unit, campaign, filled), ...toFill(filled)]
  const first = title + 4
  const notes = first + pairs.length + 1
  const texts = [
    { text: headWords(campaign), style: TITLE },
    { text: `(Kèm theo ${documentWords(campaign)})`, style: SUBTITLE },
    { text: `Kính gửi: ${campaign.office.recipient}`, style: { ...CENTERED, size: 13, bold: true } },
  ]
  const lines = [
    ...texts.map((one, at) => ({ ...one, row: title + at })),
    ...NOTES.map((text, at) => ({ text, style: NOTE, row: notes + at })),
  ]
  return {
    name: COVER_SHEET,
    tabColor: COLORS.tabInfo,
    widths: WIDTHS,
    rows: [
      ...head.rows,
      ...lines.slice(0, texts.length).map(lineRow),
      ...pairs.map((pair, at) => pairRow(pair, first + at)),
      ...lines.slice(texts.length).map(lineRow),
    ],
    merges: [
      ...head.merges,
      ...lines.map(({ row }): Range => ({ top: row, left: 1, bottom: row, right: COLUMNS })),
      ...pairs.map((_, at): Range => ({ top: first + at, left: 2, bottom: first + at, right: COLUMNS })),
    ],
    validations: pairs.flatMap((pair, at) => validation(pair, cellAddress(2, first + at), campaign)),
    conditions: pairs.flatMap(({ met }, at) =>
      met ? [metCondition(`B${first + at}:${cellAddress(COLUMNS, first + at)}`, met)] : [],
    ),
    protection,
    gridLines: false,
    print: {
      orientation: 'landscape',
      area: `A1:${cellAddress(COLUMNS, notes + NOTES.length - 1)}`,
      fitWidth: true,
      footer: '&C&10Trang &P/&N',
    },
  }
}

const NOTES = [
  'Cột có dấu * là nội dung bắt buộc ghi. Cách ghi và ví dụ: xem trang Cách ghi.',
  'Bản in có ký tên, đóng dấu gửi sau qua đường bưu điện.',
]

function given(unit: Unit, campaign: Campaign): Pair[] {
  return [
    { label: 'Đơn vị', value: unit.name, style: { ...LOCKED, bold: true } },
    { label: 'Đợt thi đua', value: `${campaign.shortTitle} “${campaign.title}”`, style: LOCKED },
    { label: 'Thực hiện theo', value: documentWords(campaign), style: LOCKED },
    { label: 'Chỉ tiêu', value: quotaWords(campaign, unit), style: LOCKED },
    { label: 'Hạn gửi', value: deadlineWords(campaign), style: { ...LOCKED, bold: true } },
  ]
}

/** How far the forms that carry quotas are filled. */
function live(unit: Unit, campaign: Campaign, filled: FilledContent | undefined): Pair[] {
  return formsOf(campaign, unit, filled)
    .filter(({ needed }) => needed === 'quota')
    .map((form) => ({
      label: form.sheet,
      value: registered(layoutOf(form, unit, filled), unit),
      style: LIVE,
      link: `${quotedSheet(form.sheet)}!A1`,
      met: isMet(form, unit),
    }))
}

const TO_FILL_IN: readonly (Pick<Pair, 'prompt' | 'day'> & { readonly key: CoverKey })[] = [
  {
    key: 'document',
    prompt: 'Ghi số, ngày của công văn hoặc văn bản gửi kèm bản đăng ký này (nếu có).',
  },
  { key: 'preparedBy', prompt: 'Ghi họ và tên người lập bản đăng ký này.' },
  { key: 'position', prompt: 'Ghi chức vụ của người lập biểu.' },
  { key: 'phone', prompt: 'Ghi số điện thoại (có Zalo) để Văn phòng liên hệ khi cần bổ sung.' },
  { key: 'date', prompt: 'Ghi ngày/tháng/năm.', day: true },
]

function toFill(filled: FilledContent | undefined): Pair[] {
  return TO_FILL_IN.map(({ key, ...pair }) => ({
    ...pair,
    label: COVER_LABELS[key],
    value: filled?.info?.[key] ?? null,
    style: { ...TO_FILL, numberFormat: pair.day ? 'dd/mm/yyyy' : '@' },
  }))
}

function lineRow({ row, text, style }: { row: number; text: string; style: CellStyle }): PlanRow {
  return { number: row, cells: [{ column: 1, value: text, style }] }
}

function pairRow({ label, value, style, link }: Pair, number: number): PlanRow {
  const height = style === LIVE || style.unlocked ? { height: HEIGHT_TO_FILL } : {}
  const name: PlanCell = { column: 1, value: label, style: LABEL, ...(link === undefined ? {} : { link }) }
  return { number, ...height, cells: [name, { column: 2, value, style }] }
}

function validation({ label, prompt, day }: Pair, range: string, campaign: Campaign): PlanValidation[] {
  if (prompt === undefined) return []
  const message = { prompt: { title: label, text: prompt } }
  if (day) return [{ range, ...dayCheck(campaign), ...message }]
  return [{ range, rule: { type: 'any' }, onError: 'warning', ...message }]
}
