import type { ConditionalFormattingRule, DataBarRuleType, Worksheet } from 'exceljs'
import type { PlanCondition } from '../plan.ts'
import { formatRange, parseRange } from './a1.ts'
import { argb } from './cell-style.ts'
import { checkedFormula } from './cell-xml.ts'

/** Adds the conditions, the first one the strongest. @throws Error for formulas, ranges and colours that are none. */
export function addConditions(worksheet: Worksheet, conditions: readonly PlanCondition[]): void {
  for (const [at, condition] of conditions.entries()) {
    const ref = formatRange(parseRange(condition.range))
    worksheet.addConditionalFormatting({ ref, rules: [excelRule(condition, at + 1)] })
  }
}

function excelRule(condition: PlanCondition, priority: number): ConditionalFormattingRule {
  return condition.type === 'data-bar' ? dataBar(condition, priority) : expression(condition, priority)
}

function expression(
  { formula, fill, color, bold }: Extract<PlanCondition, { type: 'expression' }>,
  priority: number,
): ConditionalFormattingRule {
  const font = { ...(bold && { bold }), ...(color !== undefined && { color: { argb: argb(color) } }) }
  return {
    type: 'expression',
    priority,
    formulae: [checkedFormula(formula)],
    style: {
      ...(Object.keys(font).length > 0 && { font }),
      ...(fill !== undefined && {
        fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: argb(fill) } },
      }),
    },
  }
}

/** A bar without gradient, whose extension makes a value of `min` no bar at all (older bars begin at a tenth of the cell). */
function dataBar(
  { color, min, max }: Extract<PlanCondition, { type: 'data-bar' }>,
  priority: number,
): DataBarRuleType & { readonly color: { readonly argb: string } } {
  if (!Number.isFinite(min) || !Number.isFinite(max) || min >= max)
    throw new Error(`No bar from ${min} to ${max}`)
  return {
    type: 'dataBar',
    priority,
    gradient: false,
    minLength: 0,
    maxLength: 100,
    cfvo: [
      { type: 'num', value: min },
      { type: 'num', value: max },
    ],
    color: { argb: argb(color) },
  }
}
