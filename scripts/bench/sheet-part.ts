import type { Part } from '../fuzz/zip-parts.ts'

/** The part of the sheet of that name in a workbook that exceljs wrote: numbered in the order of the sheets. */
export function sheetPart(parts: readonly Part[], name: string): Part {
  const main = parts.find((part) => part.name === 'xl/workbook.xml')?.bytes.toString('utf8') ?? ''
  const names = [...main.matchAll(/<sheet\b[^>]*\bname="([^"]*)"/g)].map(([, one]) => one)
  const part = parts.find((one) => one.name === `xl/worksheets/sheet${names.indexOf(name) + 1}.xml`)
  if (!part) throw new Error(`no sheet ${name}`)
  return part
}
