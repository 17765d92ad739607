import { describe, expect, it } from 'vitest'
import { withExemptions } from '../../src/campaign/concessions.ts'
import { consolidate } from '../../src/merge/consolidate.ts'
import { narrativeFigures } from '../../src/narrative/figures.ts'
import { nomineesOf } from '../../src/narrative/nominees.ts'
import { planNarrative } from '../../src/narrative/plan-narrative.ts'
import type { Block, DocumentPlan, TableBlock } from '../../src/text-document/plan.ts'
import { validate } from '../../src/validate.ts'
import { campaign } from '../helpers/campaign.ts'
import { sheet } from '../helpers/grid.ts'
import { checked, received } from '../helpers/received.ts'
import { activity, workbook } from '../merge/workbooks.ts'

const PEOPLE = [
  'STT',
  'Họ và tên*',
  'Năm sinh*',
  'Dân tộc*',
  'Thôn/buôn/tổ dân phố*',
  'Xã/phường/thị trấn*',
  'Diện hộ*',
  'Phần việc đề nghị hỗ trợ*',
  'Người được chọn đồng ý cung cấp thông tin*',
]
const people = (...rows: readonly (readonly (string | number)[])[]) =>
  sheet('D. Phụ nữ được chọn', [PEOPLE, ...rows])
const HBLA = [1, "H'Bla Niê", 1985, 'Ê-đê', 'buôn Ea Kung', 'xã Ea Tih', 'Hộ nghèo', '02 con dê', 'Có']
const HNGA = [2, 'Lò Thị Nga', 1990, 'Thái', 'thôn 9', 'xã Ea Đar', 'Hộ cận nghèo', '01 con bò', 'Không']

const seven = Array.from({ length: 7 }, (_, at) => activity(`Trao ${at + 2} con dê giống`))
const files = [
  received('Ea Kar.xlsx', workbook('huyện Ea Kar', seven, people(HBLA, HNGA))),
  received('Lak.xlsx', workbook('huyện Lắk', seven.slice(0, 4)), {
    modified: Date.parse('2022-03-01T10:00:00+07:00'),
  }),
  received('tinh.xlsx', workbook('Ban Thường vụ Hội LHPN tỉnh', seven.slice(0, 3))),
]
const consolidation = consolidate(checked(files, { nameMissing: true, asOf: '2022-03-02' }))
const province = planNarrative(
  narrativeFigures(consolidation, { sensitive: true }),
  nomineesOf(consolidation),
)
const outside = planNarrative(narrativeFigures(consolidation, { sensitive: false }), null)

function sentences({ blocks }: DocumentPlan): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' || block.kind === 'heading' ? [block.text] : [],
  )
}

function tables({ blocks }: DocumentPlan): TableBlock[] {
  return blocks.filter((block: Block): block is TableBlock => block.kind === 'table')
}

describe('the report in words', () => {
  it('has the sections of a report, forms in their order', () => {
    const heads = province.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    expect(heads).toEqual([
      'I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI',
      'II. KẾT QUẢ ĐĂNG KÝ',
      '1. Nội dung thực hiện chủ đề năm',
      '2. Hoạt động/phần việc hỗ trợ sinh kế cho phụ nữ DTTS nghèo',
      '3. Phụ nữ DTTS nghèo được chọn nhận phần việc hỗ trợ sinh kế',
      'III. NHẬN XÉT, ĐÁNH GIÁ',
      '1. Kết quả đạt được',
      '2. Tồn tại, hạn chế',
      '3. Nguyên nhân',
      'IV. ĐỀ XUẤT, KIẾN NGHỊ',
    ])
  })

  it('tells who has sent, and when', () => {
    expect(sentences(province)).toContain(
      '- 02/18 đơn vị được giao chỉ tiêu đã gửi (11,1%), trong đó: 01 đơn vị gửi đúng hạn; 01 đơn vị (huyện Lắk muộn 01 ngày) gửi muộn.',
    )
    const missing = sentences(province).find((text) => text.startsWith('- Chưa gửi: 16 đơn vị (thành phố'))
    expect(missing).toMatch(/huyện Cư Kuin, Hội Phụ nữ Công an tỉnh, Hội Nữ trí thức tỉnh, Hội Phụ nữ Bộ/)
    expect(missing).not.toMatch(/Ea Kar|Lắk|CLB/)
  })

  it('names the three sums for what they are, and adds up nothing across quotas', () => {
    expect(sentences(province)).toContain(
      'Các đơn vị đăng ký 11 hoạt động/phần việc; kể cả 03 hoạt động/phần việc của Ban Thường vụ Hội LHPN tỉnh: 14 hoạt động/phần việc, bằng 14% so với mục tiêu 100 của Công trình “100 hoạt động/phần việc hỗ trợ sinh kế cho phụ nữ DTTS nghèo”.',
    )
    expect(sentences(province)).toContain('- Chưa đủ chỉ tiêu: 01 đơn vị (huyện Lắk 04/06).')
    // 98 asked for; Ea Kar's seventh does not help: 14 districts and three others (84 + 8), and 2 of Lắk.
    expect(sentences(province).find((text) => text.startsWith('- So với tổng chỉ tiêu'))).toContain(
      '(98), còn thiếu 88,',
    )
  })

  it('tells people and money, and how they are spread', () => {
    expect(sentences(province)).toContain(
      'Dự kiến 42 người được hỗ trợ (cộng theo từng hoạt động/phần việc), tổng kinh phí 70.000.000 đồng.',
    )
    const [groups, ethnic, sources] = tables(province)
    expect(groups?.rows.map(({ cells }) => cells)).toEqual([
      ['Chuyển giao KHKT, kiến thức sản xuất kinh doanh', '0', '0%', '0', '0'],
      ['Dạy nghề, giới thiệu việc làm', '0', '0%', '0', '0'],
      ['Hỗ trợ mô hình sinh kế', '14', '100%', '42', '70.000.000'],
      ['Cộng', '14', '100%', '42', '70.000.000'],
    ])
    expect(ethnic?.caption).toBe('Phân theo dân tộc')
    expect(ethnic?.rows.map(({ cells }) => cells[0])).toEqual(['Ê-đê', 'Cộng'])
    expect(sources?.rows[0]?.cells).toEqual(['Quỹ Hội', '14', '100%', '42', '70.000.000'])
  })

  it('has the figures of every unit in the annex', () => {
    const table = tables(province).find(({ columns }) => columns[1]?.label === 'Đơn vị')
    const row = (name: string) => table?.rows.find(({ cells }) => cells[1] === name)?.cells
    expect(row('Huyện Ea Kar')).toEqual([
      '9',
      'Huyện Ea Kar',
      '6',
      '7',
      '0',
      '116,7%',
      '21',
      '35.000.000',
      '2',
    ])
    expect(row('Huyện Lắk')).toEqual(['14', 'Huyện Lắk', '6', '4', '2', '66,7%', '12', '20.000.000', '0'])
    expect(row('Huyện Ea Súp')).toEqual(['4', 'Huyện Ea Súp', '6', '–', '6', '–', '–', '–', '–'])
    expect(row('Tổng cộng (I + II + III)')).toEqual([
      '',
      'Tổng cộng (I + II + III)',
      '100',
      '14',
      '86',
      '14%',
      '42',
      '70.000.000',
      '2',
    ])
  })

  it('proposes only what the figures give', () => {
    const from = sentences(province).indexOf('IV. ĐỀ XUẤT, KIẾN NGHỊ')
    const proposals = sentences(province)
      .slice(from + 1, -2)
      .filter((text) => text.startsWith('- Đề nghị'))
    expect(proposals.map((text) => text.replace(/\(.*\)/, '(…)'))).toEqual([
      '- Đề nghị các đơn vị chưa gửi (…) khẩn trương hoàn thành, gửi bản đăng ký về Văn phòng Hội LHPN tỉnh.',
      '- Đề nghị các đơn vị chưa đúng số lượng được giao (…) đăng ký, chọn bổ sung cho đủ.',
      // Lắk sent no sheet of the people chosen.
      '- Đề nghị các đơn vị còn nội dung cần bổ sung, chỉnh sửa (…) hoàn thiện và gửi lại.',
    ])
  })

  it('names the chosen ones in an annex, but nobody who has not agreed', () => {
    const table = tables(province).at(-1)
    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      ['1', "H'Bla Niê", '1985', 'Ê-đê', 'buôn Ea Kung, xã Ea Tih', 'Hộ nghèo', '02 con dê', 'huyện Ea Kar'],
      ['2', '(chưa đồng ý cung cấp thông tin)', '', '', '', '', '', 'huyện Ea Kar'],
    ])
    expect(province.notice).toBe(
      'Tài liệu có dữ liệu cá nhân: chỉ dùng trong Văn phòng Hội LHPN tỉnh, không gửi vào nhóm Zalo.',
    )
    expect(JSON.stringify(province)).not.toMatch(/Lò Thị Nga|thôn 9/)
  })

  it('says nothing of missing units when only single files were given', () => {
    const few = consolidate(checked(files.slice(0, 1), { asOf: '2022-03-02' }))
    const plan = planNarrative(narrativeFigures(few, { sensitive: true }), null)
    expect(JSON.stringify(plan)).not.toMatch(/[Cc]hưa gửi/)
    expect(sentences(plan)).toContain(
      '- 01 đơn vị được giao chỉ tiêu có bản đăng ký trong số liệu này (chưa tính các đơn vị khác), trong đó: 01 đơn vị gửi đúng hạn.',
    )
  })
})

describe('the report in words that leaves the province', () => {
  it('holds nothing of a person, and counts by nothing sensitive', () => {
    const text = JSON.stringify(outside)
    expect(text).not.toMatch(/H'Bla|Niê|1985|buôn Ea Kung|Ê-đê|Thái|Hộ nghèo|Hộ cận nghèo/)
    expect(text).not.toMatch(/Trao 2 con dê giống|Ea Kar\.xlsx/)
    expect(outside.notice).toBeUndefined()
    expect(tables(outside).map(({ caption }) => caption)).toEqual([
      'Phân theo nhóm nội dung',
      'Phân theo nguồn kinh phí',
      undefined,
    ])
  })

  it('goes to whom the campaign says', () => {
    const closing = (plan: DocumentPlan) => plan.blocks.find((block) => block.kind === 'closing')
    expect(closing(outside)?.recipients[0]).toBe('- TW Hội LHPN Việt Nam (báo cáo);')
    expect(closing(province)?.recipients.join()).not.toContain('TW Hội')
  })
})

it('tells of units that declare none, of extensions and exemptions', () => {
  const decided = { reason: 'bão lũ', decided: '2022-02-20' }
  const round = {
    ...campaign.round,
    extensions: [{ unit: 'LAK', until: '2022-03-05', ...decided }],
    exemptions: [{ unit: 'PCA', ...decided }],
  }
  const validation = validate({
    campaign: { ...campaign, round, units: withExemptions(campaign.units, round) },
    asOf: '2022-03-02',
    nameMissing: true,
    files: [received('Ea Kar.xlsx', workbook('huyện Ea Kar', [[1, 'Không đăng ký']]))],
    skipped: [],
    receipts: null,
    received: '2022-02-20',
  })
  const said = sentences(planNarrative(narrativeFigures(consolidate(validation), { sensitive: false }), null))
  expect(said).toEqual(
    expect.arrayContaining([
      expect.stringContaining('Báo không đăng ký: 01 đơn vị (huyện Ea Kar).'),
      expect.stringContaining('Được gia hạn: 01 đơn vị (huyện Lắk đến hết ngày 05/03/2022).'),
      expect.stringContaining('Được miễn chỉ tiêu: 01 đơn vị (Hội Phụ nữ Công an tỉnh).'),
    ]),
  )
})
