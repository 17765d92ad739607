import { CommanderError, Option } from 'commander'
import { firstScreen, helpExamples } from './commands/help-texts.ts'
import { LocalCommand, localizeError } from './commands/localize.ts'
import { generalOptions, readingOptions } from './commands/options.ts'
import type { Io } from './io.ts'
import type { Lang } from './usage-error.ts'
import { UsageError } from './usage-error.ts'

declare const THIDUA_VERSION: string | undefined

/**
 * Runs the command line: arguments without node and script, and the world as `io`. Returns the exit code: 0, 1 (findings), or 2 (could
 * not run). Never throws and never ends the process.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const lang = languageOf(argv)
  let code = 0
  try {
    if (argv.length === 0 || (argv.length === 2 && argv[0] === '--lang')) io.stdout(firstScreen(lang))
    else await program(lang, io, (result) => (code = result)).parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    return failure(error, argv, lang, io)
  }
}

function languageOf(argv: readonly string[]): Lang {
  const at = argv.indexOf('--lang')
  return argv[at + 1] === 'en' && at >= 0 ? 'en' : argv.includes('--lang=en') ? 'en' : 'vi'
}

/** One line of registration a command; each command's module is loaded when it runs. */
function program(lang: Lang, io: Io, done: (code: number) => void): LocalCommand {
  const t = (vi: string, en: string) => (lang === 'vi' ? vi : en)
  const root = new LocalCommand('thidua', lang)
  root.exitOverride().configureOutput({
    writeOut: io.stdout,
    writeErr: io.stderr,
    outputError: () => {},
    getOutHelpWidth: () => io.columns ?? 100,
    getErrHelpWidth: () => io.columns ?? 100,
  })
  root.description(
    t(
      'Lập mẫu đăng ký, kiểm tra bản đăng ký, tổng hợp cho đợt thi đua',
      'Registration forms, checks and consolidation for an emulation campaign',
    ),
  )
  root.version(
    typeof THIDUA_VERSION === 'string' ? THIDUA_VERSION : '0.0.0',
    '-v, --version',
    t('xem phiên bản', 'show the version'),
  )
  root.helpOption('-h, --help', t('xem cách dùng', 'show help'))
  root.helpCommand(t('help [lệnh]', 'help [command]'), t('xem cách dùng', 'show help'))

  const add = (name: string, alias: string, description: string) =>
    generalOptions(root.command(name).alias(alias).description(description), lang)
      .helpOption('-h, --help', t('xem cách dùng', 'show help'))
      .addHelpText('after', helpExamples(name, lang))

  add(
    'template',
    'bieu-mau',
    t('Tạo mẫu đăng ký, mỗi đơn vị một tệp Excel', 'Write the blank registration workbook of every unit'),
  )
    .argument(
      t('[ĐƠN VỊ...]', '[units...]'),
      t('mã hoặc tên đơn vị; không ghi thì tất cả', 'ids or names of units; all without'),
    )
    .option(`-o, --output <${t('THƯ MỤC', 'DIR')}>`, t('thư mục sẽ ghi', 'folder to write to'), 'bieu-mau')
    .option('--force', t('ghi đè tệp đã có', 'overwrite existing files'))
    .action(async (units, options) =>
      done(await (await import('./commands/template.ts')).templateCommand(units, options, io)),
    )

  readingOptions(
    add(
      'validate',
      'kiem-tra',
      t(
        'Kiểm tra các bản đăng ký đã nhận, nêu rõ trang, ô và cách sửa',
        'Check returned workbooks: sheet, cell and remedy',
      ),
    ),
    lang,
  )
    .argument(
      t('<TỆP HOẶC THƯ MỤC...>', '<paths...>'),
      t('tệp, thư mục, hoặc mẫu tên như *.xlsx', 'files, folders or patterns'),
    )
    .action(async (paths, options) =>
      done(await (await import('./commands/validate.ts')).validateCommand(paths, options, io)),
    )

  readingOptions(
    add(
      'merge',
      'tong-hop',
      t(
        'Lập biểu tổng hợp toàn tỉnh, mỗi số đều truy được nguồn',
        'Write the consolidated report; every figure traceable',
      ),
    ),
    lang,
  )
    .argument(
      t('<TỆP HOẶC THƯ MỤC...>', '<paths...>'),
      t('tệp, thư mục, hoặc mẫu tên như *.xlsx', 'files, folders or patterns'),
    )
    .option(`-o, --output <${t('TỆP', 'FILE')}.xlsx>`, t('tệp sẽ ghi', 'file to write'), 'tong-hop.xlsx')
    .addOption(
      new Option(`--edition <${t('BẢN', 'EDITION')}>`, t('bản dùng tại tỉnh', 'edition for the province'))
        .choices(['province', 'tinh'])
        .default('province'),
    )
    .option('--strict', t('còn lỗi thì không ghi biểu tổng hợp', 'with any error nothing is written'))
    .action(async (paths, options) =>
      done(await (await import('./commands/merge.ts')).mergeCommand(paths, options, io)),
    )

  add(
    'explain',
    'giai-thich',
    t('Giải thích một mã trong kết quả kiểm tra và cách xử lý', 'Explain a code of the findings'),
  )
    .argument(
      t('[MÃ]', '[code]'),
      t('mã, ví dụ quota-short; không ghi thì xem tất cả', 'a code, e.g. quota-short; all without'),
    )
    .action(async (code, options) =>
      done(await (await import('./commands/explain.ts')).explainCommand(code, options, io)),
    )
  return root
}

/** The one catch: the person's mistake as its sentence, help and version as success, our own failure as one line. */
function failure(error: unknown, argv: readonly string[], lang: Lang, io: Io): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0
  const message = sentence(error, lang)
  if (argv.includes('--json')) io.stdout(`${JSON.stringify({ schema: 'thidua.error/1', message })}\n`)
  else io.stderr(`${message}\n`)
  if (io.debug && error instanceof Error) io.stderr(`${error.stack}\n`)
  return 2
}

function sentence(error: unknown, lang: Lang): string {
  if (error instanceof UsageError) return error.text[lang]
  if (error instanceof CommanderError) return localizeError(error.message, lang)
  const detail = error instanceof Error ? error.message : String(error)
  return lang === 'vi'
    ? `Chương trình gặp lỗi, chưa ghi tệp nào. Đề nghị gửi tệp gây ra lỗi và dòng này cho người hỗ trợ: ${detail}`
    : `thidua failed and wrote no file. Please send the file that caused it and this line to your support: ${detail}`
}
