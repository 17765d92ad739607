import type { Campaign, Form } from '../campaign/campaign.ts'
import { fold } from '../vietnamese/fold.ts'
import type { ChosenHeader, HeaderRows } from './choose-header.ts'
import { chooseHeader, signatureOf } from './choose-header.ts'
import { bearsNameOf, isTitleOf } from './form-title.ts'
import { bandsOf } from './header-band.ts'
import { findWithUnit } from './header-unit.ts'
import type { Labels } from './labels.ts'
import { fieldOf, labelKeys, labelsOf } from './labels.ts'
import { remembered, rememberedBy } from './remembered.ts'
import type { UnitSpeech } from './table-unit.ts'
import { unitSpeech } from './table-unit.ts'

/**
 * What the texts around a table mean in a campaign. Workbooks of one template ask the same again and again: of 200 workbooks,
 * recognising the headers took a quarter of the time before the answers were remembered.
 */
export interface HeaderWords {
  /** Whether a text is a label of some form; nearly all are not. */
  readonly isLabel: (text: string) => boolean
  /** Whether a text stands over several labels, as «Thời gian thực hiện». */
  readonly isBand: (text: string) => boolean
  /** How a text speaks of a unit of money. */
  readonly unit: (text: string) => UnitSpeech | null
  /** The forms of which a text is the title. */
  readonly titled: (text: string) => readonly Form[]
  /** The form whose name a sheet bears. */
  readonly named: (sheet: string) => Form | null
  /** The header that rows are. */
  readonly choose: (rows: HeaderRows) => ChosenHeader | null
}

/** Prepares the words of a campaign's forms. */
export function headerWords({ forms }: Pick<Campaign, 'forms'>): HeaderWords {
  const labels = forms.map((form) => [form, labelsOf(form)] as const)
  const fields = new Map(
    labels.map(([form, known]) => [form, findWithUnit((text) => fieldOf(labelKeys(text), known))]),
  )
  return {
    isLabel: labelTest(labels.map(([, known]) => known)),
    isBand: remembered(bandsOf(forms)),
    unit: remembered(unitSpeech),
    titled: remembered((text) => forms.filter((form) => isTitleOf(text, form))),
    named: remembered((name) => forms.find((form) => bearsNameOf({ name }, form)) ?? null),
    choose: rememberedBy(signatureOf, (rows) => chooseHeader(rows, fields)),
  }
}

/** Characters by which most texts of a table are told from all labels; the starts of texts are far fewer than the texts. */
const START = 8

function labelTest(labels: readonly Labels[]): HeaderWords['isLabel'] {
  const keys = labels.flatMap(({ whole, bare }) => [...whole.keys(), ...bare.keys()])
  const begins = remembered((start) => {
    // What stands in brackets may be left out of a label.
    const [before = ''] = start.split('(', 1)
    const letters = fold(before)
    return keys.some((key) => key.startsWith(letters))
  })
  const isLabel = remembered((text) => {
    const own = labelKeys(text)
    return labels.some((known) => fieldOf(own, known) !== null)
  })
  return (text) => begins(text.slice(0, START)) && isLabel(text)
}
