import { describe, expect, it } from 'vitest'
import { MASK, maskOf, maskText } from '../../../src/merge/central/mask.ts'
import { publicNames } from '../../../src/merge/central/public-names.ts'
import { findWithheld, type Withheld } from '../../../src/merge/central/withheld.ts'
import { hamletValues, longNumbers, personValues } from '../../../src/merge/central/withheld-values.ts'
import { phrasesOf, wordsOf } from '../../../src/vietnamese/phrases.ts'
import { campaign } from '../../helpers/campaign.ts'

const withheld: Withheld = {
  phrases: phrasesOf(['buôn Sing A', 'Krông', '0905123456', 'chi Hoa.xlsx'], ['Lò Mai Hương', "H'Bia Niê"]),
  kinds: new Map(),
  allowed: publicNames(campaign),
}
const mask = maskOf(campaign, withheld)
const masked = (text: string, own: string[] | null = null) => maskText(text, own, mask).text

describe('what is masked in a remaining text', () => {
  it.each([
    ["Tặng bò cho chị H'Bia Niê", `Tặng bò cho chị ${MASK}`],
    ['LÒ MAI HƯƠNG nhận dê', `${MASK} nhận dê`],
    ['Trao vốn cho bà Trần Thị Lan ở thôn 5', `Trao vốn cho bà ${MASK} ở ${MASK}`],
    ['Mô hình ở BUÔN SING A, liên hệ 0905.123.456', `Mô hình ở ${MASK}, liên hệ ${MASK}`],
    ['CCCD 066185001234 của hội viên', `CCCD ${MASK} của hội viên`],
    ['tài khoản 5212205001234', `tài khoản ${MASK}`],
    ['gửi hoa.le@gmail.com, xem chi Hoa.xlsx', `gửi ${MASK}, xem ${MASK}`],
    ['Dự án tại Krông', `Dự án tại ${MASK}`],
  ])('%s', (text, expected) => expect(masked(text)).toBe(expected))

  it.each([
    'Hội LHPN huyện Krông Bông, xã Hòa Phú',
    'Hỗ trợ vốn 150.000.000 đồng, 120000000 đồng',
    'Thành lập CLB “Tiểu thương” tại 03 buôn',
    'Dạy nghề cho phụ nữ Ê-đê',
  ])('nothing in «%s»', (text) => expect(masked(text)).toBe(text))

  it.each<[string, string[], string]>([
    ['Trao dê cho phụ nữ Ê-đê nghèo', ['Ê-đê'], `Trao dê cho phụ nữ ${MASK} nghèo`],
    ['Nghề dệt của người M’nông', ['Ê-đê'], `Nghề dệt của người ${MASK}`],
    ['Bò lai Thái', ['Thái'], `Bò lai ${MASK}`],
    ['Bò lai Thái', ['Ê-đê'], 'Bò lai Thái'],
    ['Trồng hoa, phụ nữ Kinh doanh giỏi', ['Hoa'], 'Trồng hoa, phụ nữ Kinh doanh giỏi'],
  ])('the ethnic group in «%s» of %j', (text, own, expected) => expect(masked(text, own)).toBe(expected))
})

describe('values that are withheld', () => {
  it.each<[string, boolean, string[]]>([
    ["Bà Nguyễn Thị A, H'Bia Niê (1985)", false, ['Nguyễn Thị A', "H'Bia Niê"]],
    ['nguyễn thị a - 0905123456', true, ['nguyễn thị a']],
    ['Hội LHPN xã Ea Kar', true, []],
    ['CT Hội Nguyễn Thị B', true, ['Nguyễn Thị B']],
    ['Hoa', false, []],
  ])('names of «%s»', (text, mayBeOffice, expected) =>
    expect(personValues(text, { mayBeOffice })).toEqual(expected),
  )

  it.each<[string, string[]]>([
    ['buôn Sing A, xã Ea Drông', ['buôn Sing A', 'Sing A']],
    ['Buôn Bir', ['Buôn Bir']],
    ['thôn 5', ['thôn 5']],
    ['5', []],
    ['6E', []],
    ['thôn', []],
    ['Tring', ['Tring']],
  ])('hamlets of «%s»', (text, expected) => expect(hamletValues(text)).toEqual(expected))

  it('numbers in all their spellings', () => {
    expect(longNumbers('ĐT: 0905.123.456')).toEqual(['0905123456', '84905123456', '905123456'])
    expect(longNumbers('+84 905 123 456')).toEqual(['84905123456', '0905123456', '905123456'])
    expect(longNumbers('12.345.678')).toEqual([])
  })

  it('are none inside a name that may be told', () => {
    const found = (text: string) => findWithheld(wordsOf(text), withheld).map(({ value }) => value)
    expect(found('Hội LHPN huyện Krông Bông')).toEqual([])
    expect(found('Krông')).toEqual(['Krông'])
  })
})
