import type { RefusalReason } from '../grid.ts'

const HEAD_LENGTH = 4096
/** Header lines that only a message begins with (RFC 5322). A web archive that Excel saved begins with them too. */
const MAIL =
  /^(?:from |(?:return-path|received|delivered-to|mime-version|message-id|from|date|subject|x-[\w-]+):)/i
const EXCEL_WEB_ARCHIVE = /^x-document-type:\s*workbook|^content-location:.*\.(?:htm|xls)/im
const MAIL_FIELDS = /^(?:from|to|date|subject|message-id|received):/gim

/** 'text' or 'mail' when the bytes are text (CSV, HTML, XML, a message), undefined when they are not. */
export function textKind(bytes: Buffer): RefusalReason | undefined {
  const head = bytes.subarray(0, HEAD_LENGTH)
  if (isUtf16(head)) return 'text'
  if (head.some(isControl)) return undefined
  const text = head.toString('latin1').replace(/^\xef\xbb\xbf/, '')
  const isMail =
    MAIL.test(text) && (text.match(MAIL_FIELDS)?.length ?? 0) >= 2 && !EXCEL_WEB_ARCHIVE.test(text)
  return isMail ? 'mail' : 'text'
}

function isUtf16(head: Buffer): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
}

/** Bytes that no text has: control characters but tab, line ends, form feed and the end mark of DOS. */
function isControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a
}
