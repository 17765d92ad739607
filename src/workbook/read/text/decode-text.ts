import { fromCodePage } from '../code-page.ts'

/** Of windows-1258: the letters that its combining tone marks follow, and these marks. */
const MARKED_VOWEL =
  /[AEIOUYaeiouy\u00c2\u00c3\u00ca\u00d4\u00d5\u00dd\u00e2\u00e3\u00ea\u00f4\u00f5\u00fd][\u00cc\u00d2\u00de\u00ec\u00f2]/g
const MARK = /[\u00cc\u00d2\u00de\u00ec\u00f2]/g
/** Charset that a web page states in its head. */
const STATED = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{1,40})/i
const HEAD_LENGTH = 4096
/** Enough to tell an encoding by. */
const SAMPLE_LENGTH = 200_000

/**
 * Bytes as text: UTF-8 or UTF-16 by its mark, else UTF-8 when it is valid, else the charset that a web page states, else one of eight bits. Among these windows-1258 is known by its tone marks behind vowels; all
 * else is left as Latin-1, so that TCVN3 and VNI letters stay what they are.
 */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Kind(bytes)
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeEightBit(bytes)
  }
}

function utf16Kind(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

function decodeEightBit(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const stated = STATED.exec(latin.slice(0, HEAD_LENGTH))?.[1]?.toLowerCase()
  const name = stated === 'windows-1258' || isWindows1258(latin) ? 'windows-1258' : stated
  return (name !== undefined && decodeAs(name, bytes)) || fromCodePage(latin, undefined)
}

/** undefined for a charset that says nothing new: the bytes are no UTF-8, and Latin-1 is what is left. */
function decodeAs(name: string, bytes: Uint8Array): string | undefined {
  if (/^(utf-?8|us-ascii|iso-8859-1|windows-1252|x-user-defined)$/.test(name)) return undefined
  try {
    return new TextDecoder(name).decode(bytes)
  } catch {
    return undefined
  }
}

function isWindows1258(text: string): boolean {
  const latin = text.slice(0, SAMPLE_LENGTH)
  const marks = latin.match(MARK)?.length ?? 0
  return marks > 0 && (latin.match(MARKED_VOWEL)?.length ?? 0) >= marks * 0.8
}
