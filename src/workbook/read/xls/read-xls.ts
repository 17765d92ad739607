import type { Grid, ReadLimits } from '../../grid.ts'
import { newBudget } from '../budget.ts'
import { workbookStream } from '../compound.ts'
import { type CompoundFile, openCompound } from '../compound-file.ts'
import { readGlobals } from './biff-globals.ts'
import { readBiffSheet } from './biff-sheet.ts'
import { readSaved } from './summary.ts'

/**
 * A workbook of Excel 2 to 2003 (.xls) as plain data. Its text comes with the name of the font where that is of TCVN3 or VNI.
 * Throws Unreadable.
 */
export function readXls(bytes: Buffer, limits: ReadLimits): Grid {
  if (bytes[0] !== 0xd0) return readStreams(bytes, limits)
  const file: CompoundFile = openCompound(bytes)
  const grid = readStreams(workbookStream(file), limits)
  const modified = readSaved(file)
  return modified === undefined ? grid : { ...grid, modified }
}

function readStreams(stream: Buffer, { unpackedBytes, rowsPerSheet }: ReadLimits): Grid {
  const budget = newBudget(unpackedBytes)
  const globals = readGlobals(stream, budget)
  return {
    sheets: globals.sheets.map(({ name, visibility, position }) => ({
      name,
      visibility,
      ...readBiffSheet(stream, position, globals, { name, rowsPerSheet, budget }),
    })),
  }
}
