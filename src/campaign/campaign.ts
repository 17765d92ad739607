/**
 * A campaign as data: one JSON file in templates/ says everything that differs from one campaign to the next, so that no
 * year, unit, quota, column or date stands in code. This schema is the definition; `load.ts` reads a file through it.
 */
import * as z from 'zod/mini'
import { reminder, report, signer } from './outgoing.ts'

const text = z.string().check(z.minLength(1))
/** The second argument of `regex` and `refine` is the name of the demand: `issues.ts` says it in words. */
const key = z.string().check(z.regex(/^[a-zA-Z][a-zA-Z0-9]*$/, 'key'))
const count = z.number().check(z.int(), z.minimum(0))

/** A calendar day that exists, YYYY-MM-DD. */
const day = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/, 'day'),
  z.refine((value) => {
    const time = Date.parse(`${value}T00:00:00Z`)
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
  }, 'real-day'),
)

/**
 * `before`: the date itself is no longer surely on time («trước 28/02/2022»); `no-later-than`: the date is on time
 * («chậm nhất vào 28/2/2022»).
 */
const deadline = z.strictObject({ date: day, kind: z.enum(['before', 'no-later-than']), words: text })

/** Text of a drop-down's or cell's input message; Excel allows 32 and 255 characters. */
const prompt = z.strictObject({
  title: z.string().check(z.maxLength(32)),
  text: z.string().check(z.maxLength(255)),
})

/**
 * A column of a form. `key` is a word of the program where a check knows it: name, group, ethnicity, people, place, from, to,
 * budget, source, contact, note, birthYear, household, recognisedYear, consent; any other key is only carried along.
 */
const field = z.strictObject({
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

const form = z.strictObject({
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

const quota = z.strictObject({ kind: z.enum(['at-least', 'exactly']), count: count })

const commune = z.strictObject({ code: z.optional(z.string()), name: text })

const unit = z.strictObject({
  id: z.string().check(z.regex(/^[A-Z0-9]{2,8}$/, 'unit-id')),
  slug: z.string().check(z.regex(/^[a-z0-9-]+$/, 'slug')),
  name: text,
  /** The area or body without «Hội LHPN»: «huyện M'Đrắk». */
  place: text,
  kind: z.string(),
  aliases: z.array(text),
  /** By form key. A form that is not named has no quota. */
  quota: z.record(z.string(), quota),
  communes: z.optional(z.array(commune)),
  /** Left block of the letterhead, upper line(s) and the unit's own last. */
  letterhead: z.array(text),
  signer,
  /** Place name of the date line: «Ea Kar, ngày … tháng … năm …». */
  datePlace: text,
  gsoCode: z.optional(z.string()),
})

const round = z.strictObject({
  id: text,
  name: text,
  /** Head of the cover sheet; left out, the round's and the campaign's names. */
  title: z.optional(text),
  /** ASCII tail of template file names: «Dang-ky». */
  fileSuffix: z.string().check(z.regex(/^[A-Za-z0-9-]+$/, 'file-suffix')),
  /** Raised when the template's layout changes; older stamps give `template-outdated`. */
  templateVersion: count,
  deadline,
  /**
   * How to fill the workbook, one sentence each; with `form`, only for units that get it. `{deadline}` and `{contact}` are replaced
   * by the deadline and the office.
   */
  instructions: z.optional(z.array(z.strictObject({ text, form: z.optional(key) }))),
  forms: z.array(form),
})

export const campaignSchema = z.strictObject({
  $comment: z.optional(z.string()),
  id: z.string().check(z.regex(/^[a-z0-9-]+$/, 'slug')),
  title: text,
  /** In running text: «Đợt thi đua đặc biệt». */
  shortTitle: text,
  document: z.strictObject({ kind: text, number: text, date: day, issuer: text }),
  period: z.strictObject({ from: day, to: day }),
  /** Which round a run is about. */
  currentRound: text,
  rounds: z.array(round),
  /** The office that receives: Kính gửi, and who to ask. */
  office: z.strictObject({
    recipient: text,
    name: text,
    phone: z.optional(z.string()),
    email: z.optional(z.string()),
  }),
  /** The goal in the campaign's name, counted over the rows of one form. */
  target: z.strictObject({ form: key, count, name: text }),
  /** A file of units beside this one; its entries are completed by `units` of the same id. */
  roster: z.optional(text),
  /** In the order of every list and table. */
  units: z.array(unit),
  /** The parts of the consolidated table, in order. `own`: the issuing body itself, outside the sum of the units. */
  unitKinds: z.array(z.strictObject({ kind: text, title: text, own: z.optional(z.boolean()) })),
  unitNames: z.strictObject({
    /** Words that name no unit by themselves: Hội, LHPN, huyện, H. … */
    generic: z.array(text),
    /** Spellings of the province's name; alone they identify nobody. */
    province: z.array(text),
    /** If every word is generic, these in the Đơn vị cell mean the unit of `ownUnit`. */
    ownWords: z.array(text),
    ownUnit: z.optional(text),
  }),
  /** Forms' drop-down lists by name; aliases are other ways to write a value. */
  lists: z.record(
    key,
    z.strictObject({ values: z.array(text), aliases: z.optional(z.record(z.string(), z.string())) }),
  ),
  ethnicity: z.strictObject({
    /** Those common here, first in the drop-down. */
    first: z.array(text),
    /** Not a minority. */
    majority: text,
    /** A name beginning with this word is a man's among these groups. */
    malePrefix: z.optional(z.strictObject({ prefix: text, groups: z.array(text) })),
    /** Names of groups that are also old words for another group: asked about. */
    doubtful: z.optional(z.array(z.strictObject({ group: text, other: text }))),
  }),
  /** Phrases in a commune cell that mean the whole area: «toàn huyện». */
  wholeArea: z.array(text),
  /** Generic words of activity names; a name of these alone is vague. */
  vagueWords: z.array(text),
  limits: z.strictObject({
    fileMegabytes: z.number(),
    unpackedMegabytes: z.number(),
    entriesPerSheet: count,
    /** Above this, `amount-large`. Đồng and people. */
    largeMoney: count,
    largePeople: count,
    /** An amount from 1 up to this many đồng is `number-ambiguous`. */
    smallMoney: count,
    nomineeAge: z.strictObject({ min: count, max: count }),
  }),
  /** The edition that leaves the province, without personal data; a campaign without it has none. */
  central: z.optional(
    z.strictObject({
      /** Who receives it, in sentences: «TW Hội». */
      recipient: text,
      /** What the law says of personal data, each from its first to its last day in force. */
      legalBasis: z.array(z.strictObject({ words: text, from: z.optional(day), until: z.optional(day) })),
    }),
  ),
  report,
  reminder: z.optional(reminder),
})

export type CampaignFile = z.infer<typeof campaignSchema>
export type Field = z.infer<typeof field>
export type PersonalKind = NonNullable<Field['personal']>
export type Form = z.infer<typeof form>
export type Quota = z.infer<typeof quota>
export type Unit = z.infer<typeof unit>
export type Round = z.infer<typeof round>
export type Deadline = z.infer<typeof deadline>

/** One of the 54 ethnic groups: its name, and other spellings of it. */
export interface EthnicGroup {
  readonly name: string
  readonly aliases: readonly string[]
}

/** The file of the 54 groups, shared by all campaigns; it also carries their official codes, which nothing here needs. */
export const ethnicGroupsSchema = z.array(z.object({ name: text, aliases: z.array(text) }))

/** A campaign ready for work: the file, its current round at hand, and the reference lists every campaign shares. */
export type Campaign = Omit<CampaignFile, '$comment' | 'roster' | 'rounds' | 'currentRound'> & {
  readonly round: Round
  readonly forms: readonly Form[]
  readonly ethnicGroups: readonly EthnicGroup[]
}
