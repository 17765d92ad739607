import type { Campaign } from '../campaign/campaign.ts'
import { extensionOf, isExempt } from '../campaign/concessions.ts'
import type { UnitStanding } from './standing.ts'
import { targetQuota } from './standing.ts'

/** The units of a round by how they stand; of those expected to send, unless said otherwise. Each list in the campaign's order. */
export interface UnitGroups {
  readonly expected: readonly UnitStanding[]
  readonly received: readonly UnitStanding[]
  readonly onTime: readonly UnitStanding[]
  /** Received on the date of a «trước …» deadline. */
  readonly boundary: readonly UnitStanding[]
  readonly late: readonly UnitStanding[]
  readonly dayUnknown: readonly UnitStanding[]
  readonly missing: readonly UnitStanding[]
  /** Something came that cannot be opened. */
  readonly unreadable: readonly UnitStanding[]
  /** In the receipt log alone, or its file was not given. */
  readonly withoutFile: readonly UnitStanding[]
  /** Received, with content to be mended. */
  readonly toCorrect: readonly UnitStanding[]
  /** Received, with at least one quota that is not met. */
  readonly short: readonly UnitStanding[]
  /** Received, with the quota of the target's form met. */
  readonly met: readonly UnitStanding[]
  /** Received, and saying that nothing is registered. */
  readonly declaredNone: readonly UnitStanding[]
  /** Exempt from all that was asked of them; not among the expected. */
  readonly exempt: readonly UnitStanding[]
  /** With a later deadline of their own. */
  readonly extended: readonly UnitStanding[]
  /** Without a quota, and yet received. */
  readonly volunteers: readonly UnitStanding[]
}

/** Sorts units by how they stand. Without `tellsMissing` nobody counts as missing: only single files were given. */
export function groupUnits(
  standings: readonly UnitStanding[],
  campaign: Campaign,
  tellsMissing: boolean,
): UnitGroups {
  const expected = standings.filter((one) => one.expected)
  const received = expected.filter((one) => one.received)
  const absent = expected.filter((one) => !one.received)
  const timely = (timeliness: UnitStanding['timeliness']) =>
    received.filter((one) => one.timeliness === timeliness)
  return {
    expected,
    received,
    onTime: timely('on-time'),
    boundary: timely('boundary'),
    late: timely('late'),
    dayUnknown: timely('unknown'),
    missing: tellsMissing ? absent.filter(({ state }) => state === 'missing') : [],
    unreadable: absent.filter(({ state, hasFile }) => state === 'unreadable' && hasFile),
    withoutFile: absent.filter(
      ({ state, hasFile }) => state === 'not-given' || (state === 'unreadable' && !hasFile),
    ),
    toCorrect: received.filter(({ corrections }) => corrections > 0),
    short: received.filter(({ quotas }) => quotas.some(({ met }) => !met)),
    met: received.filter((one) => targetQuota(one, campaign)?.met === true),
    declaredNone: received.filter(({ state }) => state === 'declared-none'),
    exempt: standings.filter(({ unit, own }) => !own && isExempt(unit)),
    extended: expected.filter(({ unit }) => extensionOf(unit, campaign.round) !== null),
    volunteers: standings.filter((one) => one.received && !one.expected && !one.own && !isExempt(one.unit)),
  }
}
