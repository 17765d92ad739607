import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { allKinds } from '../src/rules/index.ts'
import { phrase } from '../src/rules/phrase.ts'
import type { CheckedSubmission } from '../src/validation.ts'
import { parseCase } from './helpers/case-file.ts'
import {
  all,
  check,
  countsText,
  expanded,
  leftOutText,
  shown,
  shownOverall,
  valueAt,
} from './helpers/case-run.ts'

/** What may be said of a code, however the case: whoever reads results by program relies on it. */
const SEVERITIES: Readonly<Record<string, string>> = {
  'file-unreadable': 'error',
  'file-encrypted': 'error',
  'file-too-large': 'error',
  'file-duplicate': 'info',
  'file-skipped': 'info',
  'campaign-mismatch': 'error',
  'template-outdated': 'warning',
  'unit-unknown': 'error',
  'unit-mismatch': 'error',
  'unit-doubtful': 'warning',
  'unit-resubmitted': 'info',
  'unit-conflict': 'error',
  'unit-missing': 'warning error',
  'receipt-without-file': 'warning',
  'sheet-missing': 'error',
  'column-missing': 'error',
  'column-duplicated': 'error',
  'sheet-duplicated': 'error',
  'column-unknown': 'info',
  'column-moved': 'info',
  'form-empty': 'error warning',
  'value-missing': 'error',
  'stated-total-differs': 'warning',
  'value-invalid': 'error',
  'amount-large': 'warning',
  'value-not-in-list': 'error warning',
  'value-interpreted': 'info',
  'number-ambiguous': 'error',
  'date-ambiguous': 'warning',
  'date-outside-period': 'warning',
  'date-order': 'error',
  'formula-error': 'error',
  'text-converted': 'info',
  'encoding-uncertain': 'error',
  'entry-duplicate': 'warning',
  'entry-vague': 'warning',
  'beneficiaries-not-minority': 'warning',
  'budget-missing': 'warning',
  'quota-short': 'error',
  'quota-not-met-exactly': 'error',
  'nominee-count': 'error warning',
  'nominee-not-minority': 'error',
  'nominee-not-poor': 'warning',
  'nominee-maybe-man': 'warning',
  'nominee-age': 'warning',
  'nominee-consent': 'warning',
  'commune-unknown': 'warning',
  'personal-data-unasked': 'warning',
  'submitted-late': 'error warning',
  'submitted-on-boundary': 'warning',
  'received-unknown': 'warning',
  'nominee-in-two-units': 'warning',
  'entry-in-two-units': 'warning',
  'province-tasks-mismatch': 'warning',
}

const folder = fileURLToPath(new URL('../fixtures/cases/', import.meta.url))
const cases = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md') && !name.endsWith('README.md'))
  .sort()
  .map((name) => ({ name, ...parseCase(readFileSync(folder + name, 'utf8')) }))

describe.each(cases)('$name: $title', ({ runs }) => {
  it.each(runs)('$title', (run) => {
    const validation = check(run)
    const findings = [...validation.findings, ...validation.submissions.flatMap((one) => one.findings)]
    for (const finding of findings) for (const lang of ['vi', 'en'] as const) phrase(finding, lang)
    expect(validation.findings.map(shownOverall)).toEqual(all(run.lines, 'overall').flatMap(expanded))
    const states = validation.units.map(({ unit, status }) => `${unit.id}=${status}`)
    for (const line of all(run.lines, 'unit-states'))
      expect(states).toEqual(expect.arrayContaining(line.split(' ')))
    const codes = findings.map(({ code }) => code)
    for (const code of all(run.lines, 'near')) expect(codes).not.toContain(code)
    for (const submission of validation.submissions) {
      const { path } = submission.submission.file
      expectSubmission(submission, run.workbooks.find((one) => one.path === path)?.lines ?? [])
    }
  })
})

function expectSubmission(checked: CheckedSubmission, lines: [string, string][]): void {
  const said = (key: string) => all(lines, key)
  const { path } = checked.submission.file
  expect([path, ...checked.findings.map(shown)]).toEqual([path, ...said('finds')])
  const results: Readonly<Record<string, string>> = {
    is: checked.unit?.id ?? '-',
    status: checked.status,
    used: checked.used ? 'yes' : 'no',
    timeliness: [checked.timeliness, ...(checked.daysLate ? [checked.daysLate] : [])].join(' '),
    source: checked.receipt.source,
    counts: countsText(checked),
  }
  for (const [key, actual] of Object.entries(results)) {
    for (const expected of said(key)) expect(`${key}: ${actual}`).toBe(`${key}: ${expected}`)
  }
  for (const line of said('reads')) {
    const [, place = '', expected = ''] = /^(.*?) =(?: (.*))?$/.exec(line) ?? []
    expect(`${place} = ${valueAt(checked, place)}`).toBe(`${place} = ${expected}`)
  }
  const leftOut = said('left-out')
  if (leftOut.length > 0) expect(leftOutText(checked)).toEqual(leftOut.filter((line) => line !== 'none'))
}

describe('the cases together', () => {
  const runs = cases.flatMap((one) => one.runs)
  const codeOf = (line: string) => /^[a-z-]+/.exec(line)?.[0] ?? ''
  const foundIn = ({ lines, workbooks }: (typeof runs)[number]) => [
    ...all(lines, 'overall'),
    ...workbooks.flatMap((one) => all(one.lines, 'finds')),
  ]
  const raised = runs.flatMap(foundIn)
  const spared = runs.flatMap(({ lines }) => all(lines, 'near'))

  it.each(allKinds.map(({ code }) => code))('raise %s, and spare a near miss of it', (code) => {
    expect(raised.map(codeOf)).toContain(code)
    expect(spared).toContain(code)
  })

  const sentences = allKinds.flatMap(({ code, wording }) =>
    Object.keys(wording).map((variant) => (variant === '' ? code : `${code}·${variant}`)),
  )

  it('raise every sentence of every code', () => {
    // What is wrong with a value is always known more closely; its main sentence is for `explain`.
    const told = new Set(['value-invalid', ...raised.map((line) => line.split(' ')[0])])
    expect(sentences.filter((one) => !told.has(one))).toEqual([])
  })

  it('raise each code with the severities it may have, where the campaign sets no others', () => {
    const severities = new Map<string, Set<string>>()
    const usual = runs.filter(({ lines }) => all(lines, 'checks').length === 0)
    for (const line of usual.flatMap(foundIn)) {
      const [, code = '', severity = ''] = /^([a-z-]+)\S* (\S+)/.exec(line) ?? []
      severities.set(code, (severities.get(code) ?? new Set()).add(severity))
    }
    for (const [code, expected] of Object.entries(SEVERITIES)) {
      expect([code, ...(severities.get(code) ?? [])].sort()).toEqual([code, ...expected.split(' ')].sort())
    }
  })

  it('name only codes there are', () => {
    const codes: readonly string[] = allKinds.map(({ code }) => code)
    expect([...raised.map(codeOf), ...spared].filter((code) => !codes.includes(code))).toEqual([])
  })
})
