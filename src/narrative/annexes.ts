import { summaryForms } from '../merge/summary-columns.ts'
import type { Block, TableColumn, TableRow } from '../text-document/plan.ts'
import { withCapital } from '../vietnamese/capital.ts'
import { formatNumber } from '../vietnamese/format.ts'
import type { FigureLine, NarrativeFigures } from './figures.ts'
import type { Nominee } from './nominees.ts'
import { percent } from './sentences.ts'

/** The figures of every unit, as on the summary of the workbook. */
export function unitTable(figures: NarrativeFigures): Block[] {
  const { campaign, table } = figures
  const { people } = summaryForms(campaign)
  const columns: TableColumn[] = [
    { label: 'TT', width: 9, align: 'center' },
    { label: 'Đơn vị', width: 50 },
    { label: 'Chỉ tiêu', width: 12, align: 'right' },
    { label: 'Đã đăng ký', width: 13, align: 'right' },
    { label: 'Còn thiếu', width: 13, align: 'right' },
    { label: 'Tỷ lệ', width: 15, align: 'right' },
    { label: 'Số người hỗ trợ', width: 13, align: 'right' },
    { label: 'Kinh phí (đồng)', width: 27, align: 'right' },
    ...(people ? [{ label: 'Người được chọn', width: 14, align: 'right' as const }] : []),
  ]
  return [
    { kind: 'table', columns, rows: table.map((line) => unitRow(line, people !== undefined)) },
    {
      kind: 'paragraph',
      style: 'note',
      text: 'Dòng Tổng cộng so với mục tiêu của Công trình; các dòng khác so với chỉ tiêu giao. “–”: không giao chỉ tiêu hoặc chưa có bản đăng ký.',
    },
  ]
}

function unitRow({ kind, index, title, figures, unit }: FigureLine, withPeople: boolean): TableRow {
  if (!figures) return { cells: [index, title], look: 'part' }
  const isKnown = kind === 'sum' || unit?.received === true
  const known = (count: number) => (isKnown ? formatNumber(count, 'vi') : '–')
  const asked = (count: number) => (figures.quota > 0 ? formatNumber(count, 'vi') : '–')
  const cells = [
    index,
    unit ? withCapital(unit.unit.place) : title,
    asked(figures.quota),
    known(figures.registered),
    asked(figures.short),
    isKnown && figures.quota > 0 ? percent(figures.registered, figures.quota) : '–',
    known(figures.people),
    known(figures.budget),
    ...(withPeople ? [known(figures.chosen)] : []),
  ]
  return kind === 'sum' ? { cells, look: 'sum' } : { cells }
}

/** The people chosen. Who has not agreed to be named stands there without her name. */
export function nomineeTable(nominees: readonly Nominee[]): Block[] {
  const columns: TableColumn[] = [
    { label: 'TT', width: 9, align: 'center' },
    { label: 'Họ và tên', width: 26 },
    { label: 'Năm sinh', width: 11, align: 'center' },
    { label: 'Dân tộc', width: 14 },
    { label: 'Nơi ở', width: 32 },
    { label: 'Diện hộ', width: 15 },
    { label: 'Phần việc đề nghị hỗ trợ', width: 30 },
    { label: 'Đơn vị chọn', width: 25 },
  ]
  const rows = nominees.map(({ unit, person }, at): TableRow => {
    const told = person
      ? [person.name, person.birthYear, person.ethnicity, person.home, person.household, person.request]
      : ['(chưa đồng ý cung cấp thông tin)', '', '', '', '', '']
    return { cells: [String(at + 1), ...told, unit] }
  })
  return [{ kind: 'table', columns, rows }]
}
