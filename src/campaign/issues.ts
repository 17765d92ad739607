import type * as z from 'zod/mini'

/** What is wrong at one place of a campaign file, as a demand («cần một số nguyên …») in both languages. */
export interface Problem {
  readonly path: readonly (string | number)[]
  readonly vi: string
  readonly en: string
  /** The value at the place explains the problem and is shown. */
  readonly showValue?: true
}

type Issue = z.core.$ZodIssue
type Demand = readonly [vi: string, en: string]

/** The schema's issues in words; several keys too many in one place are one problem each. */
export function schemaProblems(issues: readonly Issue[]): Problem[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
    if (issue.code === 'unrecognized_keys') return issue.keys.map((name) => unknownKey([...path, name]))
    const [vi, en] = demandOf(issue)
    return [{ path, vi: `cần ${vi}`, en: `needs ${en}`, showValue: true as const }]
  })
}

function unknownKey(path: Problem['path']): Problem {
  return {
    path,
    vi: 'mục này không dùng ở đây, có thể do gõ nhầm tên',
    en: 'no such key here, perhaps misspelt',
  }
}

function demandOf(issue: Issue): Demand {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? OTHER
    case 'too_small':
      return issue.origin === 'number'
        ? [`một số từ ${issue.minimum} trở lên`, `a number of at least ${issue.minimum}`]
        : ['một chuỗi không để trống', 'a text that is not empty']
    case 'too_big':
      return issue.origin === 'number'
        ? [`một số không quá ${issue.maximum}`, `a number of at most ${issue.maximum}`]
        : [`nhiều nhất ${issue.maximum} ký tự`, `at most ${issue.maximum} characters`]
    case 'invalid_value':
      return oneOf(issue.values)
    case 'invalid_key':
      return FORMATS[issue.issues[0]?.message ?? ''] ?? OTHER
    case 'invalid_union':
      return unionDemand(issue.errors)
    default:
      return FORMATS[issue.message] ?? OTHER
  }
}

const OTHER: Demand = ['một giá trị khác', 'another value']

const TYPES: Readonly<Record<string, Demand>> = {
  string: ['một chuỗi trong ngoặc kép', 'a text in quotes'],
  number: ['một số', 'a number'],
  int: ['một số nguyên', 'a whole number'],
  boolean: ['true hoặc false', 'true or false'],
  array: ['một danh sách trong [ ]', 'a list in [ ]'],
  object: ['một nhóm mục trong { }', 'a group of keys in { }'],
  record: ['một nhóm mục trong { }', 'a group of keys in { }'],
}

/** By the names that the schema gives its patterns. */
const FORMATS: Readonly<Record<string, Demand>> = {
  key: ['một tên chỉ gồm chữ không dấu và chữ số', 'a name of unaccented letters and digits'],
  day: ['một ngày dạng năm-tháng-ngày, ví dụ 2022-02-28', 'a day as year-month-day, such as 2022-02-28'],
  'real-day': ['một ngày có trong lịch', 'a day that the calendar has'],
  'unit-id': ['một mã từ 2 đến 8 chữ in hoa, chữ số', 'an id of 2 to 8 capital letters and digits'],
  slug: ['chữ thường không dấu, chữ số, dấu gạch nối', 'small unaccented letters, digits, hyphens'],
  'file-suffix': ['chữ không dấu, chữ số, dấu gạch nối', 'unaccented letters, digits, hyphens'],
}

function oneOf(values: readonly unknown[]): Demand {
  const list = values.map((value) => JSON.stringify(value)).join(', ')
  return [`một trong: ${list}`, `one of: ${list}`]
}

function unionDemand(errors: readonly (readonly Issue[])[]): Demand {
  const demands = errors.flatMap(([first]) => (first ? [demandOf(first)] : []))
  if (demands.length === 0) return OTHER
  return [demands.map(([vi]) => vi).join(' hoặc '), demands.map(([, en]) => en).join(' or ')]
}
