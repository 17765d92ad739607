import { shortName } from '../campaign/short-name.ts'
import type { Replies, Reply } from '../reply/reply.ts'
import type { Lang, Text } from '../usage-error.ts'
import { formatNumber } from '../vietnamese/format.ts'
import { plural } from './plural.ts'
import type { Style } from './style.ts'
import { columns, wrap } from './wrap.ts'

/** A reply with the names of the files that it was written to. */
export interface WrittenReply extends Reply {
  /** Names of the written files, without the folder. */
  readonly written: readonly string[]
}

const UNANSWERED: Readonly<Record<Replies['unanswered'][number]['reason'], Text>> = {
  'unit-unknown': { vi: 'chưa rõ của đơn vị nào', en: 'its unit is not known' },
  'unit-mismatch': { vi: 'tên đơn vị không khớp với mẫu', en: 'the unit is not the one of the form' },
  'file-missing': { vi: 'không tìm thấy tệp', en: 'the file was not found' },
}

/** What `reply` says when all is written: one line a unit, then the units it cannot answer, and the summary. */
export function replyLines(
  replies: readonly WrittenReply[],
  { unanswered, onlyWarnings }: Replies,
  folder: string,
  style: Style,
): string {
  const { lang, width, chalk } = style
  const vi = lang === 'vi'
  const units = replies.flatMap(({ unit, kind, findings, written }) =>
    columns(
      [
        { text: unit.id, width: 3, paint: chalk.bold },
        { text: shortName(unit), width: 20 },
        {
          text: kind === 'confirmation' ? (vi ? 'đã đủ' : 'in order') : counts(findings, lang),
          width: 30,
          paint: kind === 'confirmation' ? chalk.green : chalk.red,
        },
        { text: written[0] ?? '', width: Math.max(20, width - 63), paint: chalk.dim },
      ],
      2,
    ),
  )
  const files = unanswered.flatMap(({ file, reason }) => {
    const why = UNANSWERED[reason]
    return wrap(vi ? `Chưa trả lời được «${file}»: ${why.vi}.` : `No reply to «${file}»: ${why.en}.`, width)
  })
  return [
    ...(units.length === 0 ? [] : [...units, '']),
    ...files,
    ...onlyWarningLines(onlyWarnings.length, style),
    ...wrap(replySummary(replies, folder, lang), width),
    '',
  ].join('\n')
}

function counts(findings: Reply['findings'], lang: Lang): string {
  const of = (severity: string) => findings.filter(({ finding }) => finding.severity === severity).length
  const [errors, warnings] = [of('error'), of('warning')]
  if (lang === 'en') return `${errors} to mend, ${warnings} to look at again`
  return `cần sửa ${errors}, xem lại ${warnings}`
}

function onlyWarningLines(count: number, { lang, width }: Style): string[] {
  if (count === 0) return []
  return wrap(
    lang === 'vi'
      ? `${count} đơn vị không có lỗi, chỉ có nội dung đề nghị xem lại: thêm --warnings để lập tệp cho cả các đơn vị này.`
      : `${plural(count, 'unit')} without errors ${count === 1 ? 'has' : 'have'} something to look at again: add --warnings to reply to ${count === 1 ? 'it' : 'them'} too.`,
    width,
  )
}

/** The summary line: how many units are answered, and that each is answered alone. */
export function replySummary(replies: readonly Reply[], folder: string, lang: Lang): string {
  const number = (kind: Reply['kind']) => replies.filter((reply) => reply.kind === kind).length
  const [corrections, confirmations] = [number('correction'), number('confirmation')]
  if (replies.length === 0)
    return lang === 'vi' ? 'Không có đơn vị nào cần bổ sung.' : 'No unit has anything to mend.'
  if (lang === 'en') {
    const more = confirmations === 0 ? '' : `, and messages to ${plural(confirmations, 'unit')} in order`
    return `Correction workbooks and messages for ${plural(corrections, 'unit')} written to «${folder}»${more}.`
  }
  const more =
    confirmations === 0 ? '' : `, tin nhắn xác nhận cho ${formatNumber(confirmations, 'vi')} đơn vị đã đủ`
  return `Đã tạo tệp chỉnh sửa và tin nhắn cho ${formatNumber(corrections, 'vi')} đơn vị trong «${folder}»${more}.`
}
