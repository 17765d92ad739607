import type { Consolidation } from '../merge/consolidation.ts'
import { narrativeFigures } from '../narrative/figures.ts'
import { nomineesOf } from '../narrative/nominees.ts'
import { planNarrative } from '../narrative/plan-narrative.ts'
import { writeDocx } from '../text-document/write-docx.ts'
import { writeHtml } from '../text-document/write-html.ts'

/** Where the report in words is to be written; undefined: not asked for. */
export interface NarrativeTargets {
  readonly docx?: string
  readonly html?: string
}

/** The report in words as the files that were asked for. Only the province's edition names anybody. */
export async function narrativeFiles(
  consolidation: Consolidation,
  { docx, html }: NarrativeTargets,
  edition: 'province' | 'central',
): Promise<{ readonly path: string; readonly bytes: Uint8Array }[]> {
  const isProvince = edition === 'province'
  const figures = narrativeFigures(consolidation, { sensitive: isProvince })
  const plan = planNarrative(figures, isProvince ? nomineesOf(consolidation) : null)
  return [
    ...(docx === undefined ? [] : [{ path: docx, bytes: await writeDocx(plan) }]),
    ...(html === undefined ? [] : [{ path: html, bytes: writeHtml(plan) }]),
  ]
}
