import { shortName } from '../campaign/short-name.ts'
import type { Reminder } from '../reminder/plan-reminder.ts'
import { formatNumber } from '../vietnamese/format.ts'
import type { WrittenReminder } from './reminder-json.ts'
import type { Style } from './style.ts'
import { visible } from './visible.ts'
import { wrap } from './wrap.ts'

/** What `remind` says: what was written, who is in it and why, and what to look at before it is sent. */
export function reminderLines(
  reminder: Reminder,
  written: WrittenReminder,
  folder: string,
  { lang, width }: Style,
): string {
  const { groups, nobodys, ownMissing } = reminder
  const names = (standings: typeof groups.missing) => standings.map(({ unit }) => shortName(unit)).join(', ')
  const list = (standings: typeof groups.missing, vi: string, en: string) =>
    standings.length === 0 ? [] : [`${lang === 'vi' ? vi : en} (${standings.length}): ${names(standings)}`]
  const lines = [
    reminderSummary(reminder, written, folder, lang),
    ...list(groups.missing, 'Chưa gửi', 'Not sent'),
    ...list(groups.unreadable, 'Chưa mở được tệp', 'File not opened'),
    ...list(groups.toCorrect, 'Cần bổ sung, chỉnh sửa', 'To be corrected'),
    ...list(groups.short, 'Chưa đúng số lượng được giao', 'Quota not met'),
    ...list(
      groups.withoutFile,
      'Không nhắc, vì sổ nhận đã ghi; tìm lại tệp',
      'Not reminded, being in the receipt log; look for the file',
    ),
    ...ownMissing.map(({ unit }) =>
      lang === 'vi'
        ? `Chưa có bản đăng ký của ${unit.name}: nhắc trong Văn phòng, không ghi vào công văn.`
        : `There is no registration of ${unit.name} yet: to be said in the office, not in the letter.`,
    ),
    ...(nobodys.length > 0 ? [nobodysWords(nobodys, lang)] : []),
  ]
  return `${lines.flatMap((line) => wrap(line, width)).join('\n')}\n`
}

/** The first line, and all that --quiet prints. */
export function reminderSummary(
  { reminders }: Reminder,
  { letter }: WrittenReminder,
  folder: string,
  lang: Style['lang'],
): string {
  if (letter === null) return lang === 'vi' ? 'Không có đơn vị nào cần nhắc.' : 'No unit has to be reminded.'
  const count = formatNumber(reminders.length, lang)
  return lang === 'vi'
    ? `Đã tạo công văn «${letter}» và ${count} tin nhắn trong «${folder}», mỗi đơn vị một tin.`
    : `Letter «${letter}» and ${count} messages written to «${folder}», one for each unit.`
}

function nobodysWords(files: readonly string[], lang: Style['lang']): string {
  const shown = files.map(visible).join(', ')
  return lang === 'vi'
    ? `Xem lại trước khi gửi: ${files.length} tệp chưa rõ của đơn vị nào (${shown}); đơn vị đó có thể đang bị coi là chưa gửi.`
    : `Look at this before sending: ${files.length} of no unit that can be told (${shown}); that unit may count as one that has not sent.`
}
