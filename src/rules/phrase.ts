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
  return { ...finding, ...sentencesOf(finding, lang) }
}

/** Its sentences alone. */
export function sentencesOf(finding: Finding, lang: Lang): Pick<PhrasedFinding, 'message' | 'hint'> {
  const wording = kindOf(finding.code)?.wording[finding.variant]
  if (!wording) throw new Error(`no sentence for ${finding.code} · ${finding.variant}`)
  return {
    message: fill(wording.message[lang], finding, lang) + (finding.trial ? ` ${ON_TRIAL[lang]}` : ''),
    hint: fill(wording.hint[lang], finding, lang),
  }
}

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

/** Found by hand: a report may hold hundreds of thousands of sentences, and a pattern takes five times as long. */
function fill(sentence: string, finding: Finding, lang: Lang): string {
  let filled = ''
  let end = 0
  for (let start = sentence.indexOf('{'); start >= 0; start = sentence.indexOf('{', end)) {
    const close = sentence.indexOf('}', start)
    filled += sentence.slice(end, start) + placed(sentence.slice(start + 1, close), finding, lang)
    end = close + 1
  }
  filled += sentence.slice(end)
  return STARTS_SMALL.test(filled) ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled
}

const STARTS_SMALL = /^\p{Ll}/u

/** What stands for `days`, and for `days:day|days` the word that goes with the number. */
function placed(asked: string, { code, args }: Finding, lang: Lang): string {
  const colon = asked.indexOf(':')
  const name = colon < 0 ? asked : asked.slice(0, colon)
  const arg = args[name]
  if (arg === undefined) throw new Error(`${code}: no argument {${name}}`)
  if (colon < 0) return show(arg, lang)
  const [one = '', more = ''] = asked.slice(colon + 1).split('|')
  return arg === 1 ? one : more
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
