import { describe, expect, it } from 'vitest'
import { isSyllable } from '../../src/vietnamese/syllable.ts'

const words = (text: string) => text.split(' ').map((word) => [word])

describe('a syllable', () => {
  it.each(
    words(
      'nguyễn quốc quý gì giếng giặc gió nghỉ kỹ yêu khuỷu hoà hòa thuỷ thủy ướt uống xoong Đắk LẮK Mông ở à Ô thuở quyển',
    ),
  )('is %s', (word) => {
    expect(isSyllable(word)).toBe(true)
  })

  it.each([
    ['of two tones', ['hoàá', 'thựỷ']],
    ['with a stop and a tone that it does not allow', ['cat', 'càt', 'hoảc', 'lãch']],
    [
      'with onset and vowel that are not written together',
      ['cê', 'kác', 'nghành', 'ngề', 'gế', 'quon', 'gha'],
    ],
    ['with the mark on a glide', ['baõ', 'taù', 'chiụ']],
    ['in mixed case', ['NguyÔn', 'hÀ', 'ThÔn', 'ấT']],
    ['of another language', ['niño', 'Êñuôl', 'Mlô', 'café', 'đ', '5m', '']],
  ])('is no word %s', (_, wrong) => {
    expect(wrong.filter(isSyllable)).toEqual([])
  })
})
