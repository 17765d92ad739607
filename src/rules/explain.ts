import type { Campaign, CheckSetting } from '../campaign/campaign.ts'
import type { Severity } from '../finding.ts'
import type { Lang } from '../usage-error.ts'
import type { Kind } from './define-rule.ts'
import { allKinds } from './index.ts'

/** What a code means, why it matters and how to mend it, in one language. */
export interface Explanation {
  readonly code: string
  readonly severity: Severity
  readonly title: string
  /** The main sentence, «…» standing for what differs from finding to finding. */
  readonly message: string
  readonly why: string
  /** The usual remedy first, then those of more specific causes. */
  readonly remedies: readonly string[]
  /** What the campaign says of the code, where it does. */
  readonly setting?: CheckSetting
}

/** The kind of finding behind a code; undefined for a word that is no code. */
export function kindOf(code: string): Kind | undefined {
  return allKinds.find((kind) => kind.code === code)
}

/**
 * Explains a code as a campaign uses it; undefined for a word that is no code. Remedies that speak of one finding's arguments are left
 * out.
 */
export function explain(
  code: string,
  lang: Lang,
  { checks = {} }: Pick<Campaign, 'checks'> = {},
): Explanation | undefined {
  const kind = kindOf(code)
  if (!kind) return undefined
  const setting = checks[kind.code]
  const hints = Object.values(kind.wording).map(({ hint }) => hint[lang])
  const usual = hints.filter((hint) => !hint.includes('{'))
  const remedies = kind.remedy ? [kind.remedy[lang], ...usual] : usual
  return {
    code,
    severity: kind.severity,
    title: kind.title[lang],
    message: general(kind.wording[''].message[lang]),
    why: kind.why[lang],
    remedies: [...new Set(remedies)],
    ...(setting === undefined ? {} : { setting }),
  }
}

function general(message: string): string {
  const open = message
    .replace(/\{\w+:[^|}]*\|([^}]*)\}/g, '$1')
    .replace(/\{\w+\}/g, '…')
    .replace(/…( …)+/g, '…')
    .replace(/…\.$/, '…')
  return open.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
