import type { Random } from '../fixtures/random.ts'
import { between, oneOf, randomFor } from '../fixtures/random.ts'
import type { Delivery } from './check.ts'
import { hostileName } from './hostile-values.ts'
import type { Base } from './mutate.ts'
import { mutate } from './mutate.ts'

/** The files of one run and what was done to them. */
export interface Run extends Delivery {
  readonly seed: string
  readonly damages: readonly string[]
}

/** The run of a seed: one to three damaged files, sometimes a sound one beside them, and a receipt log. */
export function runOf(seed: string, bases: readonly Base[], log: Buffer, write: boolean): Run {
  const random = randomFor(seed)
  const damages: string[] = []
  const files = new Map<string, Buffer>()
  for (let left = between(1, 3, random); left > 0; left--) {
    const base = oneOf(bases, random)
    const mutant = random() < 0.08 ? { bytes: base.bytes, damages: ['none'] } : mutate(base, random)
    damages.push(`${base.name}: ${mutant.damages.join(', ')}`)
    files.set(pathFor(base, random), mutant.bytes)
  }
  const sound = oneOf(bases, random)
  if (random() < 0.2) files.set(`${sound.name}.xlsx`, sound.bytes)
  return {
    seed,
    damages,
    files: [...files].map(([path, bytes]) => ({ path, bytes })),
    receipts: receiptsFor(log, random),
    lang: random() < 0.8 ? 'vi' : 'en',
    write,
  }
}

function pathFor({ name }: Base, random: Random): string {
  return random() < 0.85 ? name : `${hostileName(random).replaceAll('/', '')}.xlsx`
}

function receiptsFor(log: Buffer, random: Random): Buffer | null {
  const kind = random()
  if (kind < 0.5) return null
  return kind < 0.8 ? log : mutate({ name: 'so-nhan.csv', bytes: log, parts: null }, random).bytes
}
