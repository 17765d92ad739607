/** Consonants that a syllable may begin with; `gi` and `qu` take their vowel with them. */
const ONSETS = 'ngh gh ng nh ch kh ph qu gi th tr b c d đ g h k l m n p r s t v x'.split(' ')

/** Everything that may follow, without tone mark. */
const RIMES: ReadonlySet<string> = new Set(
  [
    'a ac ach ai am an ang anh ao ap at au ay ak ăc ăm ăn ăng ăp ăt ăk âc âm ân âng âp ât âu ây',
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu',
    'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu',
    'o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt',
    'oe oen oeo oet ooc oong ok ô ôc ôi ôm ôn ông ôp ôt ôk ơ ơi ơm ơn ơp ơt',
    'u ua uc ui um un ung up ut uk uân uâng uât uây uê uêch uênh uơ uy uya uych uyên uyêt uyn uynh uyp uyt uyu',
    'uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu',
    'y yêm yên yêng yêt yêu',
  ].flatMap((line) => line.split(' ')),
)

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const ACUTE_OR_DOT = /[\u0301\u0323]/
/** Final stops allow two tones only; k is written in names of Đắk Lắk. */
const STOP = /(?:[pctk]|ch)$/
/** Rimes whose last letter is a glide: it never carries the tone mark (bão, not baõ). */
const GLIDE = /^(?!uy$).+[iyou]$/
const FRONT = /^[eêiy]/

/** Spellings that an onset does not stand before: c, g and ng before e, ê, i, y, and k, gh, ngh before the others. */
const NOT_BEFORE: Readonly<Record<string, (rime: string) => boolean>> = {
  c: (rime) => FRONT.test(rime),
  g: (rime) => /^[eêy]/.test(rime),
  ng: (rime) => FRONT.test(rime),
  k: (rime) => !FRONT.test(rime),
  gh: (rime) => !FRONT.test(rime),
  ngh: (rime) => !FRONT.test(rime),
  qu: (rime) => /^[uưo]/.test(rime),
}

/**
 * True when a word is spelt as a Vietnamese syllable can be: onset, rime and tone that go together, all small, all capital or with a
 * capital first letter. Knows no words: «bướt» passes. The tone mark may stand on either vowel (hoà, hòa), but not on a glide (baõ).
 */
export function isSyllable(word: string): boolean {
  const small = word.toLowerCase()
  if (word !== small && word.slice(1) !== small.slice(1) && word !== word.toUpperCase()) return false
  const parts = small.normalize('NFD')
  const tones = parts.match(TONES) ?? []
  if (tones.length > 1) return false
  const bare = parts.replace(TONES, '').normalize('NFC')
  const tone = tones[0] ?? ''
  const isLast = tone !== '' && parts.endsWith(tone)
  return ['', ...ONSETS].some((onset) => bare.startsWith(onset) && fits(onset, bare, tone, isLast))
}

function fits(onset: string, bare: string, tone: string, isLast: boolean): boolean {
  const rime = bare.slice(onset.length)
  if (!RIMES.has(rime) || NOT_BEFORE[onset]?.(rime) || (isLast && GLIDE.test(rime))) return false
  return !STOP.test(rime) || ACUTE_OR_DOT.test(tone)
}
