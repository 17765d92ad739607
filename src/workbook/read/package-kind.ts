import type { RefusalReason } from '../grid.ts'
import type { Memory } from './memory.ts'
import { type Relationship, readRelationships } from './relationships.ts'
import { readPart, type Zip } from './zip.ts'

/** What a zip holds: a workbook, with its main part where that may be anywhere, or why it gives no grid. */
export type PackageKind =
  | {
      readonly kind: 'xlsx' | 'xlsb'
      readonly mainPart: string
      readonly relationships: readonly Relationship[]
    }
  | { readonly kind: 'ods' }
  | { readonly kind: 'refused'; readonly reason: RefusalReason }

const USUAL_MAIN_PART = 'xl/workbook.xml'

/** Tells a package by what its relationships name as the document, else by the parts it has. Throws Unreadable. */
export function packageKind(zip: Zip, memory: Memory): PackageKind {
  if (zip.entries.has('mimetype') || zip.entries.has('meta-inf/manifest.xml')) return openDocumentKind(zip)
  const relationships = readRelationships(zip, '', memory.relationships)
  const stated = relationships.find(({ kind }) => kind === 'officeDocument')?.target
  const mainPart = stated ?? usualMainPart(zip)
  if (mainPart === undefined) return refused(otherZip(zip))
  const folder = mainPart.slice(0, mainPart.indexOf('/')).toLowerCase()
  if (folder === 'word') return refused('word')
  if (folder === 'ppt') return refused('presentation')
  if (folder === 'visio') return refused('other')
  return { kind: mainPart.toLowerCase().endsWith('.bin') ? 'xlsb' : 'xlsx', mainPart, relationships }
}

function refused(reason: RefusalReason): PackageKind {
  return { kind: 'refused', reason }
}

function usualMainPart(zip: Zip): string | undefined {
  return [USUAL_MAIN_PART, 'xl/workbook.bin', 'word/document.xml', 'ppt/presentation.xml'].find((name) =>
    zip.entries.has(name),
  )
}

/** ODF: the first part states the kind; a password shows in the manifest (ODF 1.3 part 2, 4.8). */
function openDocumentKind(zip: Zip): PackageKind {
  const manifest = readPart(zip, 'META-INF/manifest.xml')?.toString('latin1') ?? ''
  const kind = readPart(zip, 'mimetype')?.toString('latin1') ?? manifest
  if (manifest.includes('encryption-data')) return refused('encrypted')
  if (kind.includes('opendocument.spreadsheet') || kind.includes('sun.xml.calc')) return { kind: 'ods' }
  if (kind.includes('opendocument.text') || kind.includes('sun.xml.writer')) return refused('word')
  if (kind.includes('opendocument.presentation') || kind.includes('sun.xml.impress'))
    return refused('presentation')
  return refused(zip.entries.has('mimetype') ? 'other' : 'archive')
}

/** Pages, Numbers and Keynote of Apple are zips too. */
function otherZip(zip: Zip): RefusalReason {
  return zip.entries.has('index/document.iwa') || zip.entries.has('index.zip') ? 'other' : 'archive'
}
