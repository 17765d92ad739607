import type { Arg, Finding, PhrasedFinding } from '../finding.ts'
import type { Lang, Text } from '../usage-error.ts'
import { formatDay, formatMoment, formatNumber, weekday } from '../vietnamese/format.ts'
import { kindOf } from './explain.ts'

const ON_TRIAL: Text = {
  vi: '(Nội dung này đang kiểm tra thử trong đợt, chưa tính là lỗi.)',
  en: '(This check is on trial in this campaign and is no error.)',
}

/** A finding with its sentences: place and file are left to the reporter. Throws when a sentence asks for an argument that is not there. */
export function phrase(finding: Finding, lang: Lang): PhrasedFinding {
  const wording = kindOf(finding.code)?.wording[finding.variant]
  if (!wording) throw new Error(`no sentence for ${finding.code} · ${finding.variant}`)
  return {
    ...finding,
    message: fill(wording.message[lang], finding, lang) + (finding.trial ? ` ${ON_TRIAL[lang]}` : ''),
    hint: fill(wording.hint[lang], finding, lang),
  }
}

/** `{days}`, and `{days:day|days}` for the word that goes with the number. */
const PLACEHOLDER = /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g

/**
 * The finding in the words of the unit's correction workbook, in Vietnamese; null for what is a matter of the office alone, or what a fresh
 * form puts right by itself.
 */
export function phraseForUnit(finding: Finding): PhrasedFinding | null {
  const kind = kindOf(finding.code)
  const own = kind?.toUnit?.[finding.variant]
  if (kind?.officeOnly || own === null) return null
  if (!own) return phrase(finding, 'vi')
  return { ...finding, message: fill(own.message, finding, 'vi'), hint: fill(own.hint, finding, 'vi') }
}

function fill(sentence: string, { code, args }: Finding, lang: Lang): string {
  const filled = sentence.replace(PLACEHOLDER, (_, name: string, one?: string, more = '') => {
    const arg = args[name]
    if (arg === undefined) throw new Error(`${code}: no argument {${name}}`)
    if (one !== undefined) return arg === 1 ? one : more
    return show(arg, lang)
  })
  return filled.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

/** A sentence quotes no more than this of what a cell says; the whole value goes beside it. */
const LONGEST_QUOTE = 200

function quote(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
}

function show(arg: Arg, lang: Lang): string {
  if (typeof arg === 'string') return quote(arg)
  if (typeof arg === 'number') return formatNumber(arg, lang)
  if ('list' in arg) return arg.list.map(quote).join(arg.separator ?? ', ')
  if ('cells' in arg) return arg.cells.join(', ')
  if ('rows' in arg) return arg.rows.join(', ')
  if ('moment' in arg) return formatMoment(arg.moment, lang)
  return arg.weekday ? `${formatDay(arg.day, lang)} (${weekday(arg.day, lang)})` : formatDay(arg.day, lang)
}
