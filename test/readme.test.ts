import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { BLOCKS } from '../scripts/readme/blocks.ts'
import { excerpt } from '../scripts/readme/excerpt.ts'
import { DOCUMENTS, filled, marked, runBlocks } from '../scripts/readme/fill.ts'
import { openOffice } from '../scripts/readme/office.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const documents = new Map(DOCUMENTS.map((name) => [name, readFileSync(join(root, name), 'utf8')]))
const office = openOffice(root)
afterAll(office.close)

describe('the documents', () => {
  it('show what the commands print (run npm run docs:readme when they changed)', async () => {
    const texts = await runBlocks(office)
    for (const [name, document] of documents) expect(filled(document, texts), name).toBe(document)
  }, 60_000)

  it('show every block once', () => {
    const shown = [...documents.values()].flatMap(marked)
    expect(shown.toSorted()).toEqual(Object.keys(BLOCKS).toSorted())
  })

  it('link to files that are there', () => {
    for (const [name, document] of documents)
      for (const [, target = ''] of document.matchAll(/\]\(([^)#:]+)\)/g))
        expect(() => readFileSync(join(root, name, '..', target)), `${name}: ${target}`).not.toThrow()
  })
})

describe('an excerpt', () => {
  const output = 'one\n\ntwo\n2\n\nthree\n\nfour\n4\n4\n4\nfour\n\nfive\n'

  it('leaves a mark for what it leaves out', () => {
    expect(excerpt(output, [{ first: /^one/ }, { first: /^four/, head: 1, tail: 1 }])).toBe(
      'one\n\n…\n\nfour\n  …\nfour\n\n…',
    )
  })

  it('is all without a choice', () => {
    expect(excerpt(output)).toBe(output.trimEnd())
  })

  it('fails when a choice finds nothing', () => {
    expect(() => excerpt(output, [{ first: /^six/ }])).toThrow('No paragraph of the output begins as /^six/')
  })
})
