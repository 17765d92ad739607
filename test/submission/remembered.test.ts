import { expect, it } from 'vitest'
import { remembered } from '../../src/submission/remembered.ts'

it('works out each text once, also one that has no answer', () => {
  const asked: string[] = []
  const find = remembered((text) => {
    asked.push(text)
    return text === 'b' ? null : text.length
  })
  expect(['a', 'b', 'a', 'b', 'cc'].map(find)).toEqual([1, null, 1, null, 2])
  expect(asked).toEqual(['a', 'b', 'cc'])
})

it('does not grow with the texts of ten thousand workbooks', () => {
  const asked: string[] = []
  const find = remembered((text) => {
    asked.push(text)
    return text
  })
  find('first')
  for (let at = 0; at < 5_000; at++) find(String(at))
  find('first')
  expect(asked.filter((text) => text === 'first')).toHaveLength(2)
})

it('does not grow with the length of texts', () => {
  const asked: string[] = []
  const find = remembered((text) => {
    asked.push(text[0] ?? '')
    return text.length
  })
  find('first')
  for (const letter of 'abcdefghij') find(letter.repeat(150_000))
  find('first')
  expect(asked).toEqual([...'fabcdefghijf'])
})
