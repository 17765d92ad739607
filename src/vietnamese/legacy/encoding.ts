/** The two encodings that office workbooks from before Unicode are written in. Their letters arrive as Latin-1 characters. */
export type Encoding = 'tcvn3' | 'vni'

export const ENCODINGS: readonly Encoding[] = ['tcvn3', 'vni']

/** How people call an encoding. */
export const ENCODING_NAMES: Readonly<Record<Encoding, string>> = { tcvn3: 'TCVN3', vni: 'VNI' }

/**
 * The encoding that a font's name tells: .VnTime, .VnArialH … are TCVN3, VNI-Times, VNI-Helve … are VNI. Null for any other: fonts
 * called SVN-… or UVN… are of several encodings or Unicode.
 */
export function encodingOfFont(font: string): Encoding | null {
  if (/^\s*\.vn/i.test(font)) return 'tcvn3'
  return /^\s*vni\b/i.test(font) ? 'vni' : null
}

/** Fonts of encodings that are not converted: VISCII («VI Times»), VPS, Vietware X («VNtimes new roman») and F («SVNtimes new roman»). */
const UNCONVERTED = /^\s*(?:vi[ -][a-z]|vps|vn(?!i\b)[a-z]|svn(?!-)[a-z]|vietware)/i

/** True for a font from before Unicode whose text is not converted. */
export function isUnconvertedFont(font: string): boolean {
  return UNCONVERTED.test(font)
}

/** A TCVN3 font that shows small letters as capitals (.VnTimeH): its only way to have capitals with tone marks. */
export function isCapitalFont(font: string): boolean {
  return /^\s*\.vn.*h\s*$/i.test(font)
}
