import type { Random } from '../fixtures/random.ts'
import { between, oneOf } from '../fixtures/random.ts'

/** Texts that break what is careless: keys of objects, formulas, escapes of terminals and of XML, patterns of replacements. */
const TEXTS: readonly string[] = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'undefined', 'null', 'NaN', 'true'],
  ...['=HYPERLINK("http://a.example","x")', '+1+1', '-1', '@SUM(A1)', '\t=1', "'=1", '=cmd|/c calc!A0'],
  ...['_x001B_[2J', '_x0000_', '_xD800_', '_xFFFE_', '_x000D__x000A_', '_x005F_x0041_', '_x0009_'],
  ...['\u202eđảo', '\u200b', '\u00ad', '\u2028', '\ufffd', '«»|`', '$& $1 $$', '%s %d %n', '{0}'],
  ...['../../etc/passwd', 'C:\\CON', 'a/b', '<b>&amp;</b>', '&b;', ']]>', '👩‍👩‍👧‍👧', 'Ạ̀̉', 'ﬁ', '٣', '①'],
  ...['2/2022', '31/02/2022', '32/13/2022', '00/00/0000', '29/02/1900', '1/1/10000', '28.2.2022', '2022'],
  ...['1e400', '-5tr', '5-7 triệu', '99999999999999999999', '1,5.000', '0,00', '1/2', 'năm triệu', '10^9'],
  ...['từ 1/8/2021 đến', 'Cộng', 'Tổng cộng', 'TM. BAN CHẤP HÀNH', 'Ghi chú: x', '(1)', 'STT', 'Đơn vị'],
]

const WORDS: readonly string[] = [
  ...['1', '9', '0', '07', '2022', '1985', '.', ',', ' ', '-', '–', '/', ':', ';', '(', ')', '+', '*', "'"],
  ...['triệu', 'tr', 'đồng', 'đ', 'nghìn', 'ngàn', 'k', 'tỷ', 'rưỡi', 'x', 'người', 'hộ', 'chị', 'trăm'],
  ...['ngày', 'tháng', 'năm', 'đến', 'từ', 'quý', 'tuần', 'và', 'khoảng', 'hai', 'mươi', 'lăm', 'linh'],
  ...['Ê-đê', 'Mnông', 'Kinh', 'xã', 'huyện', 'toàn', 'Cư', "M'gar", 'Ea', 'Krông', 'Hội', 'LHPN', '\n'],
]

const LONG: readonly string[] = [
  'a',
  'ngày ',
  '1.',
  '(',
  'ễ',
  '\u0301',
  '\n',
  ' ',
  '-',
  'Ê-đê, ',
  '1/',
  '5tr+',
  'và ',
]

/** Text for a cell: hostile, random words, or very long. */
export function hostileText(random: Random): string {
  const kind = random()
  if (kind < 0.5) return oneOf(TEXTS, random)
  if (kind < 0.85) return words(Math.floor(2 ** (random() * 5)), random)
  if (kind < 0.93) return words(Math.floor(2 ** (random() * 13)), random)
  return `${oneOf(WORDS, random)}${oneOf(LONG, random).repeat(between(1000, 40_000, random))}${oneOf(WORDS, random)}`
}

function words(count: number, random: Random): string {
  return Array.from({ length: count }, () => oneOf(WORDS, random)).join(random() < 0.5 ? '' : ' ')
}

/** What may stand in `v` of a cell. */
export function hostileNumber(random: Random): string {
  return oneOf(
    [
      ...[
        '1e309',
        '-1e309',
        '-0',
        '9'.repeat(400),
        `0.${'0'.repeat(400)}1`,
        '2958465',
        '2958466',
        '-1',
        '60',
      ],
      ...['44620.9999999999', '0.5', '0x10', 'NaN', 'Infinity', '', ' ', '1 2', '1,5', '١', 'true', '1e-400'],
      String(between(-10, 60_000, random)),
      String(random() * 1e12),
    ],
    random,
  )
}

/** What may stand in `r` of a cell or a row, or as the index of a shared string. */
export function hostileReference(random: Random): string {
  return oneOf(
    [
      ...[
        'XFD1048576',
        'XFE1',
        'A0',
        'A1048577',
        'ZZZZ99999999',
        'A1:B2',
        '',
        '1A',
        'R1C1',
        '$B$2',
        '-1',
        '0',
      ],
      ...['99999999999', '1048576', '1048577', '1e3', 'é1', 'a1', 'AA', '5', '4294967296', '__proto__'],
    ],
    random,
  )
}

/** Names of sheets and files. */
export function hostileName(random: Random): string {
  const names = ['B. Hỗ trợ sinh kế', 'A. Chủ đề năm', 'Thông tin', '_thidua', 'B', 'B. Hỗ trợ sinh kế (2)']
  return random() < 0.4 ? oneOf(names, random) : hostileText(random).slice(0, between(0, 300, random))
}
