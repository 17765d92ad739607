import { describe, expect, it } from 'vitest'
import { planReminder } from '../../src/reminder/plan-reminder.ts'
import type { DocumentPlan } from '../../src/text-document/plan.ts'
import type { Validation } from '../../src/validation.ts'
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
const nominee = (name: string, commune: string) =>
  sheet('D. Phụ nữ được chọn', [
    PEOPLE,
    [1, name, 1985, 'Ê-đê', 'buôn Ea Kung', commune, 'Hộ nghèo', '02 con dê', 'Có'],
  ])
const six = Array.from({ length: 6 }, (_, at) => activity(`Trao ${at + 2} con dê giống`))

/**
 * Ea Kar is in order, Lắk two short, Cư M'gar chose one of two, Krông Búk wrote a number in words, Ea Súp that and one activity too few,
 * Công an sent a photograph.
 */
function round(asOf: string): Validation {
  return checked(
    [
      received('Ea Kar.xlsx', workbook('huyện Ea Kar', six, nominee("H'Bla Niê", 'xã Ea Tih'))),
      received('Lak.xlsx', workbook('huyện Lắk', six.slice(0, 4), nominee("H'Mai Lắk", 'xã Yang Tao'))),
      received("Cu M'gar.xlsx", workbook("huyện Cư M'gar", six, nominee("H'Lan Mlô", 'xã Cư Suê'))),
      received(
        'Krong Buk.xlsx',
        workbook(
          'huyện Krông Búk',
          [...six, activity('Tặng máy may công nghiệp', { people: 'năm người' })],
          nominee("H'Yen Niê", 'xã Cư Né'),
        ),
      ),
      received(
        'Ea Sup.xlsx',
        workbook(
          'huyện Ea Súp',
          [...six.slice(0, 4), activity('Tặng máy may công nghiệp', { people: 'năm người' })],
          nominee("H'Nga Êban", 'xã Ea Lê'),
        ),
      ),
      received(
        'Hoi Phu nu Cong an tinh.xlsx',
        { sheets: [] },
        {
          content: { ok: false, reason: 'image' },
        },
      ),
    ],
    { nameMissing: true, asOf },
  )
}

const paragraphs = (letter: DocumentPlan | null) =>
  (letter?.blocks ?? []).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
const messageFor = (validation: Validation, id: string, replyBy: string | null = null) =>
  planReminder(validation, replyBy)
    .reminders.find(({ standing }) => standing.unit.id === id)
    ?.message.split('\r\n')

describe('the letter', () => {
  const { letter, reminders } = planReminder(round('2022-03-02'), '2022-03-04')
  const text = paragraphs(letter)

  it('goes to the units that owe something, and to no other', () => {
    expect(reminders.map(({ standing, kind }) => [standing.unit.id, kind])).toEqual([
      ...['BMT', 'BHO', 'EHL'].map((id) => [id, 'missing']),
      ['ESU', 'incomplete'],
      ['BDO', 'missing'],
      ['CMG', 'incomplete'],
      ['KBU', 'incomplete'],
      ...['KNA', 'MDR', 'KBO', 'KPA', 'KAN'].map((id) => [id, 'missing']),
      ['LAK', 'incomplete'],
      ['CKU', 'missing'],
      ['PCA', 'unreadable'],
      ['NTT', 'missing'],
      ['BBP', 'missing'],
    ])
    expect(text[0]).toBe('Kính gửi:')
    expect(text[1]).toMatch(
      /^- Hội LHPN các huyện, thị xã, thành phố: thành phố Buôn Ma Thuột, .*huyện Cư Kuin;$/,
    )
    expect(text[2]).toBe(
      '- Các đơn vị trực thuộc, lực lượng vũ trang: Hội Phụ nữ Công an tỉnh, Hội Nữ trí thức tỉnh, Hội Phụ nữ Bộ đội Biên phòng tỉnh.',
    )
    expect(text.join()).not.toMatch(/Ea Kar|CLB|: Ban Thường vụ/)
  })

  it('urges after the deadline, with the lists numbered', () => {
    const head = letter?.blocks[0]
    expect(head?.kind === 'letterhead' && [head.number, head.about]).toEqual([
      'Số:        /BTV-VP',
      'V/v đôn đốc gửi đăng ký thực hiện Đợt thi đua đặc biệt',
    ])
    expect(text[3]).toContain(
      'Tính đến ngày 02/3/2022, Văn phòng Hội LHPN tỉnh đã nhận bản đăng ký của 05/18 đơn vị được giao chỉ tiêu; còn 12 đơn vị chưa gửi.',
    )
    expect(text[4]).toMatch(/khẩn trương hoàn thành, gửi về .* trước ngày 04\/3\/2022:$/)
    expect(
      text
        .filter((line) => /^\d\. /.test(line))
        .map((line) => line.replace(/^(1\. [^:]*): .*; đề nghị/, '$1: …; đề nghị')),
    ).toEqual([
      '1. Các đơn vị chưa gửi bản đăng ký: …; đề nghị khẩn trương gửi.',
      '2. Các đơn vị đã gửi nhưng chưa mở được tệp: Hội Phụ nữ Công an tỉnh; đề nghị gửi lại bản Excel ghi theo mẫu.',
      '3. Các đơn vị cần bổ sung, chỉnh sửa: huyện Ea Súp (01 nội dung), huyện Krông Búk (01 nội dung); đề nghị hoàn thiện theo nội dung Văn phòng Hội LHPN tỉnh đã gửi từng đơn vị.',
      "4. Các đơn vị chưa đúng số lượng được giao (số đã đăng ký/số được giao): huyện Ea Súp (05/06 hoạt động/phần việc), huyện Cư M'gar (01/02 phụ nữ DTTS nghèo), huyện Lắk (04/06 hoạt động/phần việc); đề nghị đăng ký, chọn bổ sung cho đủ.",
    ])
  })

  it('asks before the deadline', () => {
    const before = planReminder(round('2022-02-24'), null).letter
    const head = before?.blocks[0]
    expect(head?.kind === 'letterhead' && head.about).toBe('V/v gửi đăng ký thực hiện Đợt thi đua đặc biệt')
    const lines = paragraphs(before)
    expect(lines.join()).not.toMatch(/khẩn trương|quá hạn|đôn đốc/)
    expect(lines.find((line) => line.startsWith('1. '))).toMatch(
      /; hoàn thành, gửi đúng hạn \(trước 28\/02\/2022\)\.$/,
    )
  })

  it('leaves a line for the day where nobody named one', () => {
    expect(paragraphs(planReminder(round('2022-03-02'), null).letter)[4]).toMatch(/trước ngày ……+:$/)
  })

  it('names nobody', () => {
    const all = JSON.stringify(planReminder(round('2022-03-02'), null).letter)
    expect(all).not.toMatch(/H'Bla|H'Mai|H'Nga|H'Lan|H'Yen|buôn|con dê|máy may|năm người/)
  })

  it('is not written when nothing is owed', () => {
    const complete = checked([
      received('Ea Kar.xlsx', workbook('huyện Ea Kar', six, nominee("H'Bla Niê", 'xã Ea Tih'))),
    ])
    expect(planReminder(complete, null)).toMatchObject({ letter: null, reminders: [] })
  })
})

describe('a message', () => {
  it('counts the days that are left', () => {
    expect(messageFor(round('2022-02-24'), 'BMT')).toEqual([
      'Kính gửi Hội LHPN thành phố Buôn Ma Thuột,',
      'Còn 03 ngày là đến hạn gửi bản đăng ký Đợt thi đua đặc biệt theo Hướng dẫn số 59/KH-BTV ngày 25/02/2021 của Ban Thường vụ Hội LHPN tỉnh (hạn gửi: trước 28/02/2022 (đến hết ngày 27/02/2022)). Đến nay Văn phòng Hội LHPN tỉnh chưa nhận được bản đăng ký của đơn vị.',
      'Đề nghị đơn vị đăng ký ít nhất 06 hoạt động/phần việc, chọn 01 phụ nữ DTTS nghèo theo mẫu và gửi về Văn phòng Hội LHPN tỉnh đúng hạn; nếu đã gửi, xin báo lại ngày và hình thức gửi để Văn phòng Hội LHPN tỉnh kiểm tra.',
      'Cần trao đổi thêm, xin liên hệ Văn phòng Hội LHPN tỉnh. Trân trọng cảm ơn!',
      '',
    ])
  })

  it('asks for today on the last day, and on the date itself', () => {
    expect(messageFor(round('2022-02-27'), 'BMT')?.[1]).toMatch(
      /^Hôm nay, 27\/02\/2022, là ngày cuối gửi .* đúng hạn/,
    )
    expect(messageFor(round('2022-02-28'), 'BMT')?.[1]).toMatch(/^Hôm nay, 28\/02\/2022, đến ngày hạn gửi/)
  })

  it('counts the days past the deadline; who chooses nobody is not asked to choose', () => {
    const message = messageFor(round('2022-03-02'), 'NTT')
    expect(message?.[1]).toContain('Đã quá hạn gửi bản đăng ký Đợt thi đua đặc biệt 02 ngày')
    expect(message?.[2]).toBe(
      'Đề nghị đơn vị quan tâm đăng ký ít nhất 02 hoạt động/phần việc theo mẫu, gửi về trong thời gian sớm nhất để kịp tổng hợp, báo cáo; nếu đã gửi, xin báo lại ngày và hình thức gửi để Văn phòng Hội LHPN tỉnh kiểm tra.',
    )
  })

  it("counts to the unit's own deadline where that was extended, and the letter says so", () => {
    const extension = { unit: 'BMT', until: '2022-03-05', reason: 'mưa lũ', decided: '2022-02-25' }
    const extended = { ...campaign, round: { ...campaign.round, extensions: [extension] } }
    const { reminders, letter } = planReminder(
      checked([], { nameMissing: true, asOf: '2022-03-02', campaign: extended }),
      null,
    )
    const [first, second] = reminders.map(({ message }) => message.split('\r\n')[1])
    expect(first).toMatch(/^Còn 03 ngày là đến hạn .* \(hạn gửi: gia hạn đến hết ngày 05\/03\/2022\)\./)
    expect(second).toMatch(/^Đã quá hạn .* 02 ngày/)
    expect(paragraphs(letter).find((line) => line.startsWith('1. '))).toContain(
      ': thành phố Buôn Ma Thuột (gia hạn đến hết ngày 05/03/2022), thị xã Buôn Hồ,',
    )
  })

  it('says what is owed, in figures alone', () => {
    expect(messageFor(round('2022-03-02'), 'ESU', '2022-03-04T17:00:00+07:00')?.slice(1, 3)).toEqual([
      'Văn phòng Hội LHPN tỉnh đã nhận bản đăng ký Đợt thi đua đặc biệt của đơn vị. Đến nay: còn thiếu 01 hoạt động/phần việc (đã có 05/06); 01 nội dung cần bổ sung, chỉnh sửa.',
      'Đề nghị đơn vị hoàn thiện theo nội dung Văn phòng Hội LHPN tỉnh đã gửi đơn vị và gửi lại trước 17 giờ 00 ngày 04/3/2022; sau thời gian này Văn phòng Hội LHPN tỉnh tổng hợp theo bản hiện có.',
    ])
    expect(messageFor(round('2022-03-02'), 'LAK')?.[2]).toBe(
      'Đề nghị đơn vị hoàn thiện và gửi lại trong thời gian sớm nhất.',
    )
  })

  it('asks for the workbook again where it cannot be opened', () => {
    expect(messageFor(round('2022-03-02'), 'PCA')?.[1]).toContain(
      'đã nhận tệp đăng ký Đợt thi đua đặc biệt của đơn vị nhưng chưa mở được',
    )
  })

  it('goes to nobody without a duty', () => {
    expect(messageFor(round('2022-03-02'), 'CLB')).toBeUndefined()
    expect(messageFor(round('2022-03-02'), 'BTV')).toBeUndefined()
    expect(planReminder(round('2022-03-02'), null).ownMissing.map(({ unit }) => unit.id)).toEqual(['BTV'])
  })
})
