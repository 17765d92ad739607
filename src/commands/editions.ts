/** For whom a report is: with names for the province, without personal data for the central Union. */
export type Edition = 'province' | 'central'

/** What may stand after --edition. */
export const EDITIONS: Readonly<Record<string, Edition>> = {
  province: 'province',
  central: 'central',
  tinh: 'province',
  tw: 'central',
}

/** The file that is written when -o names none. */
export const DEFAULT_OUTPUT: Readonly<Record<Edition, string>> = {
  province: 'tong-hop.xlsx',
  central: 'tong-hop-gui-TW.xlsx',
}
