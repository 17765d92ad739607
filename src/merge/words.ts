import type { Campaign } from '../campaign/campaign.ts'

/** Sentences of the terminal carry « »; in workbooks they are “ ”. */
export function inWorkbook(text: string): string {
  return text.replaceAll('«', '“').replaceAll('»', '”')
}

/** What every page and every list with names says. */
export function privacyNotice({ office }: Campaign): string {
  return `Tài liệu có dữ liệu cá nhân: chỉ dùng trong ${office.name}, không gửi vào nhóm Zalo.`
}

/** Header and footer of a printed page. */
export function pageFrame(campaign: Campaign): { readonly header: string; readonly footer: string } {
  const notice = privacyNotice(campaign).replaceAll('&', '&&')
  return { header: `&C&9${notice}`, footer: '&C&10Trang &P/&N' }
}
