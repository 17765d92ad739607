import { fold } from '../vietnamese/fold.ts'
import type { CampaignFile, Field, Form, PersonalKind, Round } from './campaign.ts'
import type { Problem } from './issues.ts'
import { repeated, unknownName } from './references.ts'
import { COVER_SHEET, INSTRUCTION_SHEET, LIST_SHEET, STAMP_SHEET } from './sheet-names.ts'

type Lists = CampaignFile['lists']

const FIELD = { vi: 'cột', en: 'field' }
const LIST = { vi: 'danh sách', en: 'list' }

/** What is wrong with the forms of a round: sheets Excel does not take, fields named twice, references to what is not there. */
export function formProblems(round: Round, at: number, lists: Lists): Problem[] {
  const path = ['rounds', at, 'forms']
  return [
    ...repeated(
      round.forms,
      ({ key }) => key,
      (form) => [...path, form, 'key'],
    ),
    ...repeated(
      round.forms,
      ({ sheet }) => sheet.toLowerCase(),
      (form) => [...path, form, 'sheet'],
    ),
    ...round.forms.flatMap((form, index) => [
      ...sheetProblems(form, [...path, index]),
      ...fieldsProblems(form, [...path, index], lists),
    ]),
  ]
}

/** Names Excel refuses for a sheet, and those of the workbook's other sheets. */
function sheetProblems({ sheet }: Form, path: Problem['path']): Problem[] {
  const taken = [COVER_SHEET, INSTRUCTION_SHEET, STAMP_SHEET, LIST_SHEET].some(
    (name) => fold(name) === fold(sheet),
  )
  if (sheet.length <= 31 && !/[*?:\\/[\]]|^'|'$/.test(sheet) && !taken) return []
  return [
    {
      path: [...path, 'sheet'],
      vi: `cần một tên trang tính khác: nhiều nhất 31 ký tự, không có * ? : \\ / [ ], không trùng trang của chương trình`,
      en: `needs another sheet name: at most 31 characters, none of * ? : \\ / [ ], not one of the program's own`,
      showValue: true,
    },
  ]
}

function fieldsProblems(form: Form, path: Problem['path'], lists: Lists): Problem[] {
  const keys = form.fields.map(({ key }) => key)
  const [naming] = form.identity
  return [
    ...(naming === undefined
      ? [
          {
            path: [...path, 'identity'],
            vi: 'cần ít nhất một cột, cột đầu là cột ghi tên',
            en: 'needs at least one field, the first one being the name',
          },
        ]
      : []),
    ...repeated(
      form.fields,
      ({ key }) => key,
      (at) => [...path, 'fields', at, 'key'],
    ),
    ...repeated(
      form.fields,
      ({ label }) => fold(label),
      (at) => [...path, 'fields', at, 'label'],
    ),
    ...form.identity.flatMap((key, at) => unknownName([...path, 'identity', at], key, keys, FIELD)),
    ...centralProblems(form, path, keys),
    ...form.fields.flatMap((field, at) => fieldProblems(field, form, [...path, 'fields', at], lists)),
  ]
}

/** Kinds of columns that never leave the province; of free texts only what is masked does. */
const WITHHELD: readonly (PersonalKind | undefined)[] = ['name', 'contact', 'hamlet', 'sensitive']

/** Columns of the central edition that are none of the form's, or hold personal data. */
function centralProblems(
  { central = [], fields }: Form,
  path: Problem['path'],
  keys: readonly string[],
): Problem[] {
  return central.flatMap(({ field }, at) => {
    const place = [...path, 'central', at, 'field']
    if (!WITHHELD.includes(fields.find(({ key }) => key === field)?.personal))
      return unknownName(place, field, keys, FIELD)
    return [
      {
        path: place,
        vi: 'cột có thông tin cá nhân, không đưa vào bản gửi trung ương',
        en: 'this field holds personal data, which does not go into the central edition',
        showValue: true as const,
      },
    ]
  })
}

function fieldProblems(field: Field, form: Form, path: Problem['path'], lists: Lists): Problem[] {
  const needsList =
    field.type === 'choice' && field.list === undefined
      ? [
          {
            path: [...path, 'list'],
            vi: 'cột chọn cần tên một danh sách trong mục lists',
            en: 'a choice needs the name of one of the lists',
          },
        ]
      : []
  const list =
    field.list === undefined ? [] : unknownName([...path, 'list'], field.list, Object.keys(lists), LIST)
  return [...needsList, ...list, ...conditionProblems(field, form, [...path, 'requiredWhen'], lists)]
}

function conditionProblems(
  { requiredWhen }: Field,
  { fields }: Form,
  path: Problem['path'],
  lists: Lists,
): Problem[] {
  if (!requiredWhen) return []
  const other = fields.find(({ key }) => key === requiredWhen.field)
  if (!other) {
    return unknownName(
      [...path, 'field'],
      requiredWhen.field,
      fields.map(({ key }) => key),
      FIELD,
    )
  }
  const values = lists[other.list ?? '']?.values
  if (!values) return []
  return requiredWhen.values.flatMap((value, at) =>
    unknownName([...path, 'values', at], value, values, { vi: 'giá trị', en: 'value' }),
  )
}
