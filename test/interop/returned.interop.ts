import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { convert } from './libreoffice.ts'
import { check, understood } from './understood.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url))
/** Pictures, pieces and locked files that call themselves workbooks, which LibreOffice cannot open either. */
const UNREADABLE = [
  'Cu Kuin.xlsx',
  'HPN Cong an tinh.xlsx',
  'bieu mau huyen lak.xlsx',
  'anh chup.xlsx',
  'krong nang.xlsx',
]
const FILES = ['da-nhan', 'returned']
  .flatMap((folder) =>
    readdirSync(join(fixtures, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  )
  .filter((name) => /\.(xlsx|xls|ods)$/i.test(name))
  .filter((name) => !basename(name).startsWith('~$') && !UNREADABLE.includes(basename(name)))
  .sort()
const CASES = FILES.map((file, number) => ({ file, copy: `${number}${extname(file)}`, number }))

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-returned-'))
  mkdirSync(join(folder, 'received'))
  for (const { file, copy } of CASES) copyFileSync(join(fixtures, file), join(folder, 'received', copy))
  const copies = CASES.map(({ copy }) => join(folder, 'received', copy))
  for (const format of ['ods', 'xls']) convert(copies, format, join(folder, format))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Other layouts, legacy fonts, moved columns, dates and amounts typed as text: none of it depends on the format. */
describe.each(['ods', 'xls'])('a returned workbook saved anew by LibreOffice as .%s', (format) => {
  it.each(CASES)('$file says exactly what it said before', async ({ file, number }) => {
    const after = await check(join(folder, format, `${number}.${format}`), basename(file))
    expect(understood(after)).toEqual(understood(await check(join(fixtures, file), basename(file))))
  })
})
