import type { Unit } from '../campaign/campaign.ts'
import { deadlineOf } from '../campaign/concessions.ts'
import type { DeadlineState } from '../campaign/deadline.ts'
import { deadlineState } from '../campaign/deadline.ts'
import type { UnitGroups } from '../document/groups.ts'
import { groupUnits } from '../document/groups.ts'
import type { UnitStanding } from '../document/standing.ts'
import { standingsOf } from '../document/standing.ts'
import type { Moment } from '../submission/submission.ts'
import type { DocumentPlan } from '../text-document/plan.ts'
import type { Validation } from '../validation.ts'
import type { ReminderContext, ReminderKind } from './context.ts'
import { planLetter } from './letter.ts'
import { messageText } from './message.ts'

export interface UnitReminder {
  readonly standing: UnitStanding
  readonly kind: ReminderKind
  /** Ready to paste; line ends as Notepad shows them. */
  readonly message: string
}

/** Who is reminded of what. Units and figures alone: no unit reads of another one's people. */
export interface Reminder {
  readonly deadline: DeadlineState
  readonly groups: UnitGroups
  /** In the campaign's order. */
  readonly reminders: readonly UnitReminder[]
  /** Null when nobody has to be reminded. */
  readonly letter: DocumentPlan | null
  /** Of the issuing body itself nothing has come: to be said in the office, not in the letter. */
  readonly ownMissing: readonly UnitStanding[]
  /** Readable workbooks of which no unit can be told: one of them may be of a unit that counts as missing. */
  readonly nobodys: readonly string[]
}

/** Plans the letter and the messages. `replyBy`: until when the units are asked to answer; null when nobody said. */
export function planReminder(validation: Validation, replyBy: Moment | null): Reminder {
  const { campaign, asOf, collection, submissions } = validation
  const standings = standingsOf(validation)
  const groups = groupUnits(standings, campaign, collection.nameMissing)
  const deadline = deadlineState(asOf, campaign.round.deadline)
  const context = { campaign, asOf, deadline, replyBy }
  const reminders = groups.expected.flatMap((standing): UnitReminder[] => {
    const kind = kindOf(standing, groups)
    const own = contextOf(standing.unit, context)
    return kind === null ? [] : [{ standing, kind, message: messageText(standing, kind, own) }]
  })
  return {
    deadline,
    groups,
    reminders,
    letter:
      reminders.length === 0
        ? null
        : planLetter(
            reminders.map(({ standing }) => standing),
            groups,
            context,
          ),
    ownMissing: collection.nameMissing
      ? standings.filter(
          ({ own, state, unit }) => own && state === 'missing' && Object.keys(unit.quota).length > 0,
        )
      : [],
    nobodys: submissions
      .filter(({ unit, status }) => unit === null && status !== 'unreadable' && status !== 'superseded')
      .map(({ submission }) => submission.file.path),
  }
}

/** The round as it is for a unit: with its own deadline where that was extended. */
function contextOf(unit: Unit, context: ReminderContext): ReminderContext {
  const { campaign, asOf } = context
  const deadline = deadlineOf(unit, campaign.round)
  const round = { ...campaign.round, deadline }
  return { ...context, campaign: { ...campaign, round }, deadline: deadlineState(asOf, deadline) }
}

function kindOf(standing: UnitStanding, groups: UnitGroups): ReminderKind | null {
  if (groups.missing.includes(standing)) return 'missing'
  if (groups.unreadable.includes(standing)) return 'unreadable'
  return groups.toCorrect.includes(standing) || groups.short.includes(standing) ? 'incomplete' : null
}
