import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldWords, tidy } from '../../src/vietnamese/fold.ts'
import { toneKey } from '../../src/vietnamese/tone-key.ts'

describe('text as it is stored', () => {
  it.each([
    ['  xã\u00A0Ea   Trang ', 'xã Ea Trang'],
    ['a\u0302\u0301n', 'ấn'],
    ['dòng 1 \r\n  dòng 2', 'dòng 1\ndòng 2'],
    ['H\u200B’Bia\uFEFF', 'H’Bia'],
    ['ê\u0306', 'ê\u0306'],
  ])('%j becomes %j', (typed, stored) => {
    expect(tidy(typed)).toBe(stored)
  })
})

describe('the folded key', () => {
  it.each([
    [['Cư M’gar', "CU M'GAR", 'cư mgar', 'Cư Mˈgar'.replace('ˈ', 'ʼ')], 'cumgar'],
    [["M'Đrắk", 'M`Ðrăk', 'MƉrak', 'M′đrắk'], 'mdrak'],
    [['Ê-đê', 'Ê Đê', 'Êđê', 'EDE', 'Ê\u200Bđê', 'Ｅ ｄｅ'], 'ede'],
    [['Еа Каr', 'Ea Kar'], 'eakar'],
    [['Ƀuôn Hồ', 'Buôn Hồ'], 'buonho'],
    [['Lắk', 'Lắk'.normalize('NFD')], 'lak'],
    [['…', '', '—'], ''],
  ])('of %j is %s', (texts, key) => {
    expect(texts.map(fold)).toEqual(texts.map(() => key))
  })

  it('divides words at everything but letters and digits', () => {
    expect(foldWords('Hội LHPN TX. Buôn Hồ (2021)')).toEqual(['hoi', 'lhpn', 'tx', 'buon', 'ho', '2021'])
    expect(foldWords("H'Bia Niê")).toEqual(['hbia', 'nie'])
  })
})

describe('the short ways', () => {
  const letters = Array.from({ length: 0x2100 }, (_, code) => String.fromCharCode(code))
  const text = fc.array(fc.constantFrom(...letters), { maxLength: 12 }).map((all) => all.join(''))

  it('fold like the long one', () => {
    fc.assert(fc.property(text, (typed) => fold(typed) === foldWords(typed).join('')))
    expect(letters.filter((letter) => fold(letter) !== foldWords(letter).join(''))).toEqual([])
  })

  it('tidy like the long one, which an invisible character forces', () => {
    fc.assert(fc.property(text, (typed) => tidy(typed) === tidy(`\u200b${typed}`)))
    expect(letters.filter((letter) => tidy(letter) !== tidy(`\u200b${letter}`))).toEqual([])
  })
})

describe('the key with tones', () => {
  it.each([
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['khoẻ', 'khỏe'],
    ['quý', 'qúy'],
    ['Tân Hoà', 'TÂN HÒA'],
    ['Đắk', 'Ðắk'],
    ['Ê-đê', 'Êđê'],
    ["M'nông", 'M’nông'],
    ['Sóс', 'Sóc'],
    ['Tiến', 'Tiến'.normalize('NFD')],
  ])('is equal for %j and %j', (a, b) => {
    expect(toneKey(a)).toBe(toneKey(b))
  })

  it.each([
    ['Tày', 'Táy'],
    ['Hoa', 'Hòa'],
    ['hoá', 'hóă'],
    ['đá', 'dá'],
    ['ma', 'mạ'],
    ['quý', 'quí'],
    ['thon', 'thôn'],
    ['hóa hoa', 'hoa hóa'],
  ])('differs for %j and %j', (a, b) => {
    expect(toneKey(a)).not.toBe(toneKey(b))
  })
})

it('folds every character alike, whether or not a rarer one stands beside it', () => {
  const characters = Array.from({ length: 0x2100 }, (_, code) => String.fromCharCode(code))
  // The ideograph is dropped, but known to the slower way only.
  const different = characters.filter(
    (one) => foldWords(`a${one}b`).join(' ') !== foldWords(`a${one}b 漢`).join(' '),
  )
  expect(different).toEqual([])
})
