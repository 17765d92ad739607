import type { ReceivedOne, Reception } from '../inbox/received.ts'
import { submissionJson } from './json.ts'
import type { Report } from './report.ts'
import { reported } from './report.ts'

/** The document of `receive --json`, schema thidua.reception/1. */
export function receptionJson(reception: Reception, report: Report): object {
  const { campaign } = report.validation
  const { inbox, log, files, repaired, lost, pending } = reception
  return {
    schema: 'thidua.reception/1',
    campaign: { id: campaign.id, title: campaign.title },
    round: campaign.round.id,
    inbox,
    log: { file: log, written: pending === null, repaired, lost },
    files: files.map((one) => fileJson(one, report)),
  }
}

/** `status`: received, noted (it lay in the inbox), known (received before), skipped; `check` is that of validate. */
function fileJson({ path, unit, checked, outcome }: ReceivedOne, report: Report): object {
  const one = reported(report).find(({ submission }) => submission === checked)
  return {
    file: path,
    unit: unit ? { id: unit.id, name: unit.name } : null,
    ...outcomeJson(outcome),
    check: one ? submissionJson(one.submission, one.findings) : null,
  }
}

function outcomeJson(outcome: ReceivedOne['outcome']): object {
  switch (outcome.kind) {
    case 'kept':
    case 'noted': {
      const { file, at, via, by, original, sha256 } = outcome.line
      const version = outcome.kind === 'kept' ? outcome.version : undefined
      return {
        status: outcome.kind === 'kept' ? 'received' : 'noted',
        savedAs: file,
        version,
        at,
        via,
        by,
        original,
        sha256,
      }
    }
    case 'known':
      return { status: 'known', savedAs: outcome.file, at: outcome.at }
    case 'passed-over':
      return { status: 'skipped', reason: outcome.why }
  }
}
