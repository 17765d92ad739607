import * as z from 'zod/mini'
import { count, key, text } from './values.ts'

/** Text of a drop-down's or cell's input message; Excel allows 32 and 255 characters. */
const prompt = z.strictObject({
  title: z.string().check(z.maxLength(32)),
  text: z.string().check(z.maxLength(255)),
})

/**
 * A column of a form. `key` is a word of the program where a check knows it: name, group, ethnicity, people, place, from, to,
 * budget, source, contact, note, birthYear, household, recognisedYear, consent; any other key is only carried along.
 */
export const field = z.strictObject({
  key,
  /** As the header shows it, without `*`. */
  label: text,
  /** Short name for sentences: «Địa bàn» for «Địa bàn (xã/phường/thị trấn)». */
  short: text,
  aliases: z.optional(z.array(text)),
  /** `index` is STT. `ethnicities` may name several groups; `commune` in one cell may name several places when `multiple`. */
  type: z.enum(['index', 'text', 'count', 'money', 'day', 'year', 'choice', 'ethnicity', 'commune']),
  required: z.optional(z.boolean()),
  /** Required only when another field of the row holds one of these values. */
  requiredWhen: z.optional(z.strictObject({ field: key, values: z.array(text) })),
  multiple: z.optional(z.boolean()),
  /** Name of a list of the campaign, for `choice`. */
  list: z.optional(z.string()),
  /** A value outside the list: refused (error) or only remarked on (nothing is found; the drop-down warns). */
  open: z.optional(z.boolean()),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  /** Column width in characters. */
  width: z.number(),
  /** Header of the band row over neighbouring columns of the same band. */
  band: z.optional(text),
  /** Summed in the form's total row. */
  total: z.optional(z.boolean()),
  prompt: z.optional(prompt),
  /** What to write, as one sentence: the remedy of a blank or unreadable cell. */
  remedy: z.optional(text),
  /** Cell of the example row of the instruction sheet. */
  example: z.optional(z.union([z.string(), z.number()])),
  /** What kind of personal data the column holds; the central edition decides by it. */
  personal: z.optional(z.enum(['name', 'contact', 'hamlet', 'sensitive', 'free-text'])),
})

/** A form of a round: its sheet and its columns. */
export const form = z.strictObject({
  key,
  /** «A», «B» …: how sentences name the sheet. */
  letter: text,
  sheet: text,
  title: text,
  /** How a sentence and a table head name its rows: «hoạt động/phần việc». */
  noun: text,
  /** Column head of the terminal table: «sinh kế». */
  short: text,
  aliases: z.optional(z.array(text)),
  /** `people`: each row is a person chosen by the unit; its quota is judged by nominee-count. */
  kind: z.enum(['activities', 'people']),
  /** `quota`: the sheet must be there for units with a quota on it; `expected`: empty is a warning; `never`. */
  needed: z.enum(['quota', 'expected', 'never']),
  /** Blank rows in the template; a people form has exactly as many as the unit's quota. */
  rows: count,
  /** Fields that together say that two rows are the same thing. */
  identity: z.array(key),
  /** Codes of optional checks that apply to this form. */
  checks: z.array(z.string()),
  fields: z.array(field),
  /** Columns of its list in the central edition behind Đơn vị, in order; a form without any is not listed there. */
  central: z.optional(z.array(z.strictObject({ field: key, label: text, width: z.number() }))),
})
