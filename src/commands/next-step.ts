import type { Unit } from '../campaign/campaign.ts'
import type { Report } from '../reporters/report.ts'
import { hasMany } from '../reporters/report.ts'
import { visible } from '../reporters/visible.ts'
import type { Overview } from '../status/overview.ts'
import type { Lang } from '../usage-error.ts'
import type { CommandName } from './command-line.ts'
import { COMMANDS } from './command-line.ts'
import type { MergeTargets } from './merge-targets.ts'
import type { CommonOptions } from './options.ts'
import { DEFAULT_CAMPAIGN, quoted } from './options.ts'

/** A command to type next, in the reader's language. */
export function commandText(name: CommandName, words: readonly string[], lang: Lang): string {
  const command = lang === 'vi' ? COMMANDS[name] : name
  return ['thidua', command, ...words, ...(lang === 'vi' ? [] : ['--lang en'])].join(' ')
}

/**
 * What to do after a validation: have the errors mended and merge; the same campaign and days go along. Then how to look closer: at a
 * code, and of many units at some.
 */
export function nextAfterValidation(
  report: Report,
  paths: readonly string[],
  options: CommonOptions,
): string {
  const { lang } = options
  const { summary, findings, others, narrowing } = report
  const t = (vi: string, en: string) => (lang === 'vi' ? vi : en)
  const words = [quoted(paths), ...carried(options)]
  const merge = commandText('merge', words, lang)
  const code = [...findings.flat(), ...others].find(({ severity }) => severity === 'error')?.code
  const mend = t(
    'Bước tiếp theo: lập tệp chỉnh sửa và tin nhắn cho từng đơn vị',
    'Next: write correction workbooks and messages for the units',
  )
  const steps =
    summary.errors === 0
      ? [`${t('Bước tiếp theo', 'Next')}: ${merge}`]
      : [
          `${mend}: ${commandText('reply', words, lang)}`,
          `${t('Hoặc tổng hợp theo bản hiện có', 'Or merge what is there')}: ${merge}`,
          ...(code
            ? [`${t('Giải thích một mã', 'Explain a code')}: ${commandText('explain', [code], lang)}`]
            : []),
        ]
  const less = t(
    'Xem riêng: thêm --only loi hoặc --unit MÃ; mở bằng Excel: thêm --format xlsx.',
    'To see less: add --only errors or --unit ID; for Excel: add --format xlsx.',
  )
  return [...steps, ...(hasMany(report) && !narrowing ? [less] : [])].map((line) => `${line}\n`).join('')
}

function carried({ campaign, received, receipts, asOf, onlyGiven }: CommonOptions): string[] {
  const pairs = [
    ['-c', campaign === DEFAULT_CAMPAIGN ? undefined : campaign],
    ['--received', received],
    ['--receipts', receipts],
    ['--as-of', asOf],
  ] as const
  return [
    ...pairs.flatMap(([flag, value]) => (value === undefined ? [] : [flag, quoted([value])])),
    ...(onlyGiven ? ['--only-given'] : []),
  ]
}

/** After the templates were written. */
export function nextAfterTemplates(campaign: string, lang: Lang): string {
  const words = campaign === DEFAULT_CAMPAIGN ? [] : ['-c', quoted([campaign])]
  const check = commandText('validate', ['da-nhan', ...words], lang)
  return lang === 'vi'
    ? `Bước tiếp theo: gửi mỗi đơn vị một tệp; khi nhận về, chép vào thư mục da-nhan rồi chạy: ${check}\n`
    : `Next: send every unit its file; copy what comes back into a folder da-nhan and run: ${check}\n`
}

/** After workbooks were received. */
export function nextAfterReception(inbox: string, campaign: string, lang: Lang): string {
  const words = [quoted([inbox]), ...(campaign === DEFAULT_CAMPAIGN ? [] : ['-c', quoted([campaign])])]
  const status = commandText('status', words, lang)
  return lang === 'vi' ? `Bước tiếp theo: ${status}\n` : `Next: ${status}\n`
}

/** After the state of the round: a line for each thing to be done, with those it is about, and the command for it. */
export function nextAfterStatus({ tasks }: Overview, folder: string, options: CommonOptions): string {
  const { lang } = options
  const words = [quoted([folder]), ...carried(options)]
  const reply = commandText('reply', [...words, '-o', 'tra-loi'], lang)
  const lines =
    lang === 'vi'
      ? [
          line(
            tasks.identify,
            (n) => `${n} tệp chưa rõ của đơn vị nào: ${tasks.identify.map(visible).join(', ')}`,
          ),
          line(tasks.reply, (n) => `${n} đơn vị cần bổ sung (${ids(tasks.reply)}): ${reply}`),
          line(
            tasks.note,
            (n) =>
              `${n} tệp chưa có trong sổ nhận nên chưa chắc ngày nhận: ${commandText('receive', [quoted([folder])], lang)}`,
          ),
          line(
            tasks.remind,
            (n) =>
              `${n} đơn vị chưa gửi, soạn công văn và tin nhắn nhắc: ${commandText('remind', words, lang)}`,
          ),
          `Tổng hợp theo bản hiện có: ${commandText('merge', words, lang)}`,
        ]
      : [
          line(
            tasks.identify,
            (n) => `${n} of no unit that can be told: ${tasks.identify.map(visible).join(', ')}`,
          ),
          line(tasks.reply, (n) => `${n} to be corrected (${ids(tasks.reply)}): ${reply}`),
          line(
            tasks.note,
            (n) =>
              `${n} not in the receipt log, so the day of receipt is not certain: ${commandText('receive', [quoted([folder])], lang)}`,
          ),
          line(
            tasks.remind,
            (n) => `${n} not sent, write the letter and the messages: ${commandText('remind', words, lang)}`,
          ),
          `Merge what is there: ${commandText('merge', words, lang)}`,
        ]
  const told = lines.flatMap((text) => (text === null ? [] : [text]))
  return `${lang === 'vi' ? 'Việc cần làm:' : 'To do:'}\n${told.map((text) => `- ${text}\n`).join('')}`
}

function ids(units: readonly Unit[]): string {
  return units.map(({ id }) => id).join(', ')
}

function line(about: readonly unknown[], words: (count: number) => string): string | null {
  return about.length === 0 ? null : words(about.length)
}

/** After the letter and the messages were written. */
export function nextAfterReminder(
  letter: string | null,
  paths: readonly string[],
  options: CommonOptions,
): string {
  const { lang } = options
  const merge = commandText('merge', [quoted(paths), ...carried(options)], lang)
  if (letter === null) return lang === 'vi' ? `Bước tiếp theo: ${merge}\n` : `Next: ${merge}\n`
  return lang === 'vi'
    ? `Bước tiếp theo: đọc lại «${letter}», ghi số, ngày, người ký trước khi trình; tin nhắn thì gửi riêng từng đơn vị.\n`
    : `Next: read «${letter}» again, write number, day and signer; send each message to its own unit alone.\n`
}

/** Messages of an earlier run that lie in the folder still; '' when there are none. */
export function oldMessagesNotice(names: readonly string[], lang: Lang): string {
  if (names.length === 0) return ''
  return lang === 'vi'
    ? `Trong thư mục còn tin nhắn của lần trước, nay không cần gửi: ${names.join(', ')}.\n`
    : `Messages of an earlier run are in the folder still, not to be sent any more: ${names.join(', ')}.\n`
}

/** After an explanation, or the list of codes. */
export function nextAfterExplanation(listed: boolean, lang: Lang): string {
  const list = commandText('explain', [], lang)
  const one = commandText('explain', ['quota-short'], lang)
  if (listed) return lang === 'vi' ? `Giải thích một mã: ${one}\n` : `Explain a code: ${one}\n`
  return lang === 'vi' ? `Xem các mã khác: ${list}\n` : `Other codes: ${list}\n`
}

/** After the findings were written as a document. */
export function documentNotice(file: string, lang: Lang): string {
  return lang === 'vi'
    ? `Đã ghi kết quả vào «${file}». Tệp có dữ liệu cá nhân: chỉ dùng trong Văn phòng, không gửi vào nhóm Zalo.\n`
    : `The result was written to «${file}». It holds personal data: for the office only, not for chat groups.\n`
}

/** After the replies: to each unit alone, and what comes back is checked again. */
export function nextAfterReplies(
  isWritten: boolean,
  paths: readonly string[],
  options: CommonOptions,
): string {
  const { lang } = options
  const words = [quoted(paths), ...carried(options)]
  const merge = commandText('merge', words, lang)
  if (!isWritten) return lang === 'vi' ? `Bước tiếp theo: ${merge}\n` : `Next: ${merge}\n`
  const check = commandText('validate', words, lang)
  return lang === 'vi'
    ? `Bước tiếp theo: gửi riêng từng đơn vị, không gửi vào nhóm chung; khi đơn vị gửi lại, tiếp nhận (thidua tiep-nhan) rồi chạy: ${check}\n`
    : `Next: send each unit its own files, not into a group; receive what comes back (thidua receive) and run: ${check}\n`
}

/** After the report of the province was written: look at it; what makes the edition that may leave the province. */
export function nextAfterMerge(
  { output, docx, html }: MergeTargets,
  paths: readonly string[],
  options: CommonOptions,
): string {
  const { lang } = options
  const all = [output, docx, html].filter((file) => file !== undefined).map((file) => `«${file}»`)
  const files = all.join(', ')
  const edition = ['--edition', lang === 'vi' ? 'tw' : 'central']
  const central = commandText('merge', [quoted(paths), ...carried(options), ...edition], lang)
  if (lang === 'en') {
    const read =
      docx === undefined ? '' : ` Then complete «${docx}» where it says «…», and check its wording.`
    return `Next: open «${output}» and look at the sheet «Cần bổ sung» first.${read}\nThe edition for the central Union: ${central}\n${files} ${all.length > 1 ? 'hold' : 'holds'} personal data: for the office only, not for chat groups.\n`
  }
  const read = docx === undefined ? '' : ` Sau đó đọc lại «${docx}», ghi tiếp các chỗ «…», số và ngày.`
  return `Bước tiếp theo: mở «${output}», xem trang «Cần bổ sung» trước.${read}\nLập bản gửi TW Hội: ${central}\n${files} có dữ liệu cá nhân: chỉ dùng trong Văn phòng, không gửi vào nhóm Zalo.\n`
}

/** After the central edition was written: read it before it goes out. Its JSON document is not redacted. */
export function nextAfterCentral({ output, docx, html }: MergeTargets, { lang, out }: CommonOptions): string {
  const files = [output, docx, html].filter((file) => file !== undefined).map((file) => `«${file}»`)
  const file = files.join(', ')
  const document =
    out === undefined
      ? ''
      : lang === 'vi'
        ? `«${out}» vẫn có tên tệp và chữ đơn vị ghi: chỉ dùng trong Văn phòng.\n`
        : `«${out}» still holds file names and what units typed: for the office only.\n`
  return lang === 'vi'
    ? `Bước tiếp theo: mở ${file}, đọc lại các trang trước khi gửi, nhất là ô có «[đã lược bỏ]».\n${document}`
    : `Next: open ${file} and read it through before it goes out, above all the cells with «[đã lược bỏ]».\n${document}`
}

/** Files that were open in Excel are read as last saved; '' when there is none. */
export function openFileNotice(files: readonly string[], lang: Lang): string {
  return files
    .map((file) =>
      lang === 'vi'
        ? `«${visible(file)}» đang mở trong Excel; dùng nội dung của lần lưu gần nhất.\n`
        : `«${visible(file)}» is open in Excel; its last saved state was read.\n`,
    )
    .join('')
}
