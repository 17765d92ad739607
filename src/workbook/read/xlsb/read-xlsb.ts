import type { Grid, ReadLimits } from '../../grid.ts'
import { readModified } from '../properties.ts'
import type { Relationship } from '../relationships.ts'
import { readRelationships } from '../relationships.ts'
import { damaged } from '../unreadable.ts'
import { locate, partOf } from '../workbook-parts.ts'
import { readPart, type Zip } from '../zip.ts'
import { readBinaryMain, readBinaryStrings, readBinaryStyles } from './binary-parts.ts'
import { readBinarySheet } from './binary-sheet.ts'

/** A binary workbook (.xlsb) as plain data: a package like that of .xlsx, with records in place of XML. Throws Unreadable. */
export function readXlsb(
  zip: Zip,
  mainPart: string,
  package_: readonly Relationship[],
  { rowsPerSheet }: ReadLimits,
): Grid {
  const { budget } = zip
  const part = (name: string | undefined) =>
    name === undefined ? Buffer.alloc(0) : (readPart(zip, name) ?? Buffer.alloc(0))
  const main = readPart(zip, mainPart)
  if (main === undefined) throw damaged(`no ${mainPart}`)
  const { sheets, date1904 } = readBinaryMain(main, budget)
  const relationships = readRelationships(zip, mainPart)
  const { fonts, formats } = readBinaryStyles(part(partOf(zip, relationships, 'styles', 'bin')), budget)
  const strings = readBinaryStrings(part(partOf(zip, relationships, 'sharedStrings', 'bin')), fonts, budget)
  const grid = {
    sheets: sheets
      .flatMap((sheet, index) => locate(zip, sheet, index, relationships, 'bin'))
      .map(({ name, visibility, part: sheet }) => ({
        name,
        visibility,
        ...readBinarySheet(
          part(sheet),
          { fonts, formats, strings, date1904 },
          { name, rowsPerSheet, budget },
        ),
      })),
  }
  const modified = readModified(zip, package_)
  return modified === undefined ? grid : { ...grid, modified }
}
