import type { Command } from 'commander'
import { Option } from 'commander'
import type { Io } from '../io.ts'
import type { Lang } from '../usage-error.ts'
import type { CommandName } from './command-line.ts'
import { COMMANDS, OTHER_NAMES } from './command-line.ts'
import { EDITIONS } from './editions.ts'
import { commandSummaries, helpExamples, programSummary } from './help-texts.ts'
import { LocalCommand } from './localize.ts'
import { collected, FORMATS, generalOptions, readingOptions } from './options.ts'

/** The commands, their arguments and options; each command's module is loaded when it runs. `done` takes the exit code. */
export function program(lang: Lang, io: Io, done: (code: number) => void): Command {
  const t = (vi: string, en: string) => (lang === 'vi' ? vi : en)
  const root = new LocalCommand('thidua', lang)
  root.exitOverride().configureOutput({
    writeOut: io.stdout,
    writeErr: io.stderr,
    outputError: () => {},
    getOutHelpWidth: () => io.columns ?? 100,
    getErrHelpWidth: () => io.columns ?? 100,
  })
  root.description(programSummary[lang])
  root.option('-v, --version', t('xem phiên bản', 'show the version'))
  root.helpOption('-h, --help', t('xem cách dùng', 'show help'))
  const help = root.createCommand('help').alias(COMMANDS.help)
  root.addHelpCommand(help.description(commandSummaries.help[lang]))

  const add = (name: CommandName) =>
    root
      .command(name)
      .aliases([COMMANDS[name], ...(OTHER_NAMES[name] ?? [])])
      .description(commandSummaries[name][lang])
      .helpOption('-h, --help', t('xem cách dùng', 'show help'))
      .addHelpText('after', helpExamples(name, lang))
  const addReading = (name: CommandName) =>
    add(name).argument(
      t('<TỆP HOẶC THƯ MỤC...>', '<paths...>'),
      t('tệp, thư mục, hoặc mẫu tên như *.xlsx', 'files, folders or patterns such as *.xlsx'),
    )

  const template = add('template')
    .argument(
      t('[ĐƠN VỊ...]', '[units...]'),
      t('mã hoặc tên đơn vị; không ghi thì tất cả', 'ids or names of units; all without'),
    )
    .option(`-o, --output <${t('THƯ MỤC', 'DIR')}>`, t('thư mục sẽ ghi', 'folder to write to'), 'bieu-mau')
  generalOptions(template, lang).action(async (units, options) =>
    done(await (await import('./template.ts')).templateCommand(units, options, io)),
  )

  const receive = addReading('receive')
    .option(
      `-o, --output <${t('THƯ MỤC', 'DIR')}>`,
      t('thư mục lưu tệp đã nhận', 'folder of what was received'),
      'da-nhan',
    )
    .option(
      `--at <${t('NGÀY GIỜ', 'WHEN')}>`,
      t('ngày giờ nhận (không ghi: bây giờ)', 'when it was received (now, if left out)'),
    )
    .option(
      `--via <${t('HÌNH THỨC', 'WAY')}>`,
      t('hình thức gửi: zalo, email, bản giấy…', 'how it came: zalo, email, paper …'),
    )
    .option(
      `--by <${t('NGƯỜI NHẬN', 'NAME')}>`,
      t('người nhận (không ghi: tên đăng nhập máy)', 'who received it (the login name, if left out)'),
    )
  generalOptions(receive, lang).action(async (paths, options) =>
    done(await (await import('./receive.ts')).receiveCommand(paths, options, io)),
  )

  const validate = addReading('validate')
    .addOption(
      new Option(
        `--format <${t('DẠNG', 'FORMAT')}>`,
        t(
          'dạng kết quả; csv, xlsx, html là tệp để mở, lọc, in, đặt tên bằng --out',
          'form of the result; csv, xlsx and html are files to open, filter and print, named with --out',
        ),
      ).choices([...FORMATS]),
    )
    .option(
      `--only <${t('MỨC', 'SEVERITY')}>`,
      t(
        'chỉ nêu: loi, canh-bao, luu-y (cách nhau bằng dấu phẩy)',
        'show only: errors, warnings, notes (with commas between)',
      ),
      collected,
    )
    .option(
      `--unit <${t('ĐƠN VỊ', 'UNIT')}>`,
      t(
        'chỉ nêu đơn vị này: mã hoặc tên (ghi được nhiều lần)',
        'show only this unit: id or name (may be repeated)',
      ),
      collected,
    )
    .option(
      '--diff',
      t(
        'so sánh các bản của một đơn vị: dòng thêm, bớt, sửa',
        'compare the versions of a unit: rows added, removed, changed',
      ),
    )
  readingOptions(validate, lang).action(async (paths, options) =>
    done(await (await import('./validate.ts')).validateCommand(paths, options, io)),
  )

  const status = add('status').argument(
    t('[THƯ MỤC]', '[folder]'),
    t('thư mục các bản đã nhận', 'the folder of what was received'),
    'da-nhan',
  )
  status.option(
    `--html <${t('TỆP', 'FILE')}.html>`,
    t('ghi bảng tình hình ra tệp mở bằng trình duyệt', 'write it as a page for a browser'),
  )
  readingOptions(status, lang).action(async (folder, options) =>
    done(await (await import('./status.ts')).statusCommand(folder, options, io)),
  )

  const reply = addReading('reply')
    .option(`-o, --output <${t('THƯ MỤC', 'DIR')}>`, t('thư mục sẽ ghi', 'folder to write to'), 'tra-loi')
    .option(
      `--reply-by <${t('NGÀY', 'WHEN')}>`,
      t(
        'hạn đề nghị đơn vị gửi lại, ví dụ "04/03/2022 17:00"',
        'until when units are asked to answer, e.g. 04/03/2022',
      ),
    )
    .option(
      '--warnings',
      t('cả các đơn vị chỉ có nội dung đề nghị xem lại', 'also units that have only warnings'),
    )
    .option(
      `--unit <${t('ĐƠN VỊ', 'UNIT')}>`,
      t(
        'chỉ trả lời đơn vị này: mã hoặc tên (ghi được nhiều lần)',
        'only this unit: id or name (may be repeated)',
      ),
      collected,
    )
    .option('--confirm', t('cả tin nhắn cho các đơn vị đã đủ', 'also messages to units in order'))
  readingOptions(reply, lang).action(async (paths, options) =>
    done(await (await import('./reply.ts')).replyCommand(paths, options, io)),
  )

  const remind = add('remind')
    .argument(
      t('[TỆP HOẶC THƯ MỤC...]', '[paths...]'),
      t('tệp, thư mục đã nhận', 'files and folders of what was received'),
      ['da-nhan'],
    )
    .option(`-o, --output <${t('THƯ MỤC', 'DIR')}>`, t('thư mục sẽ ghi', 'folder to write to'), 'don-doc')
    .option(
      `--reply-by <${t('NGÀY', 'WHEN')}>`,
      t('hạn đề nghị đơn vị gửi, ví dụ 04/03/2022', 'until when units are asked to send, e.g. 04/03/2022'),
    )
  readingOptions(remind, lang).action(async (paths, options) =>
    done(await (await import('./remind.ts')).remindCommand(paths, options, io)),
  )

  const merge = addReading('merge')
    .option(
      `-o, --output <${t('TỆP', 'FILE')}.xlsx>`,
      t(
        'tệp sẽ ghi; không ghi: tong-hop.xlsx, bản gửi TW: tong-hop-gui-TW.xlsx',
        'file to write; without: tong-hop.xlsx, central edition: tong-hop-gui-TW.xlsx',
      ),
    )
    .addOption(
      new Option(
        `--edition <${t('BẢN', 'EDITION')}>`,
        t(
          'bản dùng tại tỉnh (tinh) hoặc bản gửi TW Hội (tw), không có dữ liệu cá nhân',
          'for the province, or for the central Union without personal data',
        ),
      )
        .choices(Object.keys(EDITIONS))
        .default(lang === 'vi' ? 'tinh' : 'province'),
    )
    .option(
      `--docx <${t('TỆP', 'FILE')}.docx>`,
      t(
        'lập thêm báo cáo bằng lời để sửa trong Word',
        'also write the report in words, to be edited in Word',
      ),
    )
    .option(
      `--html <${t('TỆP', 'FILE')}.html>`,
      t('lập thêm báo cáo có biểu đồ để xem, in', 'also write a page with charts, to be read and printed'),
    )
    .option('--strict', t('còn lỗi thì không ghi biểu tổng hợp', 'with any error nothing is written'))
  readingOptions(merge, lang).action(async (paths, options) =>
    done(await (await import('./merge.ts')).mergeCommand(paths, options, io)),
  )

  const explain = add('explain').argument(
    t('[MÃ...]', '[codes...]'),
    t('mã, ví dụ quota-short; không ghi thì xem tất cả', 'codes such as quota-short; all without'),
  )
  generalOptions(explain, lang).action(async (codes, options) =>
    done(await (await import('./explain.ts')).explainCommand(codes, options, io)),
  )
  return root
}
