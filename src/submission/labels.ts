import type { Field, Form } from '../campaign/campaign.ts'
import { fold } from '../vietnamese/fold.ts'

/** The labels of a form's columns and their aliases, folded: whole, and without `*` and remarks in brackets. */
export interface Labels {
  readonly whole: ReadonlyMap<string, Field>
  readonly bare: ReadonlyMap<string, Field>
}

/** Folds every label of a form once; where two fields share one, the earlier field keeps it. */
export function labelsOf(form: Form): Labels {
  const whole = new Map<string, Field>()
  const bare = new Map<string, Field>()
  for (const field of form.fields) {
    for (const label of [field.label, ...(field.aliases ?? [])]) {
      const keys = labelKeys(label)
      if (!whole.has(keys.whole)) whole.set(keys.whole, field)
      if (!bare.has(keys.bare)) bare.set(keys.bare, field)
    }
  }
  return { whole, bare }
}

/** A header cell's text, folded both ways. */
export interface LabelKeys {
  readonly whole: string
  readonly bare: string
}

/** Folds the text of a header cell; a label that is all remark keeps it. */
export function labelKeys(label: string): LabelKeys {
  const whole = fold(label)
  if (!label.includes('(')) return { whole, bare: whole }
  return { whole, bare: fold(label.replace(/\([^)]*\)/g, ' ')) || whole }
}

/** The field that a header cell names: its whole label before the shortened one. */
export function fieldOf(keys: LabelKeys, labels: Labels): Field | null {
  if (keys.whole === '') return null
  return labels.whole.get(keys.whole) ?? labels.bare.get(keys.bare) ?? null
}
