import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'
import { runValidation } from '../../src/commands/run-validation.ts'
import { planReplies } from '../../src/reply/plan-replies.ts'
import type { Reply } from '../../src/reply/reply.ts'
import type { Validation } from '../../src/validation.ts'
import type { PlanValue } from '../../src/workbook/plan.ts'
import { testIo } from '../commands/run.ts'
import type { Edit } from './mend.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url))

/** A reply to one of the returned workbooks, with the validation it answers. */
export interface FileReply {
  readonly name: string
  readonly reply: Reply
  readonly validation: Validation
}

/** The replies to fixtures/da-nhan and to every case of fixtures/returned, also where there are only warnings. */
export async function fileReplies(): Promise<FileReply[]> {
  const cases = readdirSync(`${fixtures}returned`).map((name) => {
    const { args } = JSON.parse(readFileSync(`${fixtures}returned/${name}/expect.json`, 'utf8'))
    return { name, folder: `${fixtures}returned/${name}/in`, args: args as string[] }
  })
  const all = [{ name: 'da-nhan', folder: `${fixtures}da-nhan`, args: ['--as-of', '2022-03-02'] }, ...cases]
  const found: FileReply[] = []
  for (const { name, folder, args } of all) {
    const given = (flag: string) => args[args.indexOf(flag) + 1]
    const { validation } = await runValidation(
      [folder],
      {
        campaign: '59-kh-btv-2021',
        lang: 'vi',
        color: false,
        ...(args.includes('--received') ? { received: given('--received') ?? '' } : {}),
        ...(args.includes('--as-of') ? { asOf: given('--as-of') ?? '' } : {}),
      },
      testIo(),
    )
    const { replies } = planReplies(validation, { replyBy: null, warnings: true, confirm: false, units: [] })
    found.push(...replies.map((reply) => ({ name: `${name} ${reply.unit.id}`, reply, validation })))
  }
  return found
}

/** The bytes of a workbook with the edits made as another program makes them. */
export async function mended(bytes: Uint8Array, edits: readonly Edit[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
  for (const { sheet, row, column, value } of edits) {
    const cell = workbook.getWorksheet(sheet)?.getCell(row, column)
    if (cell) cell.value = excelValue(value)
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function excelValue(value: PlanValue): ExcelJS.CellValue {
  if (value === null || typeof value !== 'object') return value
  return 'day' in value ? new Date(`${value.day}T00:00:00Z`) : null
}
