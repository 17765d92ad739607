import { type Activity, type Figures, figuresOf, MANY, sumOf, type TrueUnit } from './truth.ts'

const GROUPS = [
  'Chuyển giao KHKT, kiến thức sản xuất kinh doanh',
  'Dạy nghề, giới thiệu việc làm',
  'Hỗ trợ mô hình sinh kế',
]
const SOURCES = ['Quỹ Hội', 'Vận động, xã hội hóa', 'Ngân sách', 'Vốn vay NHCSXH', 'Hộ đối ứng', 'Nguồn khác']
const MONTHS = ['2021-08', '2021-09', '2021-10', '2021-11', '2021-12', '2022-01', '2022-02', '2022-03']
const REST = 'Chưa rõ hoặc ngoài danh sách'
const REST_OF_DAYS = 'Chưa rõ hoặc ngoài thời gian của đợt'
const TARGET = 100

/** The lines of a table by label, with the figures that must stand in it. */
export type Table = ReadonlyMap<string, Figures>

/** The first page: quota, registered, short, rate, people, đồng, chosen of every line; NaN stands for a blank rate. */
export function expectedSummary(units: readonly TrueUnit[]): Table {
  const line = (quota: number, short: number, of: readonly TrueUnit[]): Figures => {
    const [count = 0, people = 0, budget = 0] = figuresOf(of.flatMap(({ activities }) => activities))
    const chosen = sumOf(of.map(({ nominees }) => nominees.length))
    return [quota, count, short, quota > 0 ? count / quota : Number.NaN, people, budget, chosen]
  }
  const shortOf = ({ quota, activities }: TrueUnit) => Math.max(0, quota - activities.length)
  const sum = (of: readonly TrueUnit[]) =>
    line(sumOf(of.map(({ quota }) => quota)), sumOf(of.map(shortOf)), of)
  const part = (...names: readonly string[]) => units.filter((unit) => names.includes(unit.part))
  const all = sumOf(units.map(({ activities }) => activities.length))
  return new Map([
    ...units.map((unit): [string, Figures] => [unit.name, line(unit.quota, shortOf(unit), [unit])]),
    ['Cộng I', sum(part('I'))],
    ['Cộng II', sum(part('II'))],
    ['Cộng (I + II)', sum(part('I', 'II'))],
    ['Tổng cộng (I + II + III)', line(TARGET, Math.max(0, TARGET - all), units)],
  ])
}

/** Every table of `Thống kê` by its title. */
export function expectedStatistics(units: readonly TrueUnit[]): ReadonlyMap<string, Table> {
  const activities = units.flatMap((unit) => unit.activities)
  const nominees = units.flatMap((unit) => unit.nominees)
  const of = (key: keyof Activity, labels: readonly (readonly [string, string])[], rest = REST) =>
    spread(activities, (one) => String(one[key]), labels, figuresOf, rest)
  const counts = (values: readonly (string | null)[], labels: readonly string[]) =>
    spread(values, String, same(labels), ({ length }) => [length], REST)
  const ethnic = (values: readonly (string | null)[]) =>
    [...new Set(values.filter((value) => value !== null && value !== MANY))].map((value) => String(value))
  return new Map([
    ['B. Hỗ trợ sinh kế: theo nhóm nội dung', of('group', same(GROUPS))],
    [
      'B. Hỗ trợ sinh kế: theo dân tộc',
      of('ethnicity', [
        ...same(ethnic(activities.map(({ ethnicity }) => ethnicity))),
        ['Nhiều dân tộc', MANY],
      ]),
    ],
    [
      'B. Hỗ trợ sinh kế: theo tháng (theo cột Đến ngày)',
      of(
        'month',
        MONTHS.map((month) => [`Tháng ${month.slice(5)}/${month.slice(0, 4)}`, month] as const),
        REST_OF_DAYS,
      ),
    ],
    ['B. Hỗ trợ sinh kế: theo nguồn kinh phí', of('source', same(SOURCES))],
    [
      'A. Chủ đề năm: theo nhóm nội dung',
      counts(
        units.flatMap(({ themes }) => themes),
        [
          'Khắc phục tình trạng “hành chính hóa”',
          'Đa dạng hóa hình thức tập hợp hội viên',
          'Nâng cao chất lượng sinh hoạt chi hội',
          'Góp ý, đối thoại với cấp ủy, chính quyền',
          'Tham mưu, đề xuất chính sách',
          'Giải quyết nhu cầu thiết thân',
          'Bảo vệ quyền, lợi ích hợp pháp, chính đáng',
          'Nội dung khác',
        ],
      ),
    ],
    [
      'C. Bầu cử: theo nhóm nội dung',
      counts(
        units.flatMap(({ elections }) => elections),
        ['Tuyên truyền, vận động', 'Hỗ trợ ứng cử viên nữ', 'Giám sát công tác bầu cử'],
      ),
    ],
    [
      'D. Phụ nữ được chọn: theo dân tộc',
      counts(
        nominees.map(({ ethnicity }) => ethnicity),
        ethnic(nominees.map(({ ethnicity }) => ethnicity)),
      ),
    ],
    [
      'D. Phụ nữ được chọn: theo diện hộ',
      counts(
        nominees.map(({ household }) => household),
        ['Hộ nghèo', 'Hộ cận nghèo', 'Hộ mới thoát nghèo', 'Hộ có hoàn cảnh khó khăn'],
      ),
    ],
    ['Theo khối đơn vị', kinds(units)],
    ['Theo thời gian gửi', times(units)],
    [
      'Theo từng đơn vị (số liệu của các biểu đồ)',
      new Map([
        ...units.map((unit): [string, Figures] => [
          unit.place.replace(/^thành phố /, 'TP. ').replace(/^thị xã /, 'TX. '),
          [unit.quota, unit.activities.length, unit.wanted],
        ]),
        ['Cộng', [activities.length, sumOf(units.map(({ wanted }) => wanted))]],
      ]),
    ],
  ])
}

function same(labels: readonly string[]): readonly (readonly [string, string])[] {
  return labels.map((label) => [label, label])
}

/** Things by category: what is in none stands in the rest, and all in the sum. */
function spread<T>(
  all: readonly T[],
  keyOf: (one: T) => string,
  labels: readonly (readonly [label: string, key: string])[],
  figures: (some: readonly T[]) => Figures,
  rest: string,
): Table {
  const keys = labels.map(([, key]) => key)
  return new Map([
    ...labels.map(([label, key]): [string, Figures] => [
      label,
      figures(all.filter((one) => keyOf(one) === key)),
    ]),
    [rest, figures(all.filter((one) => !keys.includes(keyOf(one))))],
    ['Cộng', figures(all)],
  ])
}

function kinds(units: readonly TrueUnit[]): Table {
  const titles = [
    ['I', 'I. Hội LHPN các huyện, thị xã, thành phố'],
    ['II', 'II. Các đơn vị trực thuộc, lực lượng vũ trang'],
    ['III', 'III. Ban Thường vụ Hội LHPN tỉnh'],
  ] as const
  return new Map([
    ...titles.map(([part, title]): [string, Figures] => {
      const own = units.filter((unit) => unit.part === part)
      return [
        title,
        [sumOf(own.map(({ quota }) => quota)), ...figuresOf(own.flatMap((unit) => unit.activities))],
      ]
    }),
    ['Cộng', figuresOf(units.flatMap((unit) => unit.activities))],
  ])
}

function times(units: readonly TrueUnit[]): Table {
  const asked = ({ part, quota, wanted }: TrueUnit) => part !== 'III' && quota + wanted > 0
  const words = ['Đúng hạn', 'Đúng ngày hạn, chờ xem xét', 'Gửi muộn', 'Chưa rõ ngày nhận', 'Chưa gửi']
  const all = new Set([...words, ...units.map(({ sent }) => sent)])
  const line = (of: readonly TrueUnit[]): Figures => [of.length, of.filter(asked).length]
  return new Map([
    ...[...all].map((word): [string, Figures] => [word, line(units.filter(({ sent }) => sent === word))]),
    ['Cộng', line(units)],
  ])
}
