import { describe, expect, it } from 'vitest'
import { consolidate } from '../../src/merge/consolidate.ts'
import { parseReceiptLog } from '../../src/submission/receipt.ts'
import { campaign } from '../helpers/campaign.ts'
import { grid, sheet } from '../helpers/grid.ts'
import { checked, received } from '../helpers/received.ts'
import { activity, B, HEADER, workbook } from './workbooks.ts'

const ea = (count: number) =>
  Array.from({ length: count }, (_, at) => activity(`Trao ${at + 2} con dê giống`))

describe('what is added up', () => {
  it('counts units and the province apart, and every merged row once', () => {
    const validation = checked([
      received('a.xlsx', workbook('huyện Ea Kar', ea(6))),
      received('b.xlsx', workbook('CLB Doanh nghiệp nữ tỉnh', ea(2))),
      received('c.xlsx', workbook('Ban Thường vụ Hội LHPN tỉnh', ea(3))),
    ])
    expect(consolidate(validation).totals).toEqual({
      units: 3,
      livelihood: 8,
      livelihoodWithProvince: 11,
      target: 100,
      beneficiaries: 33,
      budget: 55_000_000,
      nominees: 0,
    })
  })

  it('adds only what was read: amounts that are asked about add nothing, and their rows stay', () => {
    const rows = [
      activity('Trao hai con dê giống', { money: '5tr', people: '05 chị' }),
      activity('Tặng máy may công nghiệp', { money: 5 }),
      activity('Tặng xe đẩy bán hàng', { money: '5-7 triệu', people: 'năm người' }),
      activity('Hỗ trợ giống cây cà phê', { money: null }),
    ]
    const { totals, entries } = consolidate(checked([received('a.xlsx', workbook('huyện Ea Kar', rows))]))
    expect(totals).toMatchObject({ livelihood: 4, beneficiaries: 5 + 3 + 3, budget: 5_000_000 })
    expect(entries.livelihood?.map(({ entry }) => entry.row)).toEqual([2, 3, 4, 5])
  })
})

describe('the account of every filled row', () => {
  it('names total rows, the foot, a second sheet and sheets that are no form', () => {
    const foot = [null, 'TM. BAN THƯỜNG VỤ']
    const content = workbook(
      'huyện Ea Kar',
      [...ea(2), ['Cộng', null, null, null, 6, null, null, 10_000_000], [], foot],
      sheet(`${B} (2)`, [HEADER, activity('Nuôi ong lấy mật')]),
      sheet('Nháp', [['ghi chú của tôi'], [], ['gọi điện cho xã']]),
    )
    expect(consolidate(checked([received('a.xlsx', content)])).accounts).toEqual([
      {
        file: 'a.xlsx',
        sheet: B,
        rowsFilled: 4,
        merged: 2,
        notMerged: [
          { row: 4, reason: 'total-row' },
          { row: 6, reason: 'footer' },
        ],
      },
      {
        file: 'a.xlsx',
        sheet: `${B} (2)`,
        rowsFilled: 1,
        merged: 0,
        notMerged: [{ row: 2, reason: 'second-sheet', instead: B }],
      },
      {
        file: 'a.xlsx',
        sheet: 'Nháp',
        rowsFilled: 2,
        merged: 0,
        notMerged: [
          { row: 1, reason: 'other-sheet' },
          { row: 3, reason: 'other-sheet' },
        ],
      },
    ])
  })

  it('names each row of a workbook that is not used, with what is used in its place', () => {
    const log = grid(
      sheet('Sổ nhận', [
        ['Tên tệp', 'Ngày, giờ nhận'],
        ['cu.xlsx', '10/02/2022'],
        ['moi.xlsx', '12/02/2022'],
        ['sao.xlsx', '13/02/2022'],
      ]),
    )
    const validation = checked(
      [
        received('cu.xlsx', workbook('huyện Ea Kar', ea(1))),
        received('moi.xlsx', workbook('huyện Ea Kar', ea(2))),
        received('sao.xlsx', workbook('huyện Ea Kar', ea(2)), { sha256: 'moi.xlsx' }),
        received('la.xlsx', workbook('huyện Không Có', ea(1))),
      ],
      { receipts: parseReceiptLog(log, 'so-nhan.xlsx', campaign) },
    )
    const { accounts, totals } = consolidate(validation)
    expect(totals.livelihood).toBe(2)
    expect(accounts.map(({ file, merged, notMerged }) => [file, merged, notMerged])).toEqual([
      ['cu.xlsx', 0, [{ row: 2, reason: 'superseded', instead: 'moi.xlsx' }]],
      ['moi.xlsx', 2, []],
      [
        'sao.xlsx',
        0,
        [
          { row: 2, reason: 'duplicate-file', instead: 'moi.xlsx' },
          { row: 3, reason: 'duplicate-file', instead: 'moi.xlsx' },
        ],
      ],
      ['la.xlsx', 0, [{ row: 2, reason: 'unit-unknown' }]],
    ])
  })
})
