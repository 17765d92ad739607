import type { Campaign } from '../campaign/campaign.ts'
import type { Day } from '../finding.ts'
import type { Letterhead } from '../text-document/plan.ts'
import { MOTTO, NATION } from './letterhead.ts'

/** «Số:        /BC-BTV»: the office writes the number when it is signed. */
export function numberLine(notation: string): string {
  return `Số:        /${notation}`
}

/** «ngày      tháng      năm 2022»: day and month are written when it is signed. */
export function blankDay(asOf: Day): string {
  return `ngày      tháng      năm ${asOf.slice(0, 4)}`
}

/** The letterhead of what the issuing body itself sends out; a letter says what it is about there, having no title. */
export function documentHead({ report }: Campaign, notation: string, asOf: Day, about?: string): Letterhead {
  return {
    kind: 'letterhead',
    state: [NATION, MOTTO],
    body: report.letterhead,
    number: numberLine(notation),
    placeAndDay: `${report.datePlace}, ${blankDay(asOf)}`,
    ...(about === undefined ? {} : { about }),
  }
}
