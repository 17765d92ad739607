import type { Campaign } from '../campaign/campaign.ts'
import type { Severity } from '../finding.ts'
import type { Narrowing } from '../reporters/report.ts'
import { UsageError } from '../usage-error.ts'
import { fold } from '../vietnamese/fold.ts'
import { findUnit } from './find-unit.ts'

/** What `--only` takes, in both languages. */
const SEVERITY_NAMES: Readonly<Record<Severity, readonly string[]>> = {
  error: ['errors', 'error', 'loi'],
  warning: ['warnings', 'warning', 'canh-bao'],
  info: ['notes', 'note', 'luu-y', 'info', 'infos'],
}

export interface NarrowingOptions {
  readonly only?: readonly string[]
  readonly unit?: readonly string[]
}

/** The findings that --only and --unit ask for. Throws UsageError for a word that is no severity, or no unit of the campaign. */
export function narrowingOf({ only = [], unit = [] }: NarrowingOptions, campaign: Campaign): Narrowing {
  const severities = only.flatMap((words) => words.split(',')).map((word) => severityOf(word.trim()))
  return {
    severities: [...new Set(severities)],
    units: [...new Set(unit.map((name) => findUnit(name, campaign)))],
  }
}

function severityOf(word: string): Severity {
  const key = fold(word)
  const severities = Object.keys(SEVERITY_NAMES) as Severity[]
  const found = severities.find((one) => SEVERITY_NAMES[one].some((name) => fold(name) === key))
  if (found) return found
  throw new UsageError({
    vi: `«${word}» không dùng được sau --only. Chọn một hay nhiều trong: loi, canh-bao, luu-y.`,
    en: `«${word}» cannot be used after --only. Choose one or several of: errors, warnings, notes.`,
  })
}
