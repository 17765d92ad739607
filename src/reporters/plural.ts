import { formatNumber } from '../vietnamese/format.ts'

/** «1 error», «2 errors», in English; Vietnamese nouns have no plural. */
export function plural(count: number, noun: string): string {
  const many = /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
  return `${formatNumber(count, 'en')} ${count === 1 ? noun : many}`
}
