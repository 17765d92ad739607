import exceljs, { type Workbook } from 'exceljs'
import JSZip from 'jszip'
import type { WorkbookPlan } from '../../../src/workbook/plan.ts'
import { writeWorkbook } from '../../../src/workbook/write/write.ts'

/** The plan as exceljs reads it back. */
export async function readBack(plan: WorkbookPlan): Promise<Workbook> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load((await writeWorkbook(plan)).buffer as ArrayBuffer)
  return workbook
}

/** The parts of the written file, as text. */
export async function parts(plan: WorkbookPlan): Promise<Readonly<Record<string, string>>> {
  const zip = await JSZip.loadAsync(await writeWorkbook(plan))
  const texts: Record<string, string> = {}
  for (const [path, file] of Object.entries(zip.files)) texts[path] = await file.async('string')
  return texts
}
