import type { Grid } from '../../src/workbook/grid.ts'
import type { Typed } from '../helpers/grid.ts'
import { grid, sheet } from '../helpers/grid.ts'

export const B = 'B. Hỗ trợ sinh kế'

export const HEADER: readonly Typed[] = [
  'STT',
  'Tên hoạt động/phần việc*',
  'Nhóm nội dung*',
  'Dân tộc*',
  'Số người hưởng lợi*',
  'Địa điểm*',
  'Đến ngày*',
  'Kinh phí',
  'Nguồn kinh phí',
]

/** A row of sheet B; the amount, the people and the ethnic group may be anything a unit types. */
export function activity(
  name: string,
  {
    people = 3,
    money = 5_000_000,
    ethnic = 'Ê-đê',
    to = { day: '2021-12-01' },
  }: {
    people?: Typed
    money?: Typed
    ethnic?: Typed
    to?: Typed
  } = {},
): Typed[] {
  return [1, name, 'Hỗ trợ mô hình sinh kế', ethnic, people, 'toàn huyện', to, money, 'Quỹ Hội']
}

/** A workbook with the unit's name and rows of sheet B from row 2 on. */
export function workbook(unit: string, rows: readonly (readonly Typed[])[], ...others: Grid['sheets']): Grid {
  return grid(sheet('Thông tin', [['Đơn vị', unit]]), sheet(B, [HEADER, ...rows]), ...others)
}
