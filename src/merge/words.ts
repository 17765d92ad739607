import type { Campaign } from '../campaign/campaign.ts'

/** What every page and every list with names says. */
export function privacyNotice({ office }: Campaign): string {
  return `Tài liệu có dữ liệu cá nhân: chỉ dùng trong ${office.name}, không gửi vào nhóm Zalo.`
}

/** Header and footer of a printed page. */
export interface PageFrame {
  readonly header: string
  readonly footer: string
}

/** What stands around every page of the province's edition. */
export function pageFrame(campaign: Campaign): PageFrame {
  return noticeFrame(privacyNotice(campaign))
}

/** A sentence over every page, and its number below. */
export function noticeFrame(notice: string): PageFrame {
  return { header: `&C&9${notice.replaceAll('&', '&&')}`, footer: '&C&10Trang &P/&N' }
}
