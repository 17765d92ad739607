/**
 * An XML part as UTF-8 without its byte order mark. OPC allows UTF-8 and UTF-16 (ISO/IEC 29500-2, 6.3.2); anything else that a
 * declaration names is decoded too when the platform knows it. Throws RangeError for an encoding it does not know.
 */
export function toUtf8(bytes: Buffer): Buffer {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3)
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0))
    return recode(bytes, 'utf-16le')
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c))
    return recode(bytes, 'utf-16be')
  const named = /^<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)/
    .exec(bytes.toString('latin1', 0, 200))?.[1]
    ?.toLowerCase()
  return named === undefined || /^(utf-?8|us-ascii|ascii|utf-?16)$/.test(named) ? bytes : recode(bytes, named)
}

function recode(bytes: Buffer, encoding: string): Buffer {
  return Buffer.from(new TextDecoder(encoding).decode(bytes), 'utf8')
}
