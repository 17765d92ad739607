import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gather } from '../../src/commands/gather.ts'

let cwd = ''
const nfd = (text: string) => text.normalize('NFD')

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'thidua-gather-'))
  const files = [
    'da-nhan/a.xlsx',
    'da-nhan/~$a.xlsx',
    'da-nhan/b (1).xlsx',
    'da-nhan/.~lock.b (1).xlsx#',
    'da-nhan/con/c.XLSX',
    'da-nhan/con/ảnh.jpg',
    'da-nhan/.ẩn/d.xlsx',
    'da-nhan/__MACOSX/._a.xlsx',
    'da-nhan/Thumbs.db',
    'da-nhan/so-nhan.csv',
    `${nfd('đã nhận')}/${nfd('Đăng ký Lắk')}.xlsx`,
    'huyen-1/x.xlsx',
    'huyen-2/y.xlsx',
    '[nháp].xlsx',
  ]
  for (const file of files) {
    mkdirSync(join(cwd, file, '..'), { recursive: true })
    writeFileSync(join(cwd, file), file)
  }
  symlinkSync(join(cwd, 'da-nhan/a.xlsx'), join(cwd, 'lối tắt.xlsx'))
  mkdirSync(join(cwd, 'links'))
  writeFileSync(join(cwd, 'links/a.xlsx'), 'a')
  symlinkSync(join(cwd, 'không có.xlsx'), join(cwd, 'links/lạc.xlsx'))
  symlinkSync(join(cwd, 'huyen-1'), join(cwd, 'links/huyen-1'))
})

afterAll(() => rmSync(cwd, { recursive: true, force: true }))

async function found(...paths: string[]): Promise<string[]> {
  return (await gather(paths, cwd)).files.map(({ path }) => path.normalize('NFC'))
}

describe('which files the given paths stand for', () => {
  const folder = ['da-nhan/a.xlsx', 'da-nhan/b (1).xlsx', 'da-nhan/con/c.XLSX', 'da-nhan/con/ảnh.jpg']
  it.each([
    [['da-nhan'], folder],
    [['da-nhan/'], folder],
    [['./da-nhan'], folder.map((path) => `./${path}`)],
    [['da-nhan\\con'], ['da-nhan/con/c.XLSX', 'da-nhan/con/ảnh.jpg']],
    [['da-nhan\\con\\c.XLSX'], ['da-nhan/con/c.XLSX']],
    [['da-nhan/a.xlsx', 'da-nhan', 'da-nhan/a.xlsx'], folder],
    [['lối tắt.xlsx', 'da-nhan/a.xlsx'], ['lối tắt.xlsx']],
    [['đã nhận/Đăng ký Lắk.xlsx'], ['đã nhận/Đăng ký Lắk.xlsx']],
    [['đã nhận'], ['đã nhận/Đăng ký Lắk.xlsx']],
    [['da-nhan/*.xlsx'], ['da-nhan/a.xlsx', 'da-nhan/b (1).xlsx']],
    [['da-nhan\\**\\*.xlsx'], ['da-nhan/a.xlsx', 'da-nhan/b (1).xlsx', 'da-nhan/con/c.XLSX']],
    [['đã nhận/Đăng*'], ['đã nhận/Đăng ký Lắk.xlsx']],
    [['huyen-*'], ['huyen-1/x.xlsx', 'huyen-2/y.xlsx']],
    [['[nháp].xlsx'], ['[nháp].xlsx']],
    [['da-nhan/~$a.xlsx'], []],
    [['./da-nhan/*.xlsx'], ['./da-nhan/a.xlsx', './da-nhan/b (1).xlsx']],
    [['./huyen-*'], ['./huyen-1/x.xlsx', './huyen-2/y.xlsx']],
    [['.\\da-nhan\\**\\c*'], ['./da-nhan/con/c.XLSX', './da-nhan/con/ảnh.jpg']],
    [['da-nhan/../huyen-1/*'], ['da-nhan/../huyen-1/x.xlsx']],
    [['links'], ['links/a.xlsx', 'links/lạc.xlsx']],
    [['links/*.xlsx'], ['links/a.xlsx', 'links/lạc.xlsx']],
    [['**/l*c.xlsx'], ['links/lạc.xlsx']],
  ])('%j', async (paths, files) => {
    expect(await found(...paths)).toEqual(files)
  })

  it('a pattern keeps the folders typed before it, from the root and from a folder beside', async () => {
    expect(await found(`${cwd}/huyen-*/*.xlsx`)).toEqual([`${cwd}/huyen-1/x.xlsx`, `${cwd}/huyen-2/y.xlsx`])
    const { files } = await gather(['../da-nhan/a*'], join(cwd, 'huyen-1'))
    expect(files.map(({ path, absolute }) => [path, absolute])).toEqual([
      ['../da-nhan/a.xlsx', join(cwd, 'da-nhan/a.xlsx')],
    ])
  })

  it('knows what is open, what was named, and where a receipt log may lie', async () => {
    const { files, folders, hasFolder } = await gather(['da-nhan', 'da-nhan/a.xlsx'], cwd)
    expect(files.map(({ open, byName }) => [open, byName])).toEqual([
      [true, true],
      [true, false],
      [false, false],
      [false, false],
    ])
    expect(folders).toEqual([join(cwd, 'da-nhan')])
    expect(hasFolder).toBe(true)
  })

  it('a file alone is no folder', async () => {
    const { folders, hasFolder } = await gather(['da-nhan/con/c.XLSX'], cwd)
    expect({ folders, hasFolder }).toEqual({ folders: [join(cwd, 'da-nhan/con')], hasFolder: false })
  })
})
