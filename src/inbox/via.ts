import { fold } from '../vietnamese/fold.ts'

/** How a file came, by what people type for it. */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  Zalo: ['zalo'],
  'Thư điện tử': ['email', 'mail', 'gmail', 'thudientu', 'thu'],
  'Trực tiếp': ['tructiep', 'usb', 'taicho'],
  'Bưu điện': ['buudien', 'buuchinh', 'post'],
  'Bản giấy': ['giay', 'bangiay'],
  'Trục liên thông văn bản': ['trucvanban', 'lienthong', 'truclienthong', 'ioffice', 'idesk'],
}

/** The usual words for a way of sending; anything else stays as typed. */
export function viaWords(typed: string): string {
  const key = fold(typed)
  const [words] = Object.entries(WAYS).find(([, ways]) => ways.includes(key)) ?? [typed.trim()]
  return words
}
