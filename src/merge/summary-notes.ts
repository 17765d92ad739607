import type { Campaign } from '../campaign/campaign.ts'
import { documentWords } from '../document/wording.ts'
import { type SummaryKey, summaryForms } from './summary-columns.ts'

/** How the figures of each column come about, for a note on its head: what is counted, and where. */
export function summaryNotes(campaign: Campaign): Readonly<Partial<Record<SummaryKey, string>>> {
  const { form, people } = summaryForms(campaign)
  const rows = `các dòng của đơn vị (cột “Mã”) ở trang “${form?.sheet}”`
  const sum = (key: string) => {
    const field = form?.fields.find((one) => one.key === key)
    return field
      ? { [key]: `Cách tính: cộng cột “${field.label}”, ${rows}. Ô chưa đọc được thì không cộng.` }
      : {}
  }
  return {
    unit: 'Bấm vào tên đơn vị hoặc một số để đến các dòng được đếm; ở đó bấm “Dòng gốc” hoặc một số để mở đúng ô của tệp đơn vị gửi.',
    quota: `Chỉ tiêu giao từng đơn vị theo ${documentWords(campaign)}.`,
    registered: `Cách tính: đếm ${rows}.`,
    short: 'Cách tính: chỉ tiêu trừ số đã đăng ký, không dưới 0. Dòng Cộng: cộng số thiếu của từng đơn vị.',
    rate: 'Cách tính: đã đăng ký chia cho chỉ tiêu; thanh màu dừng ở 100%.',
    ...sum('people'),
    ...sum('budget'),
    ...(people ? { chosen: `Cách tính: đếm các dòng của đơn vị (cột “Mã”) ở trang “${people.sheet}”.` } : {}),
    received: 'Ngày nhận tệp được dùng; căn cứ ở trang “Nguồn số liệu”.',
    status: 'Theo kết quả kiểm tra; nội dung cần bổ sung ở trang “Cần bổ sung”.',
  }
}
