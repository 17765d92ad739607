import type { Span } from './span.ts'

const START = String.raw`(?<![\p{L}\p{M}])(?<!\d )`
/** Villages and quarters below the commune. «khối», «tổ» also mean groups of people: only with a number. */
const KINDS = `(?:[Tt]hôn|[Bb]uôn|[Bb]on|[Ll]àng|[Ấấ]p|[Xx]óm|[Kk]hu phố|[Kk]hối phố|[Tt]ổ dân phố|TDP|THÔN|BUÔN|TỔ DÂN PHỐ)`
const GROUPS = `(?:[Kk]hối|[Tt]ổ)`
const STOP = String.raw`(?!(?:Xã|Phường|Thị|Huyện|Hội|Văn hóa|Văn hoá|XÃ|PHƯỜNG|THỊ|HUYỆN|HỘI)(?![\p{L}\p{M}]))`
const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’ʼ‘]*`
const NUMBER = String.raw`(?:số )?\d{1,3}[A-Za-z]?(?![\p{L}\d])`
/** «tổ 5 người» counts people. */
const NO_COUNT = String.raw`(?! (?:người|chị|hộ|thành viên|hội viên|phụ nữ|xã|buôn|thôn)(?![\p{L}\p{M}]))`

const HAMLET = new RegExp(
  `${START}(?:${KINDS} (?:${NUMBER}${NO_COUNT}|${STOP}${WORD}(?: (?:${STOP}${WORD}|${NUMBER}))*)|${GROUPS} ${NUMBER}${NO_COUNT})`,
  'gu',
)

/** Hamlets named in running text: «buôn Sing A», «thôn 5», «tổ dân phố 3»; not «05 buôn», «buôn bán», «tổ 5 người». */
export function hamlets(text: string): Span[] {
  return [...text.matchAll(HAMLET)].map(({ index, 0: name }) => ({ from: index, to: index + name.length }))
}
