/** What windows-1252 has at 0x80 to 0x9F; in Latin-1 there are control characters. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
/** Code pages by number (CODEPAGE, MS-XLS 2.4.52) that the platform knows under a name of its own. */
const NAMES: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  32768: 'macintosh',
}

/**
 * Bytes of a text before Excel 97, given as Latin-1, as Unicode. `codePage` undefined is windows-1252, which leaves the letters of
 * TCVN3 and VNI fonts where they are: the bytes 0xA0 to 0xFF are their own code points, the soft hyphen (TCVN3 ư) among them.
 */
export function fromCodePage(latin: string, codePage: number | undefined): string {
  const name = codePage === undefined ? undefined : (NAMES[codePage] ?? windowsName(codePage))
  if (name === undefined)
    return latin.replace(/[\x80-\x9f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? '')
  return new TextDecoder(name).decode(Buffer.from(latin, 'latin1'))
}

function windowsName(codePage: number): string | undefined {
  return codePage >= 1250 && codePage <= 1258 && codePage !== 1252 ? `windows-${codePage}` : undefined
}
