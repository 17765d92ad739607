// What a script with exceljs takes to read all workbooks of a folder and, with a second argument, to append their rows into one.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'

const [folder, output] = process.argv.slice(2)
const all = new ExcelJS.Workbook()
const sheet = all.addWorksheet('Tổng hợp')
for (const name of readdirSync(folder)) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(join(folder, name))
  book.eachSheet((one) => one.eachRow((row) => output && sheet.addRow(row.values)))
}
if (output) await all.xlsx.writeFile(output)
