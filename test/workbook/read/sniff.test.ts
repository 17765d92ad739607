import { describe, expect, it } from 'vitest'
import { sniff } from '../../../src/workbook/read/sniff.ts'
import { compoundFile } from './compound-file.ts'
import { odsContent } from './ods-file.ts'
import { pack, pieces, refusalOf, relationships } from './package.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')
const BOF = '\x09\x08\x10\x00\x00\x06\x05\x00'.padEnd(20, '\0')
const FILE_PASS = '\x2f\x00\x06\x00\x01\x00\x01\x00\x01\x00'
const CODE_PAGE = '\x42\x00\x02\x00\xb0\x04'

describe('what the bytes are', () => {
  it.each([
    ['nothing', latin(''), 'empty'],
    ['a PDF', latin('%PDF-1.7\n%\xe2\xe3'), 'pdf'],
    ['a JPEG photo', latin('\xff\xd8\xff\xe1\x00\x18Exif'), 'image'],
    ['a PNG', latin('\x89PNG\r\n\x1a\n'), 'image'],
    ['a GIF', latin('GIF89a\x01\0'), 'image'],
    ['a BMP', latin('BM\x36\x10\0\0\0\0\0\0\x36\0'), 'image'],
    ['a TIFF', latin('II*\0\x08\0\0\0'), 'image'],
    ['a WebP', latin('RIFF\x24\x10\0\0WEBPVP8 '), 'image'],
    ['a photo of an iPhone', latin('\0\0\0\x24ftypheic\0\0\0\0'), 'image'],
    ['a film', latin('\0\0\0\x18ftypmp42\0\0\0\0'), 'other'],
    ['a RAR', latin('Rar!\x1a\x07\x01\0'), 'archive'],
    ['a 7z', latin('7z\xbc\xaf\x27\x1c\0\x04'), 'archive'],
    ['a gzip', latin('\x1f\x8b\x08\0'), 'archive'],
    ['a zip without parts', latin('PK\x05\x06'.padEnd(22, '\0')), 'archive'],
    ['a rich text document', latin('{\\rtf1\\ansi'), 'word'],
    ['a message', latin('From: a@b.vn\r\nTo: c@d.vn\r\nSubject: Dang ky\r\n\r\nKinh gui'), 'mail'],
    [
      'a forwarded message',
      latin('Received: from x\r\n by y\r\nMessage-ID: <1>\r\nDate: Mon\r\n\r\n'),
      'mail',
    ],
    [
      'a web archive of Excel',
      latin('MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nFrom: x\r\nDate: y\r\n'),
      'text',
    ],
    ['separated text', Buffer.from('Tên tệp;Đơn vị\n'), 'text'],
    ['a note that begins with Date:', latin('Date: 28/02/2022;a\nx;y'), 'text'],
    ['text that begins like a bitmap', latin('BMT;Buon Ma Thuot\n'), 'text'],
    ['a web page', latin('<html><table>'), 'text'],
    ['text in UTF-16', Buffer.from('\ufeffTên', 'utf16le'), 'text'],
    ['old Excel without a container', latin('\x09\x04\x06\0\0\0\x10\0\x0a\0\0\0'), 'xls'],
    ['the same with a password', latin(`\x09\x04\x06\0\0\0\x10\0\0\0${FILE_PASS}`), 'encrypted'],
    ['zeros', Buffer.alloc(5000), 'damaged'],
    ['anything else', latin('\x01\x02\x03\x04\x05'), 'other'],
    ['the beginning of a zip', latin('PK'), 'truncated'],
    ['the beginning of a compound file', latin('\xd0\xcf\x11'), 'truncated'],
  ])('%s', (_, bytes, kind) => {
    expect(sniff(bytes)).toBe(kind)
  })
})

describe('what a compound file holds', () => {
  const workbook = latin(BOF + CODE_PAGE)
  const embedding = compoundFile(['Workbook', 'WordDocument'])
  // The root's child is the second stream; the first one lies in a folder that no one points to.
  embedding.writeUInt32LE(2, 1024 + 76)
  it.each([
    ['an old workbook', compoundFile(['Workbook'], workbook), 'xls'],
    ['a workbook of Excel 5', compoundFile(['Book'], workbook), 'xls'],
    ['an old workbook with a password', compoundFile(['Workbook'], latin(BOF + FILE_PASS)), 'encrypted'],
    ['a new workbook with a password', compoundFile(['EncryptionInfo', 'EncryptedPackage']), 'encrypted'],
    ['a Word document', compoundFile(['1Table', 'WordDocument']), 'word'],
    ['a Word document that embeds a workbook', embedding, 'word'],
    ['slides', compoundFile(['PowerPoint Document']), 'presentation'],
    ['a message of Outlook', compoundFile(['__properties_version1.0']), 'mail'],
    ['a table of WPS', compoundFile(['ETExtData']), 'wps'],
    ['something else', compoundFile(['Thumbs']), 'other'],
    ['a part of a workbook', compoundFile(['Workbook'], workbook).subarray(0, 1100), 'truncated'],
    ['a workbook whose stream is cut', compoundFile(['Workbook'], workbook).subarray(0, 1600), 'truncated'],
  ])('%s', (_, bytes, kind) => {
    expect(sniff(bytes)).toBe(kind)
  })

  it('a directory that goes in circles', () => {
    const bytes = compoundFile(['Thumbs'])
    bytes.writeUInt32LE(1, 512 + 4)
    expect(sniff(bytes)).toBe('other')
  })
})

describe('what a zip holds', () => {
  const mimetype = (kind: string) => `application/vnd.oasis.opendocument.${kind}`
  const manifest =
    '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
  it.each([
    [
      'a workbook of OpenDocument',
      { mimetype: mimetype('spreadsheet'), 'content.xml': odsContent('') },
      'read',
    ],
    [
      'a workbook of StarOffice',
      { mimetype: 'application/vnd.sun.xml.calc', 'content.xml': odsContent('') },
      'read',
    ],
    [
      'the same with a password',
      { mimetype: mimetype('spreadsheet'), 'META-INF/manifest.xml': manifest },
      'encrypted',
    ],
    ['a text of OpenDocument', { mimetype: mimetype('text') }, 'word'],
    ['slides of OpenDocument', { mimetype: mimetype('presentation') }, 'presentation'],
    ['a book', { mimetype: 'application/epub+zip' }, 'other'],
    [
      'a binary workbook',
      { '_rels/.rels': relationships(['1', 'officeDocument', 'xl/workbook.bin']), 'xl/workbook.bin': '' },
      'read',
    ],
    [
      'a Word document that embeds a workbook',
      {
        '_rels/.rels': relationships(['1', 'officeDocument', 'word/document.xml']),
        'word/document.xml': '<a/>',
        'word/embeddings/xl/workbook.xml': '<a/>',
      },
      'word',
    ],
    [
      'slides',
      { '_rels/.rels': relationships(['1', 'officeDocument', 'ppt/presentation.xml']) },
      'presentation',
    ],
    ['a table of Apple Numbers', { 'Index/Document.iwa': 'x' }, 'other'],
    ['photos and workbooks', { 'a.jpg': 'x', 'Lắk.xlsx': 'y' }, 'archive'],
    ['a Java program', { 'META-INF/MANIFEST.MF': 'x' }, 'archive'],
  ])('%s', async (_, parts, reason) => {
    expect(await refusalOf(await pack(parts))).toBe(reason)
  })

  it('a workbook with macros, which are not touched', async () => {
    expect(await refusalOf(await pieces({ 'xl/vbaProject.bin': 'x' }))).toBe('read')
  })
})
