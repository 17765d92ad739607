import type { Unit } from '../campaign/campaign.ts'
import type { Overview, UnitStatus } from '../status/overview.ts'

/** The document of `status --json`, schema thidua.status/1. */
export function statusJson(overview: Overview): object {
  const { campaign, asOf, deadline, units, tasks } = overview
  const { expected, sent, onTime, complete, registered, required, short } = overview
  const ids = (some: readonly Unit[]) => some.map(({ id }) => id)
  return {
    schema: 'thidua.status/1',
    campaign: { id: campaign.id, title: campaign.title },
    round: campaign.round.id,
    asOf,
    deadline: { date: campaign.round.deadline.date, kind: campaign.round.deadline.kind, state: deadline },
    summary: { expected, sent, onTime, complete, registered, required, short },
    units: units.map(unitJson),
    tasks: { remind: ids(tasks.remind), reply: ids(tasks.reply), identify: tasks.identify, note: tasks.note },
  }
}

function unitJson({
  unit,
  result,
  used,
  versions,
  errors,
  warnings,
  registered,
  required,
}: UnitStatus): object {
  return {
    id: unit.id,
    name: unit.name,
    status: result.status,
    timeliness: result.timeliness,
    file: result.file,
    received: used ? { at: used.receipt.at, source: used.receipt.source } : null,
    versions,
    errors,
    warnings,
    registered,
    required,
  }
}
