import { documentParts } from './docx/parts.ts'
import type { DocumentPlan } from './plan.ts'

/** Before it a zip file knows no date. */
const FIRST_ZIP_DATE = Date.UTC(1980, 0, 1)

/**
 * The bytes of a .docx file that Word, LibreOffice and WPS open and edit. The same plan gives the same bytes, whatever the day and the
 * time zone: nothing in the file is counted, drawn by lot or dated by the clock.
 */
export async function writeDocx(plan: DocumentPlan): Promise<Uint8Array> {
  const { default: JSZip } = await import('jszip')
  const zip = new JSZip()
  const date = new Date(Math.max(Date.parse(plan.created), FIRST_ZIP_DATE))
  for (const [path, text] of documentParts(plan)) zip.file(path, text, { date, createFolders: false })
  return zip.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 6 },
    platform: 'DOS',
  })
}
