import { describe, expect, it } from 'vitest'
import type {
  PlanCell,
  PlanValidation,
  PlanValue,
  SheetPlan,
  WorkbookPlan,
} from '../../../src/workbook/plan.ts'
import { writeWorkbook } from '../../../src/workbook/write/write.ts'
import { row, sheet, workbook } from './sample-plan.ts'

const cell = (value: PlanValue) =>
  workbook(sheet('Trang', [{ number: 3, cells: [{ column: 2, value, style: {} }] }]))
const settings = (more: Partial<SheetPlan>) => workbook(sheet('Trang', [], more))
const validation = (rule: PlanValidation['rule'], more: Partial<PlanValidation> = {}) =>
  settings({ validations: [{ range: 'A1:A9', rule, onError: 'stop', ...more }] })
const extended = (extent: string, more: Partial<PlanCell>) =>
  workbook(
    sheet('Trang', [{ number: 2, cells: [{ column: 2, value: 'x', style: {}, ...more }] }], { extent }),
  )
const any = { type: 'any' } as const

const REFUSED: readonly [string, WorkbookPlan, RegExp][] = [
  ['a number that is none', cell(Number.NaN), /Trang!B3: Not a number/],
  ['an infinite number', cell(Infinity), /Trang!B3: Not a number/],
  ['a formula whose result is no number', cell({ formula: '1/A1', result: Number.NaN }), /Not a number/],
  ['a formula with its =', cell({ formula: '=1+1', result: 2 }), /B3: A formula stands without "="/],
  ['an empty formula', cell({ formula: '', result: 2 }), /without "="/],
  ['a day that is none', cell({ day: '2022-02-30' }), /Not a calendar day.*2022-02-30/],
  ['a day in another notation', cell({ day: '28/02/2022' }), /Not a calendar day/],
  ['a text longer than a cell', cell('a'.repeat(32_768)), /32768 characters; a cell holds 32767/],
  ['a sheet name of 32 characters', workbook(sheet('a'.repeat(32), [])), /Not a name for a sheet/],
  ['a sheet name with a slash', workbook(sheet('A/B', [])), /Not a name for a sheet/],
  ['an empty sheet name', workbook(sheet('', [])), /Not a name for a sheet/],
  ['a sheet name Excel keeps', workbook(sheet('History', [])), /Not a name for a sheet/],
  ['two sheets of one name', workbook(sheet('Trang', []), sheet('TRANG', [])), /Two sheets named TRANG/],
  ['a workbook without a visible sheet', settings({ visibility: 'hidden' }), /needs a visible sheet/],
  ['a colour that is none', settings({ tabColor: 'red' }), /Not a colour RRGGBB: red/],
  ['rows out of order', workbook(sheet('Trang', [row(2, ['x']), row(1, ['y'])])), /row 1 after row 2/],
  [
    'a column twice',
    workbook(
      sheet('Trang', [
        {
          number: 1,
          cells: [
            { column: 1, value: 'x', style: {} },
            { column: 1, value: 'y', style: {} },
          ],
        },
      ]),
    ),
    /column 1 after column 1 in row 1/,
  ],
  [
    'merged ranges that overlap',
    settings({
      merges: [
        { top: 1, left: 1, bottom: 2, right: 2 },
        { top: 2, left: 2, bottom: 3, right: 3 },
      ],
    }),
    /merged ranges overlap/,
  ],
  [
    'a merged range of one cell',
    settings({ merges: [{ top: 1, left: 1, bottom: 1, right: 1 }] }),
    /nothing to merge/,
  ],
  ['a row outside the stated extent', extended('A1:B1', {}), /Trang!B2: outside the extent/],
  ['a cell outside the stated extent', extended('A1:A2', {}), /Trang!B2: outside the extent/],
  ['a stated extent that is no range', extended('B', {}), /Not a range of cells: B/],
  ['a note where the extent is stated', extended('A1:B2', { note: 'x' }), /B2: a note where/],
  ['an inline list', validation({ type: 'list', source: '"Có,Không"' }), /a range or a name, not inline/],
  ['a list with its =', validation({ type: 'list', source: '=dsDanToc' }), /without "="/],
  ['no numbers between', validation({ type: 'whole', min: 3, max: 2 }), /No values between 3 and 2/],
  [
    'no days between',
    validation({ type: 'date', from: '2022-13-01', to: '2022-12-31' }),
    /Not a calendar day/,
  ],
  [
    'an input message of 256 characters',
    validation(any, { prompt: { title: '', text: 'a'.repeat(256) } }),
    /Input message of 256 characters, at most 255/,
  ],
  [
    'a title of 33 characters',
    validation(any, { error: { title: 'a'.repeat(33), text: '' } }),
    /Title of an error message of 33 characters, at most 32/,
  ],
  ['a range that is none', validation(any, { range: 'A:A' }), /Not a range of cells: A:A/],
  [
    'two validations of one range',
    settings({
      validations: [
        { range: 'A1:A9', rule: any, onError: 'stop' },
        { range: '$A$1:$A$9', rule: any, onError: 'stop' },
      ],
    }),
    /two validations of A1:A9/,
  ],
  [
    'a data bar of no length',
    settings({ conditions: [{ type: 'data-bar', range: 'A1', color: '63BE7B', min: 6, max: 6 }] }),
    /No bar from 6 to 6/,
  ],
  [
    'a header too long',
    settings({ print: { orientation: 'portrait', fitWidth: true, header: 'a'.repeat(256) } }),
    /Header of 256 characters/,
  ],
  ['a name like a cell', { ...settings({}), names: { DS1: 'Trang!$A$1' } }, /Not a name Excel takes: DS1/],
  ['no instant', { ...settings({}), created: 'hôm nay' }, /Not an instant: hôm nay/],
]

describe('the writer', () => {
  it.each(REFUSED)('refuses %s', async (_, plan, message) => {
    await expect(writeWorkbook(plan)).rejects.toThrow(message)
  })

  it('takes the longest text a cell holds', async () => {
    await expect(writeWorkbook(cell('a'.repeat(32_767)))).resolves.toBeInstanceOf(Uint8Array)
  })
})
