import type { Span } from './span.ts'

/** A word that begins with a capital: Nguyễn, H'Bia, Rơ. */
const WORD = String.raw`\p{Lu}[\p{L}\p{M}]*(?:['’ʼ‘][\p{L}\p{M}]+)?`
/** Capitals that begin something else behind a name. */
const STOP = String.raw`(?!(?:Hội|Xã|Phường|Huyện|Thôn|Tổ|Chi|Câu|CLB|Ban|UBND|Đảng|Đoàn|Thị trấn|Thị xã)(?![\p{L}\p{M}]))`
const MORE = (most: number) => `(?: ${STOP}${WORD}){0,${most}}`
const START = String.raw`(?<![\p{L}\p{M}'’ʼ‘])`

/** «chị Hoa», «bà Nguyễn Thị B»; never «chị em Hội …», «trẻ em …», «tiếng Anh …». */
const ADDRESSED = new RegExp(
  `(?<=${START}(?<!(?:chị|trẻ|anh|các|tiếng|nước) )(?:[Cc]hị|[Bb]à|[Cc]ô|[Ôô]ng|[Aa]nh|[Ee]m|[Cc]háu|[Bb]ác|[Dd]ì) )${STOP}${WORD}${MORE(4)}`,
  'gu',
)
/** «H'Bia Niê», «Siu H'Phiăng»: names of women among the Ê-đê, Mnông and Gia-rai. */
const FEMALE_H = new RegExp(
  String.raw`${START}(?:(?<=[\p{L},] )${STOP}\p{Lu}\p{Ll}+ )?H['’ʼ‘] ?\p{Lu}[\p{L}\p{M}]*${MORE(3)}`,
  'gu',
)
/** «Y Blơih Niê»; never «Y tế», «Y sĩ». */
const MALE_Y = new RegExp(
  String.raw`${START}Y (?!(?:Tế|Tá|Sĩ|Bác|Dược|Học)(?![\p{L}\p{M}]))\p{Lu}\p{Ll}[\p{L}\p{M}]*${MORE(2)}`,
  'gu',
)
/** «Nguyễn Thị Hoa»; never «Thị Trấn», «Thị Xã». */
const THI = new RegExp(
  String.raw`${START}${WORD} Thị (?!(?:Trấn|Xã)(?![\p{L}\p{M}]))${STOP}${WORD}${MORE(2)}`,
  'gu',
)

/**
 * Names of persons in running text, as far as its capitals show them: behind a form of address, or in the shape that names have here
 * (… Thị …, H'…, Y …). A text in capitals only shows none but those with H'.
 */
export function personNames(text: string): Span[] {
  const isShouted = !/\p{Ll}/u.test(text)
  const patterns = isShouted ? [FEMALE_H] : [ADDRESSED, FEMALE_H, MALE_Y, THI]
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: name }) => ({ from: index, to: index + name.length })),
  )
}
