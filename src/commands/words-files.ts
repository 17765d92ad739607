import type { Consolidation } from '../merge/consolidation.ts'
import type { Edition } from './editions.ts'
import type { MergeTargets } from './merge-targets.ts'

/** The report in words where it is asked for; its modules are loaded only then. */
export async function wordsFiles(
  consolidation: Consolidation,
  targets: MergeTargets,
  edition: Edition,
): Promise<{ readonly path: string; readonly bytes: Uint8Array }[]> {
  if (targets.docx === undefined && targets.html === undefined) return []
  const { narrativeFiles } = await import('./narrative-files.ts')
  return narrativeFiles(consolidation, targets, edition)
}
