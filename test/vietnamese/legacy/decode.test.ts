import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tidy } from '../../../src/vietnamese/fold.ts'
import { decode, isWhole } from '../../../src/vietnamese/legacy/decode.ts'
import { ENCODINGS, encodingOfFont, isCapitalFont } from '../../../src/vietnamese/legacy/encoding.ts'
import { encode, lettersOf } from '../../helpers/legacy.ts'

/** All letters of Vietnamese with marks: 12 vowels with 5 tones, the 6 of them that are no ASCII, and đ. */
const SMALL = 'àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵăâđêôơư'
const small = [...SMALL]
const capital = small.map((letter) => letter.toUpperCase())

describe('every letter', () => {
  it.each(ENCODINGS)('comes back from %s', (encoding) => {
    expect(small).toHaveLength(67)
    expect(small.map((letter) => decode(`k${encode(letter, encoding)}`, encoding))).toEqual(
      small.map((letter) => `k${letter}`),
    )
  })

  it('comes back from VNI as a capital too, also when only the mark lost its case', () => {
    expect(capital.map((letter) => decode(encode(letter, 'vni'), 'vni'))).toEqual(capital)
    expect(decode('AÙnh Aùnh UØng uØng', 'vni')).toBe('Ánh Ánh Ùng ùng')
  })

  it('is in the tables once', () => {
    expect(new Set(lettersOf('tcvn3'))).toEqual(new Set([...small, ...'ĂÂĐÊÔƠƯ']))
    expect(new Set(lettersOf('vni'))).toEqual(new Set([...small, ...capital]))
    expect(lettersOf('tcvn3')).toHaveLength(74)
    expect(lettersOf('vni')).toHaveLength(134)
  })

  it.each(ENCODINGS)('comes back from %s in any order', (encoding) => {
    const word = fc.string({
      unit: fc.constantFrom(...small, ...'bcghklmnpqrstvx'),
      minLength: 2,
      maxLength: 8,
    })
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const text = words.join(' ')
        expect(decode(encode(text, encoding), encoding)).toBe(text)
      }),
    )
  })
})

describe('TCVN3', () => {
  it.each([
    ['HéI LHPN TØNH §¾K L¾K', 'HỘI LHPN TỈNH ĐẮK LẮK'],
    ['PHô N÷ §¦îC CHäN', 'PHỤ NỮ ĐƯỢC CHỌN'],
    ['L£ THÞ LÖ', 'LÊ THỊ LỆ'],
    ['UBND x· Ea Kuªh', 'UBND xã Ea Kuêh'],
    ['Lª ThÞ Hoµ', 'Lê Thị Hoà'],
    ['TrÇn ThÞ §µO', 'Trần Thị ĐÀO'],
    ['Lª ThÞ ¸nh', 'Lê Thị Ánh'],
    ['Nhµ ë', 'Nhà ở'],
    ["H'Bia Niª", "H'Bia Niê"],
    ['£-®ª', 'Ê-đê'],
    ['¥ §u', 'Ơ Đu'],
    ['ë x· Ea Tul', 'ở xã Ea Tul'],
    ["huyÖn C­ M'gar", "huyện Cư M'gar"],
  ])('%s is %s', (typed, text) => {
    expect(decode(typed, 'tcvn3')).toBe(text)
  })

  it.each(['1½ kg', '1½kg', '5 × 3 m²', '5×3 m', '· 3', '§ 5', '30°C'])('leaves the signs of %s', (text) => {
    expect(decode(text, 'tcvn3')).toBe(text)
  })

  it('is converted before text is tidied, which would delete ư', () => {
    expect(decode('d\u00ADa', 'tcvn3')).toBe('dưa')
    expect(tidy('d\u00ADa')).toBe('da')
  })
})

describe('an encoding', () => {
  it.each([
    ['Hà', 'tcvn3', false],
    ['Hµ', 'tcvn3', true],
    ['Hà', 'vni', false],
    ['Haø', 'vni', true],
    ['Êñuôl', 'vni', false],
    ['Lan', 'vni', true],
  ] as const)('has every letter of %s in %s: %s', (text, encoding, expected) => {
    expect(isWhole(text, encoding)).toBe(expected)
  })

  it.each([
    ['.VnTime', 'tcvn3', false],
    ['.VnTimeH', 'tcvn3', true],
    ['.vnarial narrowh', 'tcvn3', true],
    ['VNI-Times', 'vni', false],
    ['VNI Helve', 'vni', false],
    ['VNtimes new roman', null, false],
    ['Vni', 'vni', false],
    ['SVN-Arial', null, false],
    ['Vivaldi', null, false],
    ['Times New Roman', null, false],
    ['Verdana Bold H', null, false],
  ] as const)('is told by the font %s: %s', (font, encoding, capitals) => {
    expect(encodingOfFont(font)).toBe(encoding)
    expect(isCapitalFont(font)).toBe(capitals)
  })
})
