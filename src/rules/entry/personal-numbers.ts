import type { Span } from '../../vietnamese/span.ts'

/** Numbers that identify a person, found in free text. */
export type PersonalNumber = 'identity' | 'old-card' | 'phone'

const IDENTITY_WORDS = /CMND|CMTND|CMT\b|CCCD|căn cước|chứng minh|định danh|giấy tờ/iu
const ACCOUNT_WORDS = /tài khoản|\bS?TK\b/iu
const MONEY_AFTER = /^\s*(đồng|đ(?!\p{L})|vnđ|vnd|₫|tr\b|triệu|nghìn|ngàn)/iu

/** 12 digits in one piece, or in groups of three when they begin with 0 as those of a birth register do. */
const TWELVE = /(?<![\d.,])(\d{12}|0\d{2}([ .])\d{3}\2\d{3}\2\d{3})(?!\d)/gu
/** 9 digits of the old card; 11 are a 12-digit number whose leading 0 Excel dropped. */
const BESIDE_WORDS = /(?<![\d.,])(\d{9}|\d{11}|\d{3} \d{3} \d{3})(?!\d)/gu
/** 0 or +84 and 9 (mobile) or 10 digits, in one piece or in groups; the first group is longer than a day or a month. */
const PHONE = /(?<![\d.,/])(?:(?:\+|00)84[ .-]?\d{2,3}|0\d{2,4})(?:[ .-]?\d){5,8}(?!\d)/gu

const PHONE_WORDS = /điện thoại|di động|(?<!\p{L})S?[ĐD]T(?!\p{L})|phone/iu
/** A phone number whose leading 0 Excel dropped; only beside words for a phone. */
const LOST_ZERO = /(?<![\d.,])(?:[35789]\d{8}|1[2689]\d{8})(?!\d)/gu

/** How far around a number a word speaks of it, in characters. */
const NEAR = 25

/**
 * What personal numbers a text holds: 12-digit identity numbers, 9 digits beside words for an identity paper, phone numbers. Never
 * an amount and never an account number.
 */
export function personalNumbers(text: string): PersonalNumber[] {
  return [...new Set(findPersonalNumbers(text).map(({ kind }) => kind))]
}

/** Most texts hold no long number at all: none is shorter than nine characters, or without three digits in one piece. */
export function mayHoldNumber(text: string): boolean {
  return text.length >= 9 && /\d{3}|\+84/.test(text)
}

/** The same with their places. */
export function findPersonalNumbers(text: string): (Span & { readonly kind: PersonalNumber })[] {
  if (!mayHoldNumber(text)) return []
  const found: (Span & { readonly kind: PersonalNumber })[] = []
  let rest = text
  const take = (pattern: RegExp, kind: PersonalNumber, fits: (around: Around) => boolean) => {
    rest = rest.replace(pattern, (digits, ...more) => {
      const at = more.find((one) => typeof one === 'number') ?? 0
      const around = aroundOf(rest, at, digits.length)
      if (!fits(around)) return digits
      if (!isOther(around)) found.push({ kind, from: at, to: at + digits.length })
      return ' '.repeat(digits.length)
    })
  }
  take(TWELVE, 'identity', () => true)
  take(
    BESIDE_WORDS,
    'old-card',
    ({ before, after }) => IDENTITY_WORDS.test(before) || IDENTITY_WORDS.test(after),
  )
  take(PHONE, 'phone', ({ digits }) => digits === 10 || digits === 11)
  take(LOST_ZERO, 'phone', ({ before }) => PHONE_WORDS.test(before))
  return found
}

interface Around {
  readonly before: string
  readonly after: string
  /** Digits of the number, +84 counted as 0. */
  readonly digits: number
}

function aroundOf(text: string, at: number, length: number): Around {
  const number = text.slice(at, at + length)
  return {
    before: text.slice(Math.max(0, at - NEAR), at),
    after: text.slice(at + length, at + length + NEAR),
    digits: number.replace(/^(\+|00)84/, '0').replace(/\D/g, '').length,
  }
}

function isOther({ before, after }: Around): boolean {
  return ACCOUNT_WORDS.test(before) || MONEY_AFTER.test(after)
}
