import type { Campaign } from '../campaign/campaign.ts'

/** The only key of what stands for an object of the campaign: its number. */
const NUMBER = '#campaign'

/** Turns data into text and back. Objects of the campaign come back as themselves: units and forms are compared by identity. */
export interface CampaignText {
  readonly write: (data: unknown) => string
  readonly read: (text: string) => unknown
}

/** The same campaign, or a clone of it, numbers its objects alike. */
export function campaignText(campaign: Campaign): CampaignText {
  const objects = objectsIn(campaign)
  const numbers = new Map(objects.map((object, at) => [object, at]))
  return {
    write: (data) =>
      JSON.stringify(data, (_, value: unknown) => {
        const number = numbers.get(value as object)
        return number === undefined ? value : { [NUMBER]: number }
      }),
    read: (text) =>
      JSON.parse(text, (_, value: unknown) =>
        isObject(value) && NUMBER in value ? objects[value[NUMBER] as number] : value,
      ),
  }
}

/** Every object and list in it, each once, in the order of their keys. */
function objectsIn(campaign: Campaign): object[] {
  const found = new Set<object>([campaign])
  for (const object of found) {
    for (const value of Object.values(object)) if (isObject(value)) found.add(value)
  }
  return [...found]
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
