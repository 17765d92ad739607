import { noticeFrame, type PageFrame } from '../words.ts'
import type { Redaction } from './redaction.ts'

export const SCOPE_SHEET = 'Phạm vi số liệu'

/** What every page and every list says. */
export function centralNotice({ recipient }: Redaction): string {
  return `Bản gửi ${recipient}: không có dữ liệu cá nhân; phần đã lược bỏ ghi ở trang “${SCOPE_SHEET}”.`
}

export function centralFrame(redaction: Redaction): PageFrame {
  return noticeFrame(centralNotice(redaction))
}

export const SMALL_NOTE =
  'Số liệu từ 1 đến 2 người ghi “< 3”; ô liên quan ghi “…” để không suy ra được người cụ thể.'
