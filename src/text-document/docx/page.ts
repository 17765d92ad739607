/** Twentieths of a point in a millimetre. */
const TWIPS = 1440 / 25.4

/** Millimetres as Word counts them. */
export function millimetres(count: number): number {
  return Math.round(count * TWIPS)
}

/** A4 portrait; margins within Nghị định 30/2020/NĐ-CP, Phụ lục I: 20–25 above and below, 30–35 left, 15–20 right. Millimetres. */
export const PAGE = { width: 210, height: 297, top: 25, bottom: 20, left: 30, right: 15 } as const

/** What the margins leave for text. Twentieths of a point. */
export const TEXT_WIDTH = millimetres(PAGE.width - PAGE.left - PAGE.right)

/** Half points. Phụ lục I allows 13 to 14 for text, 12 to 13 for Quốc hiệu, 11 for Nơi nhận. */
export const SIZE = { text: 28, table: 23, small: 22, nation: 24, motto: 28, body: 26 } as const
