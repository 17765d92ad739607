import type { Shown } from './excerpt.ts'
import { jsonExcerpt } from './json-excerpt.ts'

/** A command whose output a document shows. */
export interface Block {
  /** Words after `thidua`, as typed. */
  readonly words: readonly string[]
  /** How the document calls the tool: the README through npx, the clerk's guide by name. Only the README tells exit codes. */
  readonly as: 'npx thidua' | 'thidua'
  /** The paragraphs shown; all when left out. */
  readonly shown?: readonly Shown[]
  /** Another way of shortening, of stdout alone. */
  readonly shorten?: (stdout: string) => string
}

const readme = ['fixtures/da-nhan', '--as-of', '2022-03-02']
const guide = ['da-nhan', '--as-of', '02/03/2022']

/** Every output shown in README.md and docs/huong-dan.md, by the name in its marker. Blocks run in this order, in one folder. */
export const BLOCKS: Readonly<Record<string, Block>> = {
  template: {
    as: 'npx thidua',
    words: ['template', 'Ea Kar', 'LAK', '-o', 'out/mau-gui-lai', '--lang', 'en'],
  },
  validate: {
    as: 'npx thidua',
    words: ['validate', ...readme, '--lang', 'en'],
    shown: [
      { first: /^22 workbooks/ },
      { first: /^EKA / },
      { first: /^KBO / },
      { first: /^Not sent/, head: 2 },
      { first: /^ +Id /, head: 5, tail: 4 },
      { first: /^14 of 18/ },
    ],
  },
  reply: { as: 'npx thidua', words: ['reply', ...readme, '-o', 'out/tra-loi', '--lang', 'en'] },
  merge: { as: 'npx thidua', words: ['merge', ...readme, '-o', 'out/tong-hop.xlsx', '--lang', 'en'] },
  'merge-central': {
    as: 'npx thidua',
    words: ['merge', ...readme, '--edition', 'central', '-o', 'out/tong-hop-gui-TW.xlsx', '--lang', 'en'],
  },
  json: { as: 'npx thidua', words: ['validate', ...readme, '--json'], shorten: jsonExcerpt },
  'bieu-mau': { as: 'thidua', words: ['bieu-mau', 'Ea Kar', 'LAK', '-o', 'mau-gui-lai'] },
  'kiem-tra': {
    as: 'thidua',
    words: ['kiem-tra', ...guide],
    shown: [
      { first: /^Kiểm tra 22/ },
      { first: /^EKA / },
      { first: /^KBO / },
      { first: /^Không mở được/ },
      { first: /^Chưa gửi/ },
      { first: /^ +Mã /, head: 5, tail: 4 },
      { first: /^Đã gửi 14/ },
    ],
  },
  'tra-loi': { as: 'thidua', words: ['tra-loi', ...guide, '--reply-by', '04/03/2022 17:00'] },
  'tong-hop': { as: 'thidua', words: ['tong-hop', ...guide] },
  'tong-hop-tw': { as: 'thidua', words: ['tong-hop', ...guide, '--edition', 'tw'] },
  'tong-hop-lan-nua': { as: 'thidua', words: ['tong-hop', ...guide] },
  'tinh-hinh': { as: 'thidua', words: ['tinh-hinh', ...guide] },
  'don-doc': { as: 'thidua', words: ['don-doc', ...guide, '--reply-by', '04/03/2022'] },
  'giai-thich': { as: 'thidua', words: ['giai-thich', 'number-ambiguous'] },
  // The last one: it changes the folder that the others read.
  'tiep-nhan': {
    as: 'thidua',
    words: [
      'tiep-nhan',
      'Zalo Received Files/dang ky k bong ban cuoi (1).xlsx',
      '--via',
      'zalo',
      '--by',
      'Hoàng Thị Lan',
      '--at',
      '02/03/2022 08:30',
    ],
  },
}
