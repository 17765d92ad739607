import type { Campaign, Field } from '../../campaign/campaign.ts'

/** What the document asks for stands first in a list of the campaign: «Hộ nghèo» of the households, «Có» of the consent. */
export function wantedValue(field: Field, campaign: Campaign): string | undefined {
  return campaign.lists[field.list ?? '']?.values[0]
}
