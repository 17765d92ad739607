import type { Campaign, Unit } from '../campaign/campaign.ts'
import { signatureLines } from './signature.ts'
import { REQUIRED_NOTE } from './wording.ts'

/** What a form already says below its table when it is sent out: the note and the signature block. Nobody filled these lines in. */
export function printedLines(campaign: Campaign, unit: Unit): ReadonlySet<string> {
  const { left, right } = signatureLines(unit, campaign)
  return new Set([REQUIRED_NOTE, ...left, ...right].filter((text) => text !== ''))
}
