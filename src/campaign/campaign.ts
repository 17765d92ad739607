/**
 * A campaign as data: one JSON file in templates/ says everything that differs from one campaign to the next, so that no
 * year, unit, quota, column or date stands in code. This schema is the definition; `load.ts` reads a file through it.
 */
import * as z from 'zod/mini'
import { type field, form } from './form-schema.ts'
import { reminder, report, signer } from './outgoing.ts'
import { count, day, key, text } from './values.ts'

/**
 * `before`: the date itself is no longer surely on time («trước 28/02/2022»); `no-later-than`: the date is on time
 * («chậm nhất vào 28/2/2022»).
 */
const deadline = z.strictObject({ date: day, kind: z.enum(['before', 'no-later-than']), words: text })

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

/** What was decided for one unit: why, when, and by which document if there is one. */
const decision = { unit: z.string(), reason: text, decided: day, document: z.optional(text) }

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
  /** Units that may send later: `until` is the last day on time. */
  extensions: z.optional(z.array(z.strictObject({ ...decision, until: day }))),
  /** Units that need not meet a quota: that of `form`, or all of theirs. */
  exemptions: z.optional(z.array(z.strictObject({ ...decision, form: z.optional(key) }))),
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
  /** What stands in the place of a name where a unit says that it registers nothing: «Không đăng ký», «Không có». */
  noneWords: z.optional(z.array(text)),
  /**
   * How serious findings of a code are in this campaign, where that differs: `off` finds none, `trial` warns at most and says that the
   * check is on trial.
   */
  checks: z.optional(z.record(z.string(), z.enum(['error', 'warning', 'info', 'off', 'trial']))),
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
export type Unit = z.infer<typeof unit> & {
  /** Quotas that the unit is exempt from, by form key; they are not in `quota` any more. */
  readonly waived?: Readonly<Record<string, Quota>>
}
export type Round = z.infer<typeof round>
export type Deadline = z.infer<typeof deadline>
export type Extension = NonNullable<Round['extensions']>[number]
export type Exemption = NonNullable<Round['exemptions']>[number]
/** What a campaign says of a code. */
export type CheckSetting = NonNullable<CampaignFile['checks']>[string]

/** One of the 54 ethnic groups: its name, and other spellings of it. */
export interface EthnicGroup {
  readonly name: string
  readonly aliases: readonly string[]
}

/** The file of the 54 groups, shared by all campaigns; it also carries their official codes, which nothing here needs. */
export const ethnicGroupsSchema = z.array(z.object({ name: text, aliases: z.array(text) }))

/** A campaign ready for work: the file, its current round at hand, and the reference lists every campaign shares. */
export type Campaign = Omit<CampaignFile, '$comment' | 'roster' | 'rounds' | 'currentRound' | 'units'> & {
  readonly units: readonly Unit[]
  readonly round: Round
  readonly forms: readonly Form[]
  readonly ethnicGroups: readonly EthnicGroup[]
}
