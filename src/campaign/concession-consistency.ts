import type { CampaignFile, Round } from './campaign.ts'
import type { Problem } from './issues.ts'
import { repeated, unknownName } from './references.ts'

type Units = CampaignFile['units']

const UNIT = { vi: 'đơn vị', en: 'unit' }
const FORM = { vi: 'biểu', en: 'form' }

/** What is wrong with a round's extensions and exemptions: unknown units and forms, what was decided twice, what changes nothing. */
export function concessionProblems(round: Round, path: Problem['path'], units: Units): Problem[] {
  return [...extensionProblems(round, path, units), ...exemptionProblems(round, path, units)]
}

function extensionProblems(
  { extensions = [], deadline }: Round,
  path: Problem['path'],
  units: Units,
): Problem[] {
  return [
    ...extensions.flatMap(({ unit, until }, at) => [
      ...knownUnit([...path, 'extensions', at, 'unit'], unit, units),
      ...(until > deadline.date
        ? []
        : [
            {
              path: [...path, 'extensions', at, 'until'],
              vi: `cần một ngày sau hạn gửi ${deadline.date}`,
              en: `needs a day after the deadline ${deadline.date}`,
              showValue: true as const,
            },
          ]),
    ]),
    ...repeated(
      extensions,
      ({ unit }) => unit,
      (at) => [...path, 'extensions', at, 'unit'],
    ),
  ]
}

function exemptionProblems(
  { exemptions = [], forms }: Round,
  path: Problem['path'],
  units: Units,
): Problem[] {
  const keys = forms.map(({ key }) => key)
  return [
    ...exemptions.flatMap((exemption, at) => {
      const place = [...path, 'exemptions', at]
      const { unit, form } = exemption
      const problems = [
        ...knownUnit([...place, 'unit'], unit, units),
        ...(form === undefined ? [] : unknownName([...place, 'form'], form, keys, FORM)),
      ]
      return problems.length > 0 || hasQuota(exemption, units)
        ? problems
        : [
            {
              path: [...place, form === undefined ? 'unit' : 'form'],
              vi: 'đơn vị không được giao chỉ tiêu này nên không có gì để miễn',
              en: 'the unit has no such quota, so there is nothing to exempt it from',
              showValue: true as const,
            },
          ]
    }),
    ...repeated(
      exemptions,
      ({ unit, form = '' }) => `${unit} ${form}`,
      (at) => [...path, 'exemptions', at, 'unit'],
    ),
  ]
}

function hasQuota(
  { unit, form }: { readonly unit: string; readonly form?: string | undefined },
  units: Units,
): boolean {
  const quota = units.find(({ id }) => id === unit)?.quota ?? {}
  return form === undefined ? Object.keys(quota).length > 0 : form in quota
}

function knownUnit(path: Problem['path'], id: string, units: Units): Problem[] {
  return unknownName(
    path,
    id,
    units.map((unit) => unit.id),
    UNIT,
  )
}
