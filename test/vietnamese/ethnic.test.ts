import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Group } from '../../src/vietnamese/ethnic.ts'
import { ethnicMatcher, matchEthnic } from '../../src/vietnamese/ethnic.ts'
import { splitEthnic } from '../../src/vietnamese/split-ethnic.ts'
import { cpuTime } from '../helpers/cpu-time.ts'

const groups: readonly Group[] = JSON.parse(
  readFileSync(new URL('../../templates/ethnic-groups.json', import.meta.url), 'utf8'),
)
const match = ethnicMatcher(groups)

describe('an ethnic group', () => {
  it('has 54 names, each of which is itself', () => {
    expect(groups.map(({ name }) => match(name))).toEqual(groups.map(({ name }) => ({ kind: 'ok', name })))
    expect(groups).toHaveLength(54)
  })

  it.each([
    ['Ê Đê', 'Ê-đê'],
    ['Êđê', 'Ê-đê'],
    ['ede', 'Ê-đê'],
    ['Ê - đê', 'Ê-đê'],
    ['dân tộc Ê-đê', 'Ê-đê'],
    ['Đồng bào dân tộc Ê-đê', 'Ê-đê'],
    ['DT: Mông', 'Mông'],
    ['dt. mông', 'Mông'],
    ['người Kinh', 'Kinh'],
    ['M’nông', 'Mnông'],
    ['Gia Rai', 'Gia-rai'],
    ['Bru - Vân Kiều', 'Bru-Vân Kiều'],
    ['Tay', 'Tày'],
    ['Thổ', 'Thổ'],
    ['Ê-ðê', 'Ê-đê'],
    ['Hoa.', 'Hoa'],
  ])('%j is %s without a word', (typed, name) => {
    expect(match(typed)).toEqual({ kind: 'ok', name })
  })

  it.each([
    ["H'Mông", 'Mông'],
    ['Hmong', 'Mông'],
    ['dân tộc H’Mông', 'Mông'],
    ['Mèo', 'Mông'],
    ['Jrai', 'Gia-rai'],
    ['Ra-đê', 'Ê-đê'],
    ['Kpă', 'Ê-đê'],
    ['Epan', 'Ê-đê'],
    ['Việt', 'Kinh'],
    ['Kinh (Việt)', 'Kinh'],
    ['Táy', 'Thái'],
    ['Tày Khao', 'Thái'],
    ['Vân Kiều', 'Bru-Vân Kiều'],
    ['Cao Lan - Sán Chỉ', 'Sán Chay'],
    ['Tàu', 'Hoa'],
    ['Rlăm', 'Mnông'],
    ['Gar', 'Mnông'],
    ['Ê-đê (hộ nghèo)', 'Ê-đê'],
  ])('%j is an alias of %s', (typed, name) => {
    expect(match(typed)).toEqual({ kind: 'alias', name })
  })

  it.each([
    ['Muongg', 'Mường'],
    ['Bru Vân Kiêuu', 'Bru-Vân Kiều'],
    ['Ragali', 'Ra-glai'],
    ['Xơ đanng', 'Xơ-đăng'],
  ])('%j is near %s', (typed, name) => {
    expect(match(typed)).toEqual({ kind: 'near', name })
  })

  it.each([
    ['Xá'],
    ['Mán'],
    ['Gia Lai'],
    ['người Gia Lai'],
    ['Gia Lay'],
    ['Mọi'],
    ['dân tộc tại chỗ'],
    ['DTTS'],
    ['Dân tộc thiểu số'],
    ['dân tộc'],
    ['Khác'],
    ['dân tộc khác'],
    ['Không'],
    ['Chil'],
    ['Xá Khao'],
    ['5'],
    [''],
  ])('%j is left to the unit', (typed) => {
    expect(match(typed)).toEqual({ kind: 'unknown' })
  })

  it('suggests what may have been meant', () => {
    expect(match('Hrêe')).toEqual({ kind: 'unknown', suggestion: 'Hrê' })
  })

  it('is looked up in a list of one’s own', () => {
    const own = [{ name: 'Ê-đê', aliases: ['Ra-đê'] }]
    expect(matchEthnic('rade', own)).toEqual({ kind: 'alias', name: 'Ê-đê' })
    const province = [{ name: 'Gia-rai', aliases: ['Jrai', 'Gia Lai (viết nhầm tên tỉnh)'] }]
    expect(matchEthnic('Gia Lai', province)).toEqual({ kind: 'unknown' })
    expect(matchEthnic('Gia Lay', province)).toEqual({ kind: 'unknown', suggestion: 'Gia-rai' })
    expect(matchEthnic('Kinh', own)).toEqual({ kind: 'unknown' })
  })
})

describe('a cell with several groups', () => {
  it.each([
    ['Ê-đê; Gia-rai', ['Ê-đê', 'Gia-rai']],
    ['Ê-đê, Mnông/Tày + Nùng', ['Ê-đê', 'Mnông', 'Tày', 'Nùng']],
    ['Ê-đê và Mnông', ['Ê-đê', 'Mnông']],
    ['Ê-đê, Mnông, và Tày', ['Ê-đê', 'Mnông', 'Tày']],
    ['Ê-đê\nMnông', ['Ê-đê', 'Mnông']],
    ['Bru-Vân Kiều', ['Bru-Vân Kiều']],
    ['Bru - Vân Kiều; Cao Lan - Sán Chỉ', ['Bru - Vân Kiều', 'Cao Lan - Sán Chỉ']],
    ['Ê - đê', ['Ê - đê']],
    ['Ê-đê (Adham, Kpă), Mnông (Gar; Rlăm)', ['Ê-đê (Adham, Kpă)', 'Mnông (Gar; Rlăm)']],
    ['Ê-đê (Adham, Mnông', ['Ê-đê (Adham', 'Mnông']],
    ['Ê-đê;', ['Ê-đê']],
    [' ; , ', []],
    ['', []],
  ])('%j names %j', (text, parts) => {
    expect(splitEthnic(text)).toEqual(parts)
  })

  it('splits a cell full of brackets or commas at once', () => {
    const texts = ['('.repeat(32_000), ','.repeat(32_000), '(,'.repeat(16_000), 'và '.repeat(10_000)]
    const splitAll = () => {
      for (const text of texts) for (const part of splitEthnic(text)) match(part)
    }
    expect(cpuTime(splitAll, 1000)).toBeLessThan(1000)
  })
})
