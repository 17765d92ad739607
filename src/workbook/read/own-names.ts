import type { Sheet } from '../grid.ts'

/** Excel takes no two sheets of one name, but a file may hold them: the second becomes «name (2)», as a copy in Excel would be called. */
export function withOwnNames(sheets: readonly Sheet[]): readonly Sheet[] {
  if (new Set(sheets.map(({ name }) => name)).size === sheets.length) return sheets
  const counts = new Map<string, number>()
  return sheets.map((sheet) => ({ ...sheet, name: ownName(sheet.name, counts) }))
}

function ownName(name: string, counts: Map<string, number>): string {
  const count = (counts.get(name) ?? 0) + 1
  counts.set(name, count)
  return count === 1 ? name : ownName(`${name} (${count})`, counts)
}
