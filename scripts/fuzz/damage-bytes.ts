import type { Random } from '../fixtures/random.ts'
import { between } from '../fixtures/random.ts'

/** Damage that needs no knowledge of the file. */
export type ByteDamage = (bytes: Buffer, random: Random) => Buffer

const place = (bytes: Buffer, random: Random) => Math.floor(random() * bytes.length)

export const BYTE_DAMAGES: Readonly<Record<string, ByteDamage>> = {
  flip(bytes, random) {
    const changed = Buffer.from(bytes)
    for (let count = between(1, 20, random); count > 0 && changed.length > 0; count--) {
      changed[place(changed, random)] = between(0, 255, random)
    }
    return changed
  },
  /** Near the end lies the directory of a zip. */
  'flip-end'(bytes, random) {
    const changed = Buffer.from(bytes)
    for (let count = between(1, 6, random); count > 0 && changed.length > 0; count--) {
      const back = Math.floor(random() * Math.min(changed.length, 2000))
      changed[changed.length - 1 - back] = random() < 0.3 ? 0xff : between(0, 255, random)
    }
    return changed
  },
  'cut-end': (bytes, random) => bytes.subarray(0, place(bytes, random)),
  'cut-start': (bytes, random) => bytes.subarray(place(bytes, random)),
  'cut-middle'(bytes, random) {
    const from = place(bytes, random)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + between(1, 2000, random))])
  },
  repeat(bytes, random) {
    const from = place(bytes, random)
    return Buffer.concat([bytes.subarray(0, from + between(1, 2000, random)), bytes.subarray(from)])
  },
  zeros: (bytes, random) => Buffer.from(bytes).fill(0, place(bytes, random)),
  prefix: (bytes, random) => Buffer.concat([Buffer.alloc(between(1, 600, random), 0x20), bytes]),
  suffix: (bytes, random) => Buffer.concat([bytes, Buffer.alloc(between(1, 70_000, random))]),
}
