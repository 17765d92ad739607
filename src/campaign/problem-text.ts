import type { Problem } from './issues.ts'

/** The files that a campaign was put together from, with what stands in them. */
export interface CampaignSources {
  readonly file: string
  /** The campaign with its units completed. */
  readonly merged: unknown
  /** The units as the campaign file itself has them. */
  readonly ownUnits: readonly unknown[]
  readonly roster: { readonly file: string; readonly units: readonly unknown[] } | null
}

export interface Sentence {
  readonly vi: string
  readonly en: string
}

/** How many problems are named at once. */
const MOST = 5
const LONGEST_VALUE = 40

/** One sentence for all problems: what cannot be used, and each place with the thing it belongs to, what is wanted, what is there. */
export function problemText(problems: readonly Problem[], sources: CampaignSources): Sentence {
  const lines = problems.slice(0, MOST).map((problem) => line(problem, sources))
  const more = problems.length - lines.length
  const [only] = lines
  const rest = more > 0 ? [{ vi: `… và ${more} chỗ khác.`, en: `… and ${more} more.` }] : []
  const start = {
    vi: `Không dùng được tệp đợt thi đua «${sources.file}»:`,
    en: `The campaign file «${sources.file}» cannot be used:`,
  }
  if (lines.length === 1 && only) return { vi: `${start.vi} ${only.vi}`, en: `${start.en} ${only.en}` }
  const all = [...lines, ...rest]
  return {
    vi: [start.vi, ...all.map(({ vi }) => `  ${vi}`)].join('\n'),
    en: [start.en, ...all.map(({ en }) => `  ${en}`)].join('\n'),
  }
}

function line(problem: Problem, sources: CampaignSources): Sentence {
  const { vi, en } = placeOf(problem.path, sources)
  const found = problem.showValue ? foundAt(problem.path, sources.merged) : { vi: '', en: '' }
  const ended = (text: string) => (text.endsWith('?') ? text : `${text}.`)
  return {
    vi: ended(`${vi}: ${problem.vi}${found.vi}`),
    en: ended(`${en}: ${problem.en}${found.en}`),
  }
}

/** A place inside the roster is named in the roster's own file. */
function placeOf(path: Problem['path'], sources: CampaignSources): Sentence {
  const named = thingNames(path, sources.merged)
  const thing = named.length === 0 ? '' : ` (${named.join(', ')})`
  const inRoster = rosterPath(path, sources)
  if (inRoster && sources.roster) {
    const place = written(inRoster) + thing
    return {
      vi: `tệp «${sources.roster.file}», ${place}`,
      en: `file «${sources.roster.file}», ${place}`,
    }
  }
  if (path.length === 0) return { vi: 'cả tệp', en: 'the whole file' }
  const place = written(path) + thing
  return { vi: place, en: place }
}

function rosterPath(
  path: Problem['path'],
  { ownUnits, roster, merged }: CampaignSources,
): Problem['path'] | null {
  const [start, index, key, ...rest] = path
  if (!roster || start !== 'units' || typeof index !== 'number' || typeof key !== 'string') return null
  if (key in record(ownUnits[index])) return null
  const id = record(valueAt(['units', index], merged)).id
  const at = roster.units.findIndex((unit) => record(unit).id === id)
  return at < 0 ? null : [at, key, ...rest]
}

/** rounds[0].forms[1].fields[3].type */
function written(path: Problem['path']): string {
  return path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : (at > 0 ? '.' : '') + part))
    .join('')
}

/** What the parts of the path are called: «Hội LHPN huyện Ea Súp»; «B. Hỗ trợ sinh kế, Địa bàn». */
function thingNames(path: Problem['path'], whole: unknown): string[] {
  return path.flatMap((part, at) => {
    if (typeof part !== 'number') return []
    const thing = record(valueAt(path.slice(0, at + 1), whole))
    const name = [thing.sheet, thing.label, thing.name].find(
      (text) => typeof text === 'string' && text !== '',
    )
    return typeof name === 'string' ? [name] : []
  })
}

function foundAt(path: Problem['path'], whole: unknown): Sentence {
  const value = valueAt(path, whole)
  if (value === undefined) return { vi: ', chưa có', en: ', is missing' }
  const text = JSON.stringify(value)
  const shown = text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text
  return { vi: `, đang là ${shown}`, en: `, is ${shown}` }
}

function valueAt(path: Problem['path'], whole: unknown): unknown {
  let value = whole
  for (const part of path) {
    if (Array.isArray(value)) value = value[Number(part)]
    else value = Object.hasOwn(record(value), part) ? record(value)[part] : undefined
  }
  return value
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {}
}
