import type { Replies } from '../reply/reply.ts'
import type { Validation } from '../validation.ts'
import { cellAddress } from '../workbook/address.ts'
import type { WrittenReply } from './reply-lines.ts'

/** The document of `reply --json`, schema thidua.reply/1. Sentences are those for the units, in Vietnamese. */
export function replyJson(
  { campaign, asOf }: Validation,
  replies: readonly WrittenReply[],
  { unanswered, onlyWarnings }: Replies,
  folder: string,
): object {
  const all = replies.flatMap(({ findings }) => findings.map(({ finding }) => finding))
  const count = (severity: string) => all.filter((finding) => finding.severity === severity).length
  return {
    schema: 'thidua.reply/1',
    campaign: { id: campaign.id, title: campaign.title },
    round: campaign.round.id,
    asOf,
    output: folder,
    summary: {
      corrections: replies.filter(({ kind }) => kind === 'correction').length,
      confirmations: replies.filter(({ kind }) => kind === 'confirmation').length,
      errors: count('error'),
      warnings: count('warning'),
      unanswered: unanswered.length,
    },
    replies: replies.map(({ unit, kind, file, written, findings }) => ({
      unit: { id: unit.id, name: unit.name },
      kind,
      file,
      written: written.map((name) => `${folder}/${name}`),
      findings: findings.map(({ finding: { code, severity, message, hint, value, opinion }, link }) => ({
        code,
        severity,
        message,
        hint: hint || undefined,
        sheet: link.sheet,
        cell:
          link.row === undefined || link.column === undefined
            ? undefined
            : cellAddress(link.column, link.row),
        value,
        opinion,
      })),
    })),
    onlyWarnings: onlyWarnings.map(({ id }) => id),
    unanswered,
  }
}
