import type { Reminder } from '../reminder/plan-reminder.ts'
import type { Validation } from '../validation.ts'

/** Where letter and messages were written; a message for each unit reminded, in their order. Paths as given, with `/`. */
export interface WrittenReminder {
  readonly letter: string | null
  readonly messages: readonly string[]
}

/** The document of `remind --json`, schema thidua.reminder/1: who is reminded of what, and the files. Days are counted from the deadline. */
export function reminderJson(
  { campaign, asOf }: Validation,
  { deadline, reminders, ownMissing, nobodys }: Reminder,
  written: WrittenReminder,
): object {
  return {
    schema: 'thidua.reminder/1',
    campaign: { id: campaign.id, title: campaign.title },
    round: campaign.round.id,
    asOf,
    deadline: { date: campaign.round.deadline.date, ...deadline },
    letter: written.letter,
    reminders: reminders.map(({ standing, kind }, at) => ({
      unit: { id: standing.unit.id, name: standing.unit.name },
      kind,
      corrections: standing.corrections,
      quotas: standing.quotas,
      message: written.messages[at] ?? null,
    })),
    ownMissing: ownMissing.map(({ unit }) => unit.id),
    unknownUnit: nobodys,
  }
}
