import type { Command } from 'commander'
import { Option } from 'commander'
import type { Lang } from '../usage-error.ts'
import { UsageError } from '../usage-error.ts'

/** Options of every command. */
export interface GeneralOptions {
  readonly campaign: string
  readonly json?: boolean
  readonly out?: string
  readonly lang: Lang
  readonly quiet?: boolean
  readonly color: boolean
  readonly force?: boolean
}

/** Options that every command about returned workbooks shares. */
export interface CommonOptions extends GeneralOptions {
  readonly received?: string
  readonly receipts?: string
  readonly asOf?: string
  readonly onlyGiven?: boolean
}

/** What `--format` of validate takes; `table` is the terminal's own. */
export const FORMATS = ['table', 'json', 'csv', 'xlsx', 'html'] as const
export type Format = (typeof FORMATS)[number]

export const DEFAULT_CAMPAIGN = '59-kh-btv-2021'

/** Adds the options of every command: campaign, JSON, language, looks. */
export function generalOptions(command: Command, lang: Lang): Command {
  const t = (vi: string, en: string) => (lang === 'vi' ? vi : en)
  return command
    .addOption(
      new Option(
        `-c, --campaign <${t('MÃ|TỆP', 'ID|FILE')}>`,
        t('đợt thi đua: mã hoặc tệp', 'campaign: id or file'),
      ).default(DEFAULT_CAMPAIGN),
    )
    .option('--json', t('xuất kết quả dạng JSON cho chương trình khác', 'write the result as JSON to stdout'))
    .option(
      `--out <${t('TỆP', 'FILE')}.json>`,
      t('ghi kết quả JSON ra tệp', 'write the result as JSON to a file'),
    )
    .option('--force', t('ghi đè tệp đã có', 'overwrite existing files'))
    .option('--quiet', t('chỉ in dòng tóm tắt', 'the summary line only'))
    .option('--no-color', t('không dùng màu', 'no colours'))
    .addOption(
      new Option(`--lang <${t('NGÔN NGỮ', 'LANG')}>`, t('ngôn ngữ', 'language'))
        .choices(['vi', 'en'])
        .default(lang, 'vi'),
    )
}

/** Adds the options of the commands that read returned workbooks. */
export function readingOptions(command: Command, lang: Lang): Command {
  const t = (vi: string, en: string) => (lang === 'vi' ? vi : en)
  command
    .option(
      `--received <${t('NGÀY', 'WHEN')}>`,
      t(
        'ngày (giờ) nhận của tất cả các tệp, ví dụ 26/02/2022',
        'when all files were received, e.g. 26/02/2022',
      ),
    )
    .option(
      `--receipts <${t('TỆP', 'FILE')}>`,
      t(
        'sổ nhận; nếu không ghi: so-nhan.xlsx hoặc so-nhan.csv trong thư mục',
        'receipt log; otherwise so-nhan.xlsx or so-nhan.csv in the folder',
      ),
    )
    .option(
      `--as-of <${t('NGÀY', 'DAY')}>`,
      t('ngày được coi là hôm nay, ví dụ 01/03/2022', 'the day counted as today, e.g. 01/03/2022'),
    )
    .option('--only-given', t('không nêu các đơn vị chưa gửi', 'say nothing of units that sent nothing'))
  return generalOptions(command, lang)
}

/** --out must end in .json. Throws UsageError. */
export function checkOut(out: string | undefined): void {
  if (out === undefined || /\.json$/i.test(out)) return
  throw new UsageError({
    vi: 'Tên tệp sau --out cần có đuôi .json, ví dụ ket-qua.json.',
    en: 'The name after --out must end in .json, for example result.json.',
  })
}

/** The words of a command line as a person would type them: quoted where they hold more than letters, digits and the signs of a path. */
export function quoted(words: readonly string[]): string {
  return words.map((word) => (/^[\p{L}\p{M}\p{N}_./\\:*?@+,-]+$/u.test(word) ? word : `"${word}"`)).join(' ')
}

/** Collects the values of an option that may stand several times. */
export function collected(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value]
}
