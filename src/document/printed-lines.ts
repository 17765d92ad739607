import type { Campaign, Unit } from '../campaign/campaign.ts'
import { signatureBlock } from './signature.ts'
import { REQUIRED_NOTE } from './wording.ts'

/** What a form already says below its table when it is sent out: the note and the signature block. Nobody filled these lines in. */
export function printedLines(campaign: Campaign, unit: Unit): ReadonlySet<string> {
  const { rows } = signatureBlock(1, [1, 1, 1], unit, campaign)
  const texts = rows.flatMap(({ cells }) => cells.map(({ value }) => value))
  return new Set([REQUIRED_NOTE, ...texts.filter((text) => typeof text === 'string')])
}
