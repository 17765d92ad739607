import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const XML = '<?xml version="1.0" encoding="UTF-8"?>'

/** LibreOffice Basic: inserts a row above each of the given ones (from the last to the first) and writes into columns of it. */
const INSERT_ROWS = `
Sub InsertRows(source, target, sheetName, rows, columns, values)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  sheet = document.Sheets.getByName(sheetName)
  sheet.unprotect("")
  texts = Split(values, "|")
  places = Split(columns, "|")
  For Each row In Split(rows, "|")
    sheet.Rows.insertByIndex(CLng(row) - 1, 1)
    For at = 0 To UBound(places)
      sheet.getCellByPosition(CLng(places(at)) - 1, CLng(row) - 1).setFormula(texts(at))
    Next
  Next
  document.calculateAll()
  Dim format(0) As New com.sun.star.beans.PropertyValue
  format(0).Name = "FilterName"
  format(0).Value = "Calc MS Excel 2007 XML"
  document.storeToURL(ConvertToURL(target), format())
  document.close(True)
End Sub
`

export interface Insertion {
  readonly sheet: string
  /** Row numbers before anything is inserted; a row comes above each. */
  readonly above: readonly number[]
  /** What is written into each inserted row, by column from 1. */
  readonly values: Readonly<Record<number, string | number>>
}

/** Opens `source` in LibreOffice, inserts rows as a user does, and saves the recalculated workbook as `target`. */
export function insertRows(
  folder: string,
  source: string,
  target: string,
  { sheet, above, values }: Insertion,
): void {
  const profile = join(folder, 'profile')
  // A new profile gets a macro folder of its own at its first start, in place of any that is there.
  if (!existsSync(profile)) start(profile, '--terminate_after_init')
  writeMacros(join(profile, 'user', 'basic'))
  const rows = above.toSorted((a, b) => b - a).join('|')
  const call = [source, target, sheet, rows, Object.keys(values).join('|'), Object.values(values).join('|')]
  start(profile, `macro:///Standard.Template.InsertRows(${call.map((one) => `"${one}"`).join(',')})`)
}

function start(profile: string, task: string): void {
  const options = [`-env:UserInstallation=file://${profile}`, '--headless', '--norestore', task]
  const { status, stderr, error } = spawnSync('soffice', options, { encoding: 'utf8', timeout: 120_000 })
  if (status !== 0) throw new Error(`soffice ${task}: ${stderr || error}`)
}

/** The library of macros of a LibreOffice profile. */
function writeMacros(folder: string): void {
  const library = join(folder, 'Standard')
  mkdirSync(library, { recursive: true })
  const ns = 'xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"'
  const script = INSERT_ROWS.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const files = {
    [join(folder, 'script.xlc')]:
      `<library:libraries ${ns}><library:library library:name="Standard" ` +
      'xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>',
    [join(library, 'script.xlb')]:
      `<library:library ${ns} library:name="Standard" library:readonly="false" library:passwordprotected="false">` +
      '<library:element library:name="Template"/></library:library>',
    [join(library, 'Template.xba')]:
      '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Template" script:language="StarBasic">' +
      `${script}</script:module>`,
  }
  for (const [path, text] of Object.entries(files)) writeFileSync(path, `${XML}\n${text}`)
}
