import { constants, crc32, deflateRawSync } from 'node:zlib'
import type { Random } from '../fixtures/random.ts'
import { between, oneOf, shuffled } from '../fixtures/random.ts'
import { BYTE_DAMAGES } from './damage-bytes.ts'
import { hostileName } from './hostile-values.ts'
import type { Part } from './zip-parts.ts'

/** Damage to the zip around the parts, or to a part as a whole. */
export type PartDamage = (parts: readonly Part[], random: Random) => readonly Part[]

/** Replaces one part by others. */
function one(change: (part: Part, random: Random, parts: readonly Part[]) => readonly Part[]): PartDamage {
  return (parts, random) => {
    const chosen = oneOf(parts, random)
    return parts.flatMap((part) => (part === chosen ? change(part, random, parts) : [part]))
  }
}

const FIELDS = ['crc', 'packed', 'unpacked', 'offset', 'method'] as const

/** Megabytes of one text as one deflated stream: blocks that refer to nothing before them may be put in a row. */
function bombOf(megabytes: number, text: string): { packed: Buffer; crc: number } {
  const block = Buffer.alloc(2 ** 20, text)
  const packed = deflateRawSync(block, { finishFlush: constants.Z_FULL_FLUSH })
  const blocks = new Array<Buffer>(megabytes).fill(packed)
  const crc = blocks.reduce((sum) => crc32(block, sum), 0)
  return { packed: Buffer.concat([...blocks, Buffer.from([3, 0])]), crc }
}

export const PART_DAMAGES: Readonly<Record<string, PartDamage>> = {
  drop: one(() => []),
  empty: one(({ name }) => [{ name, bytes: Buffer.alloc(0) }]),
  truncate: one(({ name, bytes }, random) => [
    { name, bytes: bytes.subarray(0, Math.floor(random() * bytes.length)) },
  ]),
  bytes: one(({ name, bytes }, random) => [
    { name, bytes: oneOf(Object.values(BYTE_DAMAGES), random)(bytes, random) },
  ]),
  twice: one((part, random, parts) => [
    part,
    { name: random() < 0.5 ? part.name : part.name.toUpperCase(), bytes: oneOf(parts, random).bytes },
  ]),
  swap: one(({ name }, random, parts) => [{ name, bytes: oneOf(parts, random).bytes }]),
  rename: one(({ bytes }, random) => [{ name: hostileName(random), bytes }]),
  states: one((part, random) => {
    const value = oneOf([0, 1, 0xffffffff, 0x7fffffff, 12, 99, 500_000_000, between(0, 1e6, random)], random)
    return [{ ...part, states: { [oneOf(FIELDS, random)]: value } }]
  }),
  bomb: one(({ name }, random) => {
    const megabytes = oneOf([20, 300, 600], random)
    const unpacked = random() < 0.5 ? megabytes * 2 ** 20 : 1000
    const { packed, crc } = bombOf(megabytes, oneOf(['<row/>', ' ', '<si/>', '\0', '<c>'], random))
    return [{ name, bytes: Buffer.alloc(0), packed, states: { unpacked, crc } }]
  }),
  many: (parts, random) => {
    const extra = Array.from({ length: between(100, 5000, random) }, (_, at) => ({
      name: `xl/media/${at}`,
      bytes: Buffer.alloc(0),
    }))
    return [...parts, ...extra]
  },
  order: (parts, random) => shuffled(parts, random),
}
