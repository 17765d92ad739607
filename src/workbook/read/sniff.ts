import type { RefusalReason } from '../grid.ts'
import { isBiff, startsWithFilePass } from './biff.ts'
import { compoundKind } from './compound.ts'
import { textKind } from './text-kind.ts'

/** What the bytes are, whatever the file is called: something to be read, or why it gives no grid. */
export type FileKind = 'zip' | 'xls' | RefusalReason

const ZIP = 'PK\x03\x04'
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

/** First bytes, as Latin-1, and what they mean. */
const SIGNATURES: readonly (readonly [signature: string, kind: RefusalReason])[] = [
  ['%PDF', 'pdf'],
  ['\xff\xd8\xff', 'image'],
  ['\x89PNG', 'image'],
  ['GIF8', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['Rar!\x1a\x07', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['{\\rtf', 'word'],
  // A zip without parts, and one in several pieces.
  ['PK\x05\x06', 'archive'],
  ['PK\x07\x08', 'archive'],
]

/** Brands of ISO media files that are still pictures: photos of iPhones and AVIF. */
const PICTURE_BRAND = /^(hei[cxms]|hev[cx]|mif1|msf1|avi[fs])/

export function sniff(bytes: Buffer): FileKind {
  if (bytes.length === 0) return 'empty'
  const head = bytes.toString('latin1', 0, 16)
  if (head.startsWith(ZIP)) return 'zip'
  if (head.startsWith(COMPOUND)) return compoundKind(bytes)
  if (ZIP.startsWith(head) || COMPOUND.startsWith(head)) return 'truncated'
  const signed = SIGNATURES.find(([signature]) => head.startsWith(signature))
  if (signed) return signed[1]
  if (isPicture(head)) return 'image'
  if (isBiff(bytes)) return startsWithFilePass(bytes.subarray(0, 512)) ? 'encrypted' : 'xls'
  return textKind(bytes) ?? (isAllZero(bytes) ? 'damaged' : 'other')
}

function isPicture(head: string): boolean {
  if (head.startsWith('RIFF')) return head.slice(8, 12) === 'WEBP'
  if (head.startsWith('BM')) return head.slice(6, 10) === '\0\0\0\0'
  return head.slice(4, 8) === 'ftyp' && PICTURE_BRAND.test(head.slice(8, 12))
}

/** What a disk or a card leaves that lost the content but not the place of a file. */
function isAllZero(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0)
}
