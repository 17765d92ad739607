import { fold } from '../vietnamese/fold.ts'
import type { CampaignFile, EthnicGroup } from './campaign.ts'
import { checkProblems } from './check-consistency.ts'
import { concessionProblems } from './concession-consistency.ts'
import { formProblems } from './form-consistency.ts'
import type { Problem } from './issues.ts'
import { repeated, unknownName } from './references.ts'

/** What the schema cannot see: names that stand for nothing, things named twice, days in the wrong order. */
export function consistencyProblems(file: CampaignFile, groups: readonly EthnicGroup[]): Problem[] {
  return [
    ...periodProblems(file),
    ...roundProblems(file),
    ...file.rounds.flatMap((round, at) => formProblems(round, at, file.lists)),
    ...file.rounds.flatMap((round, at) => concessionProblems(round, ['rounds', at], file.units)),
    ...unitProblems(file),
    ...listProblems(file),
    ...ethnicProblems(file, groups),
    ...ageProblems(file),
    ...checkProblems(file),
  ]
}

function periodProblems({ period, document }: CampaignFile): Problem[] {
  if (period.from > period.to)
    return [
      {
        path: ['period', 'to'],
        vi: `ngày kết thúc trước ngày bắt đầu ${period.from}`,
        en: `the end is before the start ${period.from}`,
        showValue: true,
      },
    ]
  if (period.to < document.date)
    return [
      {
        path: ['period', 'to'],
        vi: `đợt thi đua kết thúc trước ngày ban hành văn bản ${document.date}`,
        en: `the campaign ends before its document of ${document.date}`,
        showValue: true,
      },
    ]
  return []
}

function roundProblems({ rounds, currentRound, target }: CampaignFile): Problem[] {
  const ids = rounds.map(({ id }) => id)
  const current = rounds.find(({ id }) => id === currentRound)
  const forms = current?.forms.map(({ key }) => key) ?? []
  return [
    ...repeated(
      ids,
      (id) => id,
      (at) => ['rounds', at, 'id'],
    ),
    ...unknownName(['currentRound'], currentRound, ids, { vi: 'vòng', en: 'round' }),
    ...(current ? unknownName(['target', 'form'], target.form, forms, FORM) : []),
    ...rounds.flatMap(({ instructions = [], forms: own }, at) =>
      instructions.flatMap(({ form }, line) =>
        form === undefined
          ? []
          : unknownName(
              ['rounds', at, 'instructions', line, 'form'],
              form,
              own.map(({ key }) => key),
              FORM,
            ),
      ),
    ),
  ]
}

const FORM = { vi: 'biểu', en: 'form' }

function unitProblems({ units, unitKinds, rounds, unitNames }: CampaignFile): Problem[] {
  const kinds = unitKinds.map(({ kind }) => kind)
  const forms = rounds.flatMap((round) => round.forms.map(({ key }) => key))
  const own = unitNames.ownUnit
  const ids = units.map(({ id }) => id)
  const keys = ['id', 'slug', 'name'] as const
  return [
    ...keys.flatMap((key) =>
      repeated(
        units,
        (unit) => fold(unit[key]),
        (at) => ['units', at, key],
      ),
    ),
    ...units.flatMap(({ kind, quota }, at) => [
      ...unknownName(['units', at, 'kind'], kind, kinds, { vi: 'loại đơn vị', en: 'kind of unit' }),
      ...Object.keys(quota).flatMap((key) => unknownName(['units', at, 'quota', key], key, forms, FORM)),
    ]),
    ...(own === undefined
      ? []
      : unknownName(['unitNames', 'ownUnit'], own, ids, { vi: 'đơn vị', en: 'unit' })),
  ]
}

function listProblems({ lists }: CampaignFile): Problem[] {
  return Object.entries(lists).flatMap(([name, { values, aliases = {} }]) => [
    ...repeated(values, fold, (at) => ['lists', name, 'values', at]),
    ...Object.entries(aliases).flatMap(([alias, value]) =>
      unknownName(['lists', name, 'aliases', alias], value, values, { vi: 'giá trị', en: 'value' }),
    ),
  ])
}

function ethnicProblems({ ethnicity }: CampaignFile, groups: readonly EthnicGroup[]): Problem[] {
  const names = groups.map(({ name }) => name)
  const check = (path: Problem['path'], name: string) =>
    unknownName(['ethnicity', ...path], name, names, { vi: 'dân tộc', en: 'ethnic group' })
  return [
    ...ethnicity.first.flatMap((name, at) => check(['first', at], name)),
    ...check(['majority'], ethnicity.majority),
    ...(ethnicity.malePrefix?.groups ?? []).flatMap((name, at) => check(['malePrefix', 'groups', at], name)),
  ]
}

function ageProblems({ limits }: CampaignFile): Problem[] {
  const { min, max } = limits.nomineeAge
  if (min <= max) return []
  return [
    {
      path: ['limits', 'nomineeAge', 'max'],
      vi: `nhỏ hơn tuổi thấp nhất ${min}`,
      en: `is below the lowest age ${min}`,
      showValue: true,
    },
  ]
}
