import type { Campaign } from '../campaign/campaign.ts'
import { deadlineOf, extensionOf } from '../campaign/concessions.ts'
import type { UnitGroups } from '../document/groups.ts'
import { documentHead } from '../document/letter-lines.ts'
import { placesOf } from '../document/lists.ts'
import type { UnitStanding } from '../document/standing.ts'
import { contactWords, deadlineWords, documentWords } from '../document/wording.ts'
import type { Block, DocumentPlan, Paragraph } from '../text-document/plan.ts'
import { letterCount, letterDay, letterMoment } from '../vietnamese/format.ts'
import type { ReminderContext } from './context.ts'
import { unmetWords } from './words.ts'

/**
 * The collective letter to the units that still owe something, in the form of Nghị định 30/2020/NĐ-CP; before the deadline it asks, after
 * it it urges. It names units and figures, never a person.
 */
export function planLetter(
  reminded: readonly UnitStanding[],
  groups: UnitGroups,
  context: ReminderContext,
): DocumentPlan {
  const { campaign, asOf, deadline } = context
  const form = formOf(campaign)
  const isAfter = deadline.kind === 'after'
  const about = isAfter ? form.about.after : form.about.before
  return {
    title: about.replace(/^V\/v /, ''),
    subject: campaign.title,
    creator: 'thidua',
    created: `${asOf}T00:00:00Z`,
    blocks: [
      documentHead(campaign, form.notation, asOf, about),
      ...addressees(reminded, campaign),
      body(openingWords(groups, context)),
      body(isAfter ? urgingWords(context) : askingWords(context)),
      ...demands(groups, context).map((text, at) => body(`${at + 1}. ${text}`)),
      ...(isAfter ? [body(afterwards(campaign))] : [body(whereTo(campaign))]),
      body('Đề nghị các đơn vị quan tâm thực hiện./.'),
      { kind: 'closing', head: 'Nơi nhận:', recipients: form.recipients, signer: form.signer },
    ],
  }
}

function body(text: string): Paragraph {
  return { kind: 'paragraph', text }
}

/** A campaign that says nothing of its letter has a plain one. */
function formOf({ reminder, report, shortTitle }: Campaign): NonNullable<Campaign['reminder']> {
  return (
    reminder ?? {
      notation: '',
      recipients: ['- Như trên;', '- Lưu: VT.'],
      signer: report.signer,
      about: {
        before: `V/v gửi đăng ký thực hiện ${shortTitle}`,
        after: `V/v đôn đốc gửi đăng ký thực hiện ${shortTitle}`,
      },
    }
  )
}

/** «Kính gửi:» and the units reminded, part by part. */
function addressees(reminded: readonly UnitStanding[], { unitKinds }: Campaign): Block[] {
  const parts = unitKinds
    .map(({ kind, title }) => ({ title, units: reminded.filter(({ unit }) => unit.kind === kind) }))
    .filter(({ units }) => units.length > 0)
  const lines = parts.map(
    ({ title, units }, at) => `- ${title}: ${placesOf(units)}${at < parts.length - 1 ? ';' : '.'}`,
  )
  return ['Kính gửi:', ...lines].map((text) => ({ kind: 'paragraph', text, style: 'recipient' }))
}

function openingWords(
  { expected, received, missing }: UnitGroups,
  { campaign, asOf, deadline }: ReminderContext,
): string {
  const { shortTitle, office } = campaign
  const left =
    deadline.kind === 'after' && missing.length > 0
      ? `; còn ${letterCount(missing.length)} đơn vị chưa gửi`
      : ''
  return `Thực hiện ${documentWords(campaign)} về thực hiện ${shortTitle}, các đơn vị gửi bản đăng ký về ${office.name} ${deadlineWords(campaign)}. Tính đến ngày ${letterDay(asOf)}, ${office.name} đã nhận bản đăng ký của ${letterCount(received.length)}/${letterCount(expected.length)} đơn vị được giao chỉ tiêu${left}.`
}

function askingWords({ campaign }: ReminderContext): string {
  return `Để kịp thời tổng hợp, báo cáo, ${campaign.document.issuer} đề nghị:`
}

function urgingWords({ campaign, replyBy }: ReminderContext): string {
  const until = replyBy === null ? 'ngày …………………' : letterMoment(replyBy)
  return `Để kịp tổng hợp, báo cáo, ${campaign.document.issuer} đề nghị các đơn vị sau đây khẩn trương hoàn thành, gửi về ${campaign.office.recipient} trước ${until}:`
}

/** One sentence for each kind of what is owed; a unit that owes two things stands in two of them. */
function demands(groups: UnitGroups, context: ReminderContext): string[] {
  const { campaign, deadline } = context
  const { missing, unreadable, toCorrect, short } = groups
  const isAfter = deadline.kind === 'after'
  const corrections = toCorrect.map(
    ({ unit, corrections: count }) => `${unit.place} (${letterCount(count)} nội dung)`,
  )
  const unmet = short.map((one) => `${one.unit.place} (${unmetWords(one, campaign)})`)
  const told: readonly (readonly [count: number, head: string, list: string, demand: string])[] = [
    [
      missing.length,
      'Các đơn vị chưa gửi bản đăng ký',
      missing.map((one) => placeOf(one, campaign)).join(', '),
      sendWords(context),
    ],
    [
      unreadable.length,
      'Các đơn vị đã gửi nhưng chưa mở được tệp',
      placesOf(unreadable),
      'gửi lại bản Excel ghi theo mẫu',
    ],
    [
      toCorrect.length,
      'Các đơn vị cần bổ sung, chỉnh sửa',
      corrections.join(', '),
      `hoàn thiện theo nội dung ${campaign.office.name} đã gửi từng đơn vị`,
    ],
    [
      short.length,
      'Các đơn vị chưa đúng số lượng được giao (số đã đăng ký/số được giao)',
      unmet.join(', '),
      'đăng ký, chọn bổ sung cho đủ',
    ],
  ]
  return told
    .filter(([count]) => count > 0)
    .map(([, head, list, demand]) =>
      isAfter ? `${head}: ${list}; đề nghị ${demand}.` : `${head}: ${list}; ${demand}.`,
    )
}

/** «huyện Lắk (gia hạn đến hết ngày 05/03/2022)»: a unit that may send later is told so. */
function placeOf({ unit }: UnitStanding, { round }: Campaign): string {
  return extensionOf(unit, round) ? `${unit.place} (${deadlineOf(unit, round).words})` : unit.place
}

function sendWords({ deadline, campaign }: ReminderContext): string {
  if (deadline.kind === 'after') return 'khẩn trương gửi'
  return deadline.kind === 'before'
    ? `hoàn thành, gửi đúng hạn (${campaign.round.deadline.words})`
    : 'gửi ngay trong ngày'
}

function whereTo(campaign: Campaign): string {
  return `Bản đăng ký (tệp Excel theo mẫu và bản ký tên, đóng dấu) gửi về ${campaign.office.recipient}. Cần trao đổi, xin liên hệ ${contactWords(campaign)}.`
}

function afterwards(campaign: Campaign): string {
  return `Sau thời gian trên, ${campaign.office.name} tổng hợp theo số liệu hiện có và báo cáo Ban Thường vụ. Đơn vị đã gửi nhưng vẫn có tên trong danh sách, đề nghị báo lại với ${contactWords(campaign)}.`
}
