import type { Campaign } from '../campaign/campaign.ts'
import type { Arg } from '../finding.ts'

/** The guiding document in a sentence: «Hướng dẫn số 59/KH-BTV» and its day. */
export function documentArgs({ document }: Campaign): Readonly<Record<'document' | 'documentDate', Arg>> {
  return { document: `${document.kind} số ${document.number}`, documentDate: { day: document.date } }
}
