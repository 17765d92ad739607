import type { CollectionScope, Wording } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

function noted(vi: string, en: string): Wording {
  return {
    message: {
      vi: `dòng {row} của sổ nhận đã ghi nhận ${vi} nhưng không thấy tệp. Đơn vị không bị tính là chưa gửi.`,
      en: `row {row} of the receipt log says that ${en} was received, but there is no such file. The unit does not count as missing.`,
    },
    hint: {
      vi: 'Tìm tệp trong Zalo, thư điện tử, chép vào cùng thư mục với các tệp khác rồi kiểm tra lại.',
      en: 'Look for the file in chats and e-mail, copy it into the folder of the others and check again.',
    },
  }
}

/** A line of the receipt log whose file is neither given nor beside the given ones; single files beside a full log miss most of them rightly. */
export const receiptWithoutFile = defineRule<CollectionScope>({
  code: 'receipt-without-file',
  severity: 'warning',
  officeOnly: true,
  title: { vi: 'Sổ nhận có, tệp không có', en: 'In the receipt log, but not there' },
  why: {
    vi: 'Đã nhận mà không tìm thấy tệp thì không được báo đơn vị là chưa gửi.',
    en: 'A unit whose file was received and mislaid must not be told that it sent nothing.',
  },
  wording: {
    '': noted('«{file}» của {unit} ngày {received}', '«{file}» of {unit} ({received})'),
    undated: noted('«{file}» của {unit}', '«{file}» of {unit}'),
    file: noted('«{file}» ngày {received}', '«{file}» ({received})'),
    'file-undated': noted('«{file}»', '«{file}»'),
    unit: noted('bản đăng ký của {unit} ngày {received}', 'a registration of {unit} ({received})'),
    'unit-undated': noted('bản đăng ký của {unit}', 'a registration of {unit}'),
    'strange-unit': {
      message: {
        vi: 'dòng {row} của sổ nhận ghi đơn vị «{unit}», không có trong danh sách đơn vị của đợt.',
        en: 'row {row} of the receipt log names a unit «{unit}», which is not one of the campaign.',
      },
      hint: {
        vi: 'Ghi lại tên đơn vị trong sổ nhận, hoặc ghi tên tệp, rồi kiểm tra lại.',
        en: 'Correct the unit in the log, or write the name of the file, and check again.',
      },
    },
  },
  *check({ unmatchedReceipts, nameMissing }) {
    if (!nameMissing) return
    for (const { log, row, file, unit, strangeUnit, at, notGiven } of unmatchedReceipts) {
      if (notGiven) continue
      if (file === '' && strangeUnit !== undefined) {
        yield {
          at: { file: log, row },
          variant: 'strange-unit',
          args: { row: String(row), unit: strangeUnit },
        }
        continue
      }
      const named = unit === null ? 'file' : file === '' ? 'unit' : ''
      const variant = at !== null ? named : named === '' ? 'undated' : `${named}-undated`
      yield {
        at: { file: log, row },
        variant,
        args: {
          row: String(row),
          file,
          ...(unit === null ? {} : { unit: unit.name }),
          ...(at === null ? {} : { received: { day: at.slice(0, 10) } }),
        },
        ...(unit === null ? {} : { unit: unit.id }),
      }
    }
  },
})
