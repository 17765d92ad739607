import type { Campaign, Field, Form, Unit } from '../campaign/campaign.ts'
import { EXAMPLE_OF, INSTRUCTION_SHEET } from '../campaign/sheet-names.ts'
import { contactWords, deadlineWords } from '../document/wording.ts'
import type { Range } from '../workbook/grid.ts'
import type { CellStyle, PlanRow, PlanValue, SheetPlan } from '../workbook/plan.ts'
import type { FilledContent } from './filled.ts'
import { formsOf } from './layout.ts'
import { COLORS, fieldStyle, HEADER, TITLE } from './styles.ts'

const TEXT: CellStyle = { size: 12, wrap: true, vertical: 'middle' }
const CAPTION: CellStyle = { size: 12, bold: true, vertical: 'middle' }

/** `Cách ghi`: numbered sentences, then one example row for each form of the workbook. */
export function instructionSheet(unit: Unit, campaign: Campaign, filled?: FilledContent): SheetPlan {
  const forms = formsOf(campaign, unit, filled)
  const widths = widest(forms)
  const sentences = sentencesOf(campaign, forms)
  const examples = examplesFrom(sentences.length + 4, forms)
  const texts = sentences.map(
    (text, at): PlanRow => ({
      number: at + 3,
      cells: [{ column: 1, value: `${at + 1}. ${text}`, style: TEXT }],
    }),
  )
  const wideRows = [1, ...texts.map(({ number }) => number), ...examples.captions]
  return {
    name: INSTRUCTION_SHEET,
    tabColor: COLORS.tabInfo,
    widths,
    rows: [
      { number: 1, cells: [{ column: 1, value: 'CÁCH GHI', style: TITLE }] },
      ...texts,
      ...examples.rows,
    ],
    merges: wideRows.map((row): Range => ({ top: row, left: 1, bottom: row, right: widths.length })),
    protection: { formatColumns: true, formatRows: true },
    gridLines: false,
    print: { orientation: 'landscape', fitWidth: true, footer: '&C&10Trang &P/&N' },
  }
}

function sentencesOf(campaign: Campaign, forms: readonly Form[]): string[] {
  return (campaign.round.instructions ?? [])
    .filter(({ form }) => form === undefined || forms.some(({ key }) => key === form))
    .map(({ text }) =>
      text.replaceAll('{deadline}', deadlineWords(campaign)).replaceAll('{contact}', contactWords(campaign)),
    )
}

/**
 * The examples stand below each other: the form with most columns gives the widths, but a day or an amount, which cannot be wrapped,
 * has its own.
 */
function widest(forms: readonly Form[]): number[] {
  const most = forms.reduce<readonly Field[]>(
    (best, { fields }) => (fields.length > best.length ? fields : best),
    [],
  )
  return most.map(({ width }, at) => {
    const sharing = forms.flatMap(({ fields }) => fields.slice(at, at + 1))
    const unwrapped = sharing.filter(({ type }) => type === 'day' || type === 'money')
    return Math.max(width, ...unwrapped.map((field) => field.width))
  })
}

function examplesFrom(start: number, forms: readonly Form[]): { rows: PlanRow[]; captions: number[] } {
  const rows: PlanRow[] = []
  const captions: number[] = []
  let number = start
  for (const { fields, sheet } of forms) {
    captions.push(number)
    rows.push(
      { number, cells: [{ column: 1, value: `${EXAMPLE_OF} “${sheet}”`, style: CAPTION }] },
      {
        number: number + 1,
        cells: fields.map(({ label, required }, at) => ({
          column: at + 1,
          value: label + (required ? '*' : ''),
          style: HEADER,
        })),
      },
      {
        number: number + 2,
        cells: fields.map((field, at) => ({
          column: at + 1,
          value: example(field),
          style: exampleStyle(field),
        })),
      },
    )
    number += 4
  }
  return { rows, captions }
}

function example(field: Field): PlanValue {
  if (field.type === 'index') return 1
  if (field.example === undefined) return null
  if (field.type === 'day' && typeof field.example === 'string') return { day: field.example }
  return field.example
}

function exampleStyle(field: Field): CellStyle {
  const { unlocked, ...style } = fieldStyle(field)
  return { ...style, italic: true }
}
