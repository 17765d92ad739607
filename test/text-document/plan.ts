import type { DocumentPlan } from '../../src/text-document/plan.ts'

/** What a unit may type: markup, a field of Word, a control character. */
export const HOSTILE = '<script>alert(1)</script> & "x" { HYPERLINK "http://a.b" } =1+1\u0007'

/** A document with one block of every kind, its texts hostile where a unit's may stand. */
export const plan: DocumentPlan = {
  title: `Báo cáo ${HOSTILE}`,
  subject: 'Đợt thi đua',
  creator: 'thidua',
  created: '2022-03-01T00:00:00Z',
  notice: 'Có dữ liệu cá nhân </style><b>',
  blocks: [
    {
      kind: 'letterhead',
      state: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
      body: ['HỘI LHPN TỈNH ĐẮK LẮK', 'BAN THƯỜNG VỤ'],
      number: 'Số:        /BC-BTV',
      about: 'V/v đôn đốc',
      placeAndDay: 'Đắk Lắk, ngày      tháng      năm 2022',
    },
    { kind: 'title', lines: ['BÁO CÁO', 'Tổng hợp đăng ký', HOSTILE] },
    { kind: 'heading', level: 1, text: 'I. KẾT QUẢ' },
    { kind: 'heading', level: 2, text: '1. Chủ đề năm' },
    { kind: 'paragraph', text: HOSTILE },
    { kind: 'paragraph', text: '- dòng một\ndòng hai', style: 'item' },
    { kind: 'paragraph', text: '- Hội LHPN huyện Lắk;', style: 'recipient' },
    { kind: 'paragraph', text: 'Ghi chú', style: 'note' },
    { kind: 'figures', items: [{ value: '14/18', label: 'đơn vị đã gửi' }] },
    {
      kind: 'chart',
      title: 'Theo đơn vị',
      unit: 'hoạt động',
      bars: [
        { label: HOSTILE, value: 3, text: '3/6', goal: 6 },
        { label: 'huyện Lắk', value: 8, text: '8/6', goal: 6 },
        { label: 'CLB', value: 2, text: '2' },
      ],
    },
    {
      kind: 'table',
      caption: 'Phân theo nhóm',
      columns: [
        { label: 'Nhóm', width: 3 },
        { label: 'Số lượng', width: 1, align: 'right' },
      ],
      rows: [
        { cells: ['I. Huyện', ''], look: 'part' },
        { cells: [HOSTILE, '5'] },
        { cells: ['Cộng', '5'], look: 'sum' },
      ],
    },
    { kind: 'paragraph', text: 'Hết phần kết quả.' },
    { kind: 'paragraph', text: 'Trân trọng báo cáo./.' },
    {
      kind: 'closing',
      head: 'Nơi nhận:',
      recipients: ['- Lưu: VT.'],
      signer: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'],
    },
    { kind: 'annex', lines: ['Phụ lục I', 'DANH SÁCH', '(Kèm theo Báo cáo)'] },
  ],
}
