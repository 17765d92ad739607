import type { Campaign } from '../../campaign/campaign.ts'
import type { Day } from '../../finding.ts'
import { formatDay } from '../../vietnamese/format.ts'

/** What the law says of personal data on a day, one sentence each: «Luật … (hiệu lực từ 01/01/2026)». */
export function legalBasis({ central }: Campaign, day: Day): string[] {
  return (central?.legalBasis ?? [])
    .filter(({ from, until }) => (from ?? day) <= day && day <= (until ?? day))
    .map(({ words, from }) =>
      from === undefined ? words : `${words} (hiệu lực từ ${formatDay(from, 'vi')})`,
    )
}
