import type { DataValidation, Worksheet } from 'exceljs'
import type { PlanValidation } from '../plan.ts'
import { formatRange, parseRange } from './a1.ts'
import { checkedFormula } from './cell-xml.ts'
import { midnight } from './day.ts'
import { limitedText } from './text.ts'

/** Excel's limits for the two messages of a validation. */
const LONGEST_TITLE = 32
const LONGEST_MESSAGE = 255

/** The part of exceljs its type declarations leave out: one rule for a whole range, which takes no time, instead of one a cell. */
interface RangeValidations {
  readonly dataValidations: {
    add(range: string, validation: DataValidation): void
    find(range: string): unknown
  }
}

/** @throws Error for inline lists, bounds that are none, too long messages, and two rules on one range. */
export function addValidations(worksheet: Worksheet, validations: readonly PlanValidation[]): void {
  const { dataValidations } = worksheet as Worksheet & RangeValidations
  for (const validation of validations) {
    const range = formatRange(parseRange(validation.range))
    if (dataValidations.find(range)) throw new Error(`${worksheet.name}: two validations of ${range}`)
    dataValidations.add(range, excelValidation(validation))
  }
}

function excelValidation({ rule, onError, prompt, error }: PlanValidation): DataValidation {
  return {
    ...excelRule(rule),
    allowBlank: true,
    errorStyle: onError,
    showErrorMessage: rule.type !== 'any',
    showInputMessage: prompt !== undefined,
    ...(prompt && {
      promptTitle: limitedText('Title of an input message', prompt.title, LONGEST_TITLE),
      prompt: limitedText('Input message', prompt.text, LONGEST_MESSAGE),
    }),
    ...(error && {
      errorTitle: limitedText('Title of an error message', error.title, LONGEST_TITLE),
      error: limitedText('Error message', error.text, LONGEST_MESSAGE),
    }),
  }
}

function excelRule(rule: PlanValidation['rule']): DataValidation {
  switch (rule.type) {
    case 'any':
      // exceljs writes no `type` attribute for it, which is what Excel wants; its declarations do not know it.
      return { type: 'any' as 'custom', formulae: [] }
    case 'list':
      if (rule.source.startsWith('"'))
        throw new Error(`A list is a range or a name, not inline: ${rule.source}`)
      return { type: 'list', formulae: [checkedFormula(rule.source)] }
    case 'date':
      return between('date', midnight(rule.from), midnight(rule.to))
    default:
      return between(rule.type, rule.min, rule.max)
  }
}

function between<T extends number | Date>(
  type: 'whole' | 'decimal' | 'date',
  from: T,
  to: T,
): DataValidation {
  if (!Number.isFinite(Number(from)) || !Number.isFinite(Number(to)) || from > to) {
    throw new Error(`No values between ${String(from)} and ${String(to)}`)
  }
  return { type, operator: 'between', formulae: [from, to] }
}
