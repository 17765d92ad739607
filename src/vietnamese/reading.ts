/**
 * How typed text was understood. `as`, `why` name the sentence that fits: see the variants of value-interpreted, value-invalid and
 * number-ambiguous. `shown` is the reading as people write it (5.000.000); `suggestion` and `other` are such texts too.
 */
export type Reading<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | {
      readonly kind: 'interpreted'
      readonly value: T
      readonly as: string
      readonly shown: string
      /** Both ends of a range of days, YYYY-MM-DD. */
      readonly from?: string
      readonly to?: string
    }
  | { readonly kind: 'invalid'; readonly why: string; readonly suggestion?: string }
  | {
      readonly kind: 'ambiguous'
      readonly why: string
      readonly suggestion: string
      readonly other: string
    }
