import fc from 'fast-check'
import JSZip from 'jszip'
import { expect, it } from 'vitest'
import { leaksIn } from '../../../src/merge/central/leaks.ts'
import { partTexts } from '../../../src/workbook/read/part-texts.ts'
import { received } from '../../helpers/received.ts'
import { centralOf, filledWorkbook, type TypedForms } from './workbooks.ts'

/** Syllables that stand nowhere in the report's own words. */
const syllable = fc
  .tuple(
    fc.constantFrom('Xuyđ', 'Kpơr', 'Zăm', 'Wơng', 'Jrưl', 'Ƀlêc', 'Fông'),
    fc.stringMatching(/^[bcdfghjklm]{3}$/),
  )
  .map((parts) => parts.join(''))

const secrets = fc.record({
  name: fc.oneof(
    fc.tuple(syllable, syllable).map(([a, b]) => `H'${a} ${b}`),
    fc.tuple(syllable, syllable).map((parts) => parts.join(' ')),
    fc.tuple(syllable, syllable, syllable).map(([a, b, c]) => `${a} Thị ${b} ${c}`),
  ),
  contact: fc.tuple(syllable, syllable).map((parts) => parts.join(' ')),
  hamlet: fc
    .tuple(fc.constantFrom('buôn', 'thôn', 'Tổ dân phố'), syllable, syllable)
    .map((parts) => parts.join(' ')),
  phone: fc.stringMatching(/^09[1-9]{8}$/),
  identity: fc.stringMatching(/^0661[1-9]{8}$/),
  note: fc.tuple(syllable, syllable, syllable).map((parts) => parts.join(' ')),
  method: fc.tuple(syllable, syllable).map((parts) => parts.join(' ')),
  added: fc.tuple(syllable, syllable).map((parts) => parts.join(' ')),
  preparedBy: fc.tuple(syllable, syllable).map((parts) => parts.join(' ')),
  file: fc.tuple(syllable, syllable).map((parts) => parts.join(' ')),
})
type Secrets = Readonly<
  Record<
    | 'name'
    | 'contact'
    | 'hamlet'
    | 'phone'
    | 'identity'
    | 'note'
    | 'method'
    | 'added'
    | 'preparedBy'
    | 'file',
    string
  >
>

/** Ways in which somebody else types a value. */
const retyped = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toLocaleUpperCase('vi'),
  (text) => text.normalize('NFD'),
  (text) => text.replaceAll("'", '’').replaceAll(' ', '  '),
  (text) => text.replace(/^(\d{4})(\d{3})(\d+)$/, '$1.$2.$3'),
)

const around = fc.constantFrom<(text: string) => string>(
  (text) => `Tặng bò cho chị ${text}`,
  (text) => `${text}: hỗ trợ vốn`,
  (text) => `Mô hình (${text}), gọi khi cần`,
  (text) => text,
)

/** A text that tells one of the secrets of one of the workbooks. */
const telling = fc.record({
  unit: fc.nat(),
  key: fc.constantFrom<keyof Secrets>('name', 'contact', 'hamlet', 'phone', 'identity', 'preparedBy', 'file'),
  how: retyped,
  around,
})

const UNITS = ['huyện Ea Kar', 'huyện Lắk', "huyện M'Đrắk", 'Hội Nữ trí thức tỉnh']
const input = fc.record({
  units: fc.array(secrets, { minLength: 1, maxLength: UNITS.length }),
  texts: fc.array(telling, { minLength: 8, maxLength: 8 }),
})

function formsOf(own: Secrets, texts: readonly string[]): TypedForms {
  const [name = '', result = '', source = '', group = '', people = '', day = '', budget = '', theme = ''] =
    texts
  const to = { day: '2021-12-01' }
  return {
    theme: [{ name: theme, group, from: to, to: day, result, note: own.note }],
    election: [{ name: result, group: 'Tuyên truyền, vận động', result: name, note: own.note }],
    livelihood: [
      {
        name,
        group: 'Hỗ trợ mô hình sinh kế',
        method: own.method,
        ethnicity: 'Ê-đê',
        people: 2,
        place: `${own.hamlet}, xã Ea Tih`,
        to,
        budget: 5_000_000,
        source,
        contact: `${own.contact} - ${own.phone}`,
        note: own.note,
        'Tên người nhận': own.added,
      },
      {
        name: 'Trao dê',
        group,
        ethnicity: 'Dao',
        people: `của ${people}`,
        place: own.hamlet,
        to: day,
        budget: `của ${budget}`,
        source,
      },
    ],
    nominees: [
      {
        name: own.name,
        birthYear: 1985,
        ethnicity: 'Ê-đê',
        hamlet: own.hamlet,
        circumstances: own.note,
        request: own.method,
        note: `CCCD ${own.identity}`,
      },
    ],
  }
}

/** All that the parts say, without marks, case and blanks; numbers also without what groups them. */
async function said(bytes: Uint8Array): Promise<string> {
  const zip = await JSZip.loadAsync(bytes)
  const parts = await Promise.all(Object.values(zip.files).map((file) => file.async('string')))
  return plain(
    [...Object.keys(zip.files), ...parts]
      .join(' ')
      .replace(/<[^>]*>/g, (tag) => ` ${tag.match(/"[^"]*"/g) ?? ''} `),
  )
}

function plain(text: string): string {
  return text
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/['’]/g, '')
    .replace(/(\d)[. ](?=\d)/g, '$1')
    .replace(/\s+/g, ' ')
}

it('holds nothing that any workbook withholds, wherever it is told again', async () => {
  await fc.assert(
    fc.asyncProperty(input, async ({ units, texts }) => {
      const files = units.map((own, at) => {
        const told = texts.map(({ unit, key, how, around: put }) => {
          const value = (units[unit % units.length] ?? own)[key]
          return put(how(key === 'file' ? `${value}.xlsx` : value))
        })
        return received(
          `da-nhan/${own.file}.xlsx`,
          filledWorkbook(UNITS[at] ?? '', formsOf(own, told), [['Người lập biểu', own.preparedBy]]),
        )
      })
      const { bytes, withheld } = await centralOf(files)
      const all = await said(bytes)
      const found = units.flatMap((own) => Object.values(own).filter((value) => all.includes(plain(value))))
      expect(found).toEqual([])
      expect(leaksIn(partTexts(bytes), withheld)).toEqual([])
    }),
    { numRuns: 12 },
  )
})
