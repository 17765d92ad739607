import { BLOCKS } from './blocks.ts'
import { excerpt } from './excerpt.ts'
import type { Office } from './office.ts'

/** The documents with blocks, from the root of the repository. */
export const DOCUMENTS = ['README.md', 'docs/huong-dan.md'] as const

const MARKED = /(<!-- output: ([\w-]+) -->\n)[\s\S]*?(<!-- \/output -->)/g

/** Runs every block once, in order. By name: the text that stands between its markers. */
export async function runBlocks(office: Office): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (const [name, block] of Object.entries(BLOCKS)) {
    const { text, stdout, code } = await office.run(block.words)
    const shown = block.shorten ? block.shorten(stdout) : excerpt(text, block.shown)
    const command = [block.as, ...block.words.map(quoted)].join(' ')
    const end = block.as === 'thidua' ? '' : `\n[exit code ${code}]\n`
    texts.set(name, `\n\`\`\`text\n$ ${command}\n\n${shown}\n${end}\`\`\`\n\n`)
  }
  return texts
}

/** A document with the text of each of its blocks. Throws when it marks a block that nothing writes. */
export function filled(document: string, texts: ReadonlyMap<string, string>): string {
  return document.replace(MARKED, (_, open: string, name: string, close: string) => {
    const text = texts.get(name)
    if (text === undefined) throw new Error(`There is no block «${name}» in scripts/readme/blocks.ts`)
    return open + text + close
  })
}

/** Names of the blocks that a document marks. */
export function marked(document: string): readonly string[] {
  return [...document.matchAll(MARKED)].map(([, , name = '']) => name)
}

function quoted(word: string): string {
  return word.includes(' ') ? `"${word}"` : word
}
