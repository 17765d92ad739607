// What a script with SheetJS takes to read all workbooks of a folder and, with a second argument, to append their rows into one.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils, write } from '@e965/xlsx'

const [folder, output] = process.argv.slice(2)
const all = []
for (const name of readdirSync(folder)) {
  const book = read(readFileSync(join(folder, name)), { dense: true })
  for (const sheet of Object.values(book.Sheets)) all.push(...utils.sheet_to_json(sheet, { header: 1 }))
}
if (output) {
  const book = utils.book_new(utils.aoa_to_sheet(all), 'Tổng hợp')
  writeFileSync(output, write(book, { type: 'buffer', compression: true }))
}
