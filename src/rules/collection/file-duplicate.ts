import type { CollectionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

/** The same bytes as another given file. */
export const fileDuplicate = defineRule<CollectionScope>({
  code: 'file-duplicate',
  severity: 'info',
  officeOnly: true,
  title: { vi: 'Tệp trùng', en: 'Same file twice' },
  why: {
    vi: 'Cùng một tệp gửi hai lần mà cộng cả hai thì số liệu bị tính gấp đôi.',
    en: 'A file that came twice would be counted twice.',
  },
  wording: {
    '': {
      message: {
        vi: 'giống hệt tệp «{of}», chỉ tính một lần.',
        en: 'the same as the file «{of}»; it is counted once.',
      },
      hint: { vi: 'Không cần xử lý.', en: 'Nothing to do.' },
    },
  },
  *check({ duplicates }) {
    for (const { file, of } of duplicates) yield { at: { file }, args: { of } }
  },
})
