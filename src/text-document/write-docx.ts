import { createMemory } from '../workbook/write/memory.ts'
import { createZip } from '../workbook/write/zip-writer.ts'
import { documentParts } from './docx/parts.ts'
import type { DocumentPlan } from './plan.ts'

/**
 * The bytes of a .docx file that Word, LibreOffice and WPS open and edit. The same plan gives the same bytes, whatever the day and the
 * time zone: nothing in the file is drawn by lot or dated by the clock.
 */
export async function writeDocx(plan: DocumentPlan): Promise<Uint8Array> {
  const memory = createMemory()
  const zip = createZip(memory.write, new Date(plan.created))
  for (const [path, text] of documentParts(plan)) await zip.add(path, [text])
  await zip.finish()
  return memory.bytes()
}
