import { describe, expect, it } from 'vitest'
import { wantedValue } from '../../src/rules/cell/wanted-value.ts'
import { kindOf } from '../../src/rules/explain.ts'
import { campaign } from '../helpers/campaign.ts'

const fields = campaign.forms.flatMap((form) => form.fields.map((field) => ({ form, field })))

describe('the built-in campaign', () => {
  it('names only checks that exist', () => {
    const named = campaign.forms.flatMap(({ checks }) => checks)
    expect(named.filter((code) => !kindOf(code))).toEqual([])
  })

  it('says of every required column what to write', () => {
    const silent = fields.filter(({ field }) => (field.required || field.requiredWhen) && !field.remedy)
    expect(silent.map(({ form, field }) => `${form.letter} ${field.key}`)).toEqual([])
  })

  it('puts what the document asks for first in the lists of households and of consent', () => {
    const wanted = (key: string) =>
      fields.flatMap(({ field }) => (field.key === key ? wantedValue(field, campaign) : []))
    expect(wanted('household')).toEqual(['Hộ nghèo'])
    expect(wanted('consent')).toEqual(['Có'])
  })
})
