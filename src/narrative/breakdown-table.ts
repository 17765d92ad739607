import type { Field, Form } from '../campaign/campaign.ts'
import type { TableBlock, TableColumn } from '../text-document/plan.ts'
import { withoutCapital } from '../vietnamese/capital.ts'
import { formatNumber } from '../vietnamese/format.ts'
import type { Breakdown, BreakdownLine } from './figures.ts'
import { percent } from './sentences.ts'

/** How the entries are spread over the values of a field, with their share; people and money where the form has them. */
export function breakdownTable(form: Form, { field, lines }: Breakdown): TableBlock {
  const has = (key: string) => form.fields.some((one) => one.key === key)
  const measures = [
    has('people') ? { label: 'Số người', width: 14, of: ({ people }: BreakdownLine) => people } : null,
    has('budget') ? { label: 'Kinh phí (đồng)', width: 24, of: ({ budget }: BreakdownLine) => budget } : null,
  ].filter((measure) => measure !== null)
  const label = field.short
  const total = lines.reduce((sum, { count }) => sum + count, 0)
  const row = (name: string, line: Omit<BreakdownLine, 'label'>) => [
    name,
    formatNumber(line.count, 'vi'),
    percent(line.count, total),
    ...measures.map(({ of }) => formatNumber(of({ ...line, label: name }), 'vi')),
  ]
  const sum = (key: 'count' | 'people' | 'budget') => lines.reduce((all, line) => all + line[key], 0)
  const columns: TableColumn[] = [
    { label, width: 52 },
    { label: 'Số lượng', width: 13, align: 'right' },
    { label: 'Tỷ lệ', width: 12, align: 'right' },
    ...measures.map(({ label: name, width }) => ({ label: name, width, align: 'right' as const })),
  ]
  return {
    kind: 'table',
    caption: `Phân theo ${withoutCapital(label)}`,
    columns,
    rows: [
      ...lines.filter((line) => isTold(line, field)).map((line) => ({ cells: row(line.label, line) })),
      {
        cells: row('Cộng', { count: total, people: sum('people'), budget: sum('budget') }),
        look: 'sum',
      },
    ],
  }
}

/** A value of a list that nobody chose is told as 0; a group of people that does not occur is not told. */
function isTold({ count }: BreakdownLine, { type }: Field): boolean {
  return count > 0 || type !== 'ethnicity'
}
