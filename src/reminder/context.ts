import type { Campaign } from '../campaign/campaign.ts'
import type { DeadlineState } from '../campaign/deadline.ts'
import type { Day } from '../finding.ts'
import type { Moment } from '../submission/submission.ts'

/** Why a unit is reminded: nothing came, what came cannot be opened, or something is still to be mended or added. */
export type ReminderKind = 'missing' | 'unreadable' | 'incomplete'

/** What letter and messages need to know of the round. */
export interface ReminderContext {
  readonly campaign: Campaign
  readonly asOf: Day
  readonly deadline: DeadlineState
  readonly replyBy: Moment | null
}
