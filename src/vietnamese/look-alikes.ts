/** Letters of other alphabets that look like Latin ones and reach a cell by copying or by a wrong keyboard layout. */
const LATIN: ReadonlyMap<string, string> = new Map([
  ...pairs('аеорсухіјѕһԁӏ', 'aeopcyxijshdl'),
  ...pairs('АВЕКМНОРСТУХІЈЅ', 'ABEKMHOPCTYXIJS'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', 'ABEZHIKMNOPTYXo'),
  ...pairs('ÐƉðɖ', 'ĐĐđđ'),
])

const FOREIGN = /[ÐðƉɖ\u0370-\u052F]/gu

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((letter, at) => [letter, to[at] ?? letter])
}

/** Writes look-alikes from the Cyrillic and Greek alphabets as the Latin letters they stand for, and Ð, Ɖ as Đ. */
export function unifyLookAlikes(text: string): string {
  return text.replace(FOREIGN, (letter) => LATIN.get(letter) ?? letter)
}
