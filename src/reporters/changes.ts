import type { FieldChange, FormChanges, VersionChanges } from '../submission/changes.ts'
import type { Entry } from '../submission/submission.ts'
import type { Lang } from '../usage-error.ts'
import type { Report } from './report.ts'
import { isShown } from './report.ts'
import type { Style } from './style.ts'
import { INDENT } from './style.ts'
import { columns, wrap } from './wrap.ts'

const WORDS = {
  vi: {
    head: 'So sánh các bản của một đơn vị',
    none: 'Không có đơn vị nào gửi nhiều bản để so sánh.',
    same: 'các dòng đăng ký không thay đổi',
    blank: 'trống',
    row: 'dòng',
    added: 'Thêm',
    removed: 'Bớt',
    changed: 'Sửa',
  },
  en: {
    head: 'Versions of one unit compared',
    none: 'No unit has sent several versions to be compared.',
    same: 'the rows are the same',
    blank: 'blank',
    row: 'row',
    added: 'Added',
    removed: 'Removed',
    changed: 'Changed',
  },
} as const

/** What changed from each version that was set aside to the one that is used; nothing where nobody asked for it. */
export function changeLines({ changes, ...report }: Report, style: Style): string[] {
  if (!changes) return []
  const { lang, width, chalk } = style
  const shown = changes.filter(({ unit }) => isShown(unit, report))
  const words = WORDS[lang]
  if (shown.length === 0) return wrap(words.none, width)
  return [chalk.bold(words.head), ...shown.flatMap((one) => versionLines(one, style))]
}

function versionLines({ unit, from, to, forms }: VersionChanges, style: Style): string[] {
  const { lang, width } = style
  const head = `«${from}» → «${to}»${forms.length === 0 ? `: ${WORDS[lang].same}` : ''}`
  return [
    ...columns(
      [
        { text: unit.id, width: INDENT - 2 },
        { text: `${unit.name}: ${head}`, width: width - INDENT },
      ],
      0,
    ),
    ...forms.flatMap((form) => formLines(form, style)),
  ]
}

function formLines({ form, added, removed, changed }: FormChanges, { lang, width, chalk }: Style): string[] {
  const words = WORDS[lang]
  const nameOf = ({ values }: Entry) => `«${values[form.identity[0] ?? '']?.raw ?? ''}»`
  const rows: readonly (readonly [label: string, row: string, text: string])[] = [
    ...added.map((entry) => [words.added, rowText(entry, lang), nameOf(entry)] as const),
    ...removed.map((entry) => [words.removed, rowText(entry, lang), nameOf(entry)] as const),
    ...changed.map(({ is, fields }) => {
      const told = fields.map((field) => fieldText(field, lang)).join('; ')
      return [words.changed, rowText(is, lang), `${nameOf(is)}: ${told}`] as const
    }),
  ]
  const widest = (at: 0 | 1) => Math.max(...rows.map((row) => row[at].length))
  const [first, second] = [widest(0), widest(1)]
  return [
    ' '.repeat(INDENT) + chalk.dim(form.sheet),
    ...rows.flatMap(([label, row, text]) =>
      columns(
        [
          { text: label, width: first },
          { text: row, width: second },
          { text, width: Math.max(20, width - INDENT - first - second - 4) },
        ],
        INDENT,
      ),
    ),
  ]
}

function rowText({ row }: Entry, lang: Lang): string {
  return `${WORDS[lang].row} ${row}`
}

function fieldText({ label, was, is }: FieldChange, lang: Lang): string {
  const shown = (text: string) => (text === '' ? WORDS[lang].blank : `«${text}»`)
  return `${label}: ${shown(was)} → ${shown(is)}`
}

/** The same as data: rows by number, sheet and name, fields as they were and as they are. */
export function changesJson(changes: readonly VersionChanges[]): object[] {
  return changes.map(({ unit, from, to, forms }) => ({
    unit: { id: unit.id, name: unit.name },
    from,
    to,
    forms: forms.map(({ form, added, removed, changed }) => {
      const rowJson = ({ sheet, row, values }: Entry) => ({
        sheet,
        row,
        name: values[form.identity[0] ?? '']?.raw ?? '',
      })
      return {
        form: form.key,
        added: added.map(rowJson),
        removed: removed.map(rowJson),
        changed: changed.map(({ was, is, fields }) => ({ ...rowJson(is), was: rowJson(was), fields })),
      }
    }),
  }))
}
