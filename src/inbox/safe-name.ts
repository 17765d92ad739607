import type { Campaign, Unit } from '../campaign/campaign.ts'
import { filePrefix } from '../campaign/file-prefix.ts'

const VERSION = /_lan-(\d+)\.[a-z0-9]+$/i

/**
 * The name under which a received file is kept: order and id of the unit, which version it is, and the ending it came with:
 * 01_BMT_lan-1.xlsx. ASCII alone, whatever the unit called it; a file of nobody's is CHUA-RO-DON-VI_lan-1.xlsx.
 */
export function inboxName(owner: string, version: number, original: string): string {
  return `${owner}_lan-${version}.${endingOf(original)}`
}

/** The beginning of the names of a unit's files: 01_BMT. */
export function ownerName(unit: Unit | null, campaign: Campaign): string {
  return unit ? filePrefix(campaign, unit) : 'CHUA-RO-DON-VI'
}

/** The number after the highest that a unit's files have among the names of the inbox; 1 for the first. */
export function nextVersion(owner: string, names: readonly string[]): number {
  const own = names.filter((name) => name.toUpperCase().startsWith(`${owner}_LAN-`.toUpperCase()))
  return Math.max(0, ...own.map((name) => Number(VERSION.exec(name)?.[1] ?? 0))) + 1
}

function endingOf(name: string): string {
  return (/\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1] ?? 'bin').toLowerCase()
}
