import { describe, expect, it } from 'vitest'
import { hamlets } from '../../src/vietnamese/hamlet.ts'
import { personNames } from '../../src/vietnamese/person-name.ts'

const cut = (spans: readonly { from: number; to: number }[], text: string) => [
  ...new Set(spans.map(({ from, to }) => text.slice(from, to))),
]
const names = (text: string) => cut(personNames(text), text)

describe('names of persons in running text', () => {
  it.each([
    ["Tặng bò cho chị H'Bia Niê", ["H'Bia Niê"]],
    ['Hỗ trợ vốn cho bà Nguyễn Thị Hoa, xã Ea Kar', ['Nguyễn Thị Hoa']],
    ['Giúp cô Hoa sửa nhà', ['Hoa']],
    ["Trao dê cho hộ Siu H'Phiăng", ["Siu H'Phiăng"]],
    ['H’Loan Buôn Krông nhận 02 con dê', ['H’Loan Buôn Krông']],
    ['Hỗ trợ hộ Lò Thị Pánh Hội viên nghèo', ['Lò Thị Pánh']],
    ['Hộ Y Blơih Niê nhận bò', ['Y Blơih Niê']],
    ["TẶNG BÒ CHO CHỊ H'BIA NIÊ", ["H'BIA NIÊ"]],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected))

  it.each([
    'Vận động chị em Hội viên tham gia',
    'Dạy tiếng Anh Văn cho trẻ em Ê-đê',
    'Khám bệnh tại trạm Y tế, trạm Y Tế',
    'Chợ Thị Trấn Ea Drăng, Thị xã Buôn Hồ',
    'Mẹ đỡ đầu, bà con, ông bà',
    'TẶNG QUÀ CHO CHỊ EM PHỤ NỮ NGHÈO',
    "Hội LHPN xã Ea H'leo",
  ])('none in «%s»', (text) => expect(names(text)).toEqual([]))
})

describe('hamlets in running text', () => {
  const found = (text: string) => cut(hamlets(text), text)
  it.each([
    ['Mô hình nuôi dê tại buôn Sing A, xã Ea Drông', ['buôn Sing A']],
    ['tại thôn 5 và tổ dân phố 3', ['thôn 5', 'tổ dân phố 3']],
    ['Chi hội thôn Tân Tiến 2 xã Ea Kar', ['thôn Tân Tiến 2']],
    ['hội viên tổ 7', ['tổ 7']],
    ['buôn Bir Xã Ea Hiao', ['buôn Bir']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))

  it.each([
    'dạy nghề buôn bán nhỏ',
    'tại 03 buôn',
    'ở 05 thôn 3 xã',
    'tổ 5 người',
    'tổ hợp tác',
    'buôn Văn hóa',
  ])('none in «%s»', (text) => expect(found(text)).toEqual([]))
})
