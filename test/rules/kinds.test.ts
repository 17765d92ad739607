import { describe, expect, it } from 'vitest'
import { CHECK_CODES, FORM_CODES } from '../../src/campaign/check-codes.ts'
import type { Kind } from '../../src/rules/define-rule.ts'
import { explain, kindOf } from '../../src/rules/explain.ts'
import {
  allKinds,
  attachedRules,
  cellRules,
  collectionRules,
  fileRules,
  formRules,
  submissionRules,
} from '../../src/rules/index.ts'
import type { Text } from '../../src/usage-error.ts'

const byCode = allKinds.map((kind) => [kind.code, kind] as const)

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g))].sort()
}

function textsOf({ title, why, remedy, wording }: Kind): Text[] {
  const sentences = Object.values(wording).flatMap(({ message, hint }) => [message, hint])
  return [title, why, ...(remedy ? [remedy] : []), ...sentences]
}

/** What units read, by variant; null for what a fresh form puts right. */
function unitWords({ toUnit = {}, wording }: Kind) {
  return Object.entries(toUnit).map(([variant, own]) => ({ variant, own, office: wording[variant] }))
}

describe('all kinds', () => {
  it('are every rule of every list, once', () => {
    const listed = [
      ...fileRules,
      ...submissionRules,
      ...formRules,
      ...cellRules,
      ...attachedRules,
      ...collectionRules,
    ].map(({ code }) => code)
    expect(listed.toSorted()).toEqual(allKinds.map(({ code }) => code).toSorted())
    expect(new Set(listed).size).toBe(listed.length)
  })

  it.each(byCode)('%s says the same in both languages', (_, kind) => {
    for (const { vi, en } of textsOf(kind)) {
      expect(vi).not.toBe('')
      expect(en).not.toBe('')
      expect(placeholders(en)).toEqual(placeholders(vi))
      // A word that goes with a number stands beside that number.
      for (const [, name] of `${vi} ${en}`.matchAll(/\{(\w+):[^|{}]*\|[^|{}]*\}/g))
        expect(placeholders(en)).toContain(`{${name}}`)
    }
  })

  it.each(byCode)('%s tells units of arguments that its sentences have', (_, kind) => {
    for (const { variant, own, office } of unitWords(kind)) {
      expect(office, variant).toBeDefined()
      const known = [office?.message.vi, office?.hint.vi].flatMap((text) => placeholders(text ?? ''))
      for (const name of placeholders(`${own?.message} ${own?.hint}`)) expect(known).toContain(name)
      expect(kind.officeOnly).toBeUndefined()
    }
  })

  it.each(byCode)('%s keeps to the words of the house', (code, kind) => {
    const toUnits = unitWords(kind).flatMap(({ own }) => (own ? [{ vi: own.message }, { vi: own.hint }] : []))
    for (const { vi } of [...textsOf(kind), ...toUnits]) {
      // Arguments, and Excel's own menu names in brackets, are no words of ours.
      const words = vi.replace(/\{\w+\}|\([A-Z][^)]*\)/g, '')
      expect(words).not.toMatch(/(?<!\p{L})(bạn|vui lòng|hãy|nộp|sheet|file|workbook)(?!\p{L})/iu)
      expect(vi).not.toContain(code)
      expect(vi).not.toMatch(/[“”"]/)
      expect(vi).toBe(vi.normalize('NFC'))
    }
  })
})

it('have the codes that a campaign may name, and those of forms', () => {
  expect(allKinds.map(({ code }) => code)).toEqual(CHECK_CODES)
  const lists: readonly (readonly { readonly code: string; readonly optional?: true }[])[] = [
    formRules,
    cellRules,
  ]
  const optional = lists.flat().filter((rule) => rule.optional)
  expect(optional.map(({ code }) => code).toSorted()).toEqual(FORM_CODES.toSorted())
})

describe('explain', () => {
  it('says what the campaign sets', () => {
    expect(explain('quota-short', 'vi', { checks: { 'quota-short': 'trial' } })?.setting).toBe('trial')
    expect(explain('quota-short', 'vi', { checks: { 'form-empty': 'off' } })).not.toHaveProperty('setting')
  })

  it('gives title, reason and remedies', () => {
    expect(explain('quota-short', 'vi')).toEqual({
      code: 'quota-short',
      severity: 'error',
      title: 'Chưa đủ chỉ tiêu',
      message: 'Đã đăng ký …/…, còn thiếu …',
      why: 'Văn bản giao số hoạt động/phần việc ít nhất cho từng đơn vị; nội dung ở các trang khác không tính vào chỉ tiêu này.',
      remedies: ['Đề nghị bổ sung cho đủ số hoạt động/phần việc theo chỉ tiêu rồi gửi lại.'],
    })
  })

  it.each(byCode)('has a remedy for %s that needs no arguments', (code) => {
    for (const lang of ['vi', 'en'] as const) {
      const { remedies = [] } = explain(code, lang) ?? {}
      expect(remedies.length).toBeGreaterThan(0)
      expect(remedies.join()).not.toContain('{')
    }
  })

  it('knows only codes', () => {
    expect(explain('quota', 'vi')).toBeUndefined()
    expect(kindOf('file-encrypted')?.severity).toBe('error')
    expect(kindOf('')).toBeUndefined()
  })
})
