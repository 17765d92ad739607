import type { Range } from '../grid.ts'
import type { SheetPlan, WorkbookPlan } from '../plan.ts'

const LONGEST_NAME = 31

/** @throws Error for a plan no spreadsheet program opens: sheet names, nothing to show, overlapping merged ranges, no instant. */
export function checkPlan(plan: WorkbookPlan): void {
  if (Number.isNaN(Date.parse(plan.created))) throw new Error(`Not an instant: ${plan.created}`)
  if (plan.sheets.every(isHidden)) throw new Error('A workbook needs a visible sheet')
  const names = new Set<string>()
  for (const sheet of plan.sheets) {
    checkSheetName(sheet.name)
    const key = sheet.name.toLowerCase()
    if (names.has(key)) throw new Error(`Two sheets named ${sheet.name}`)
    names.add(key)
    checkMerges(sheet)
  }
}

export function isHidden(sheet: SheetPlan): boolean {
  return sheet.visibility === 'hidden' || sheet.visibility === 'very-hidden'
}

function checkSheetName(name: string): void {
  const isGood =
    name.length > 0 &&
    name.length <= LONGEST_NAME &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a name must not hold them
    !/[*?:\\/[\]\u0000-\u001f\u007f\ufffe\uffff]|\p{Surrogate}|^'|'$/u.test(name) &&
    name.toLowerCase() !== 'history'
  if (!isGood) throw new Error(`Not a name for a sheet (1 to 31 characters, none of * ? : \\ / [ ]): ${name}`)
}

function checkMerges({ name, merges = [] }: SheetPlan): void {
  const sorted = [...merges].sort((a, b) => a.top - b.top)
  for (const [at, one] of sorted.entries()) {
    const isRange = one.top >= 1 && one.left >= 1 && one.bottom >= one.top && one.right >= one.left
    if (!isRange || (one.top === one.bottom && one.left === one.right)) {
      throw new Error(`${name}: nothing to merge in ${JSON.stringify(one)}`)
    }
    for (let next = at + 1; next < sorted.length; next++) {
      const other = sorted[next]
      if (!other || other.top > one.bottom) break
      if (overlap(one, other))
        throw new Error(`${name}: merged ranges overlap: ${JSON.stringify([one, other])}`)
    }
  }
}

function overlap(one: Range, other: Range): boolean {
  return (
    one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom
  )
}
