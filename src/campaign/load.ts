import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { UsageError } from '../usage-error.ts'
import { similar } from '../vietnamese/near.ts'
import type { Campaign, EthnicGroup } from './campaign.ts'
import { campaignSchema, ethnicGroupsSchema } from './campaign.ts'
import { withExemptions } from './concessions.ts'
import { consistencyProblems } from './consistency.ts'
import type { Problem } from './issues.ts'
import { schemaProblems } from './issues.ts'
import { jsonError } from './json-error.ts'
import { problemText } from './problem-text.ts'
import { unitsNotInRoster, unitsOf, withRoster } from './roster.ts'

const GROUPS_FILE = 'ethnic-groups.json'

/**
 * Reads a campaign by the id of a built-in one or from a file, completes its units from its roster, and checks it.
 * @throws UsageError naming each place that cannot be used, the thing it belongs to, what is wanted and what is there.
 */
export async function loadCampaign(idOrFile: string, templatesDir: string, cwd: string): Promise<Campaign> {
  const path = await locate(idOrFile, templatesDir, cwd)
  const file = await readJson(path)
  const roster = await readRoster(file, path)
  const ownUnits = unitsOf(file)
  const merged = roster ? withRoster(file, roster.units) : file
  const sources = { file: basename(path), merged, ownUnits, roster }

  const strangers = roster ? unitsNotInRoster(ownUnits, roster.units) : []
  const parsed = campaignSchema.safeParse(merged)
  if (!parsed.success) {
    throw refusal([...strangers, ...withoutUnits(schemaProblems(parsed.error.issues), strangers)], sources)
  }
  const ethnicGroups = await readGroups(templatesDir)
  const problems = consistencyProblems(parsed.data, ethnicGroups)
  const { $comment, roster: rosterFile, rounds, currentRound, ...rest } = parsed.data
  const round = rounds.find(({ id }) => id === currentRound)
  if (problems.length > 0 || !round) throw refusal(problems, sources)
  return { ...rest, units: withExemptions(rest.units, round), round, forms: round.forms, ethnicGroups }
}

function refusal(problems: readonly Problem[], sources: Parameters<typeof problemText>[1]): UsageError {
  return new UsageError(problemText(problems, sources))
}

/** A unit that the roster does not know lacks everything; one problem says it. */
function withoutUnits(problems: readonly Problem[], strangers: readonly Problem[]): readonly Problem[] {
  const indexes = new Set(strangers.map(({ path }) => path[1]))
  return problems.filter(({ path: [start, index] }) => start !== 'units' || !indexes.has(index))
}

/** An id is a file of the templates folder; what ends in .json, has a separator or exists is a path. */
async function locate(idOrFile: string, templatesDir: string, cwd: string): Promise<string> {
  const path = isAbsolute(idOrFile) ? idOrFile : join(cwd, idOrFile)
  if (/\.json$/i.test(idOrFile) || /[/\\]/.test(idOrFile)) return path
  const builtIn = join(templatesDir, `${idOrFile}.json`)
  if (await exists(builtIn)) return builtIn
  if (await exists(path)) return path
  const ids = await builtInIds(templatesDir)
  const near = similar(idOrFile, ids)
  throw new UsageError({
    vi: `Không có đợt thi đua «${idOrFile}».${near ? ` Có phải «${near}» không?` : ''} Các đợt có sẵn: ${ids.join(', ')}. Dùng tệp riêng thì ghi tên tệp, ví dụ dot-thi-dua.json.`,
    en: `There is no campaign «${idOrFile}».${near ? ` Did you mean «${near}»?` : ''} Built in: ${ids.join(', ')}. For a file of your own give its name, such as campaign.json.`,
  })
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/** Of the files beside each other in the folder, those that are campaigns: they have rounds. */
async function builtInIds(templatesDir: string): Promise<string[]> {
  const names = (await readdir(templatesDir)).filter((name) => name.endsWith('.json')).sort()
  const files = await Promise.all(names.map((name) => readJson(join(templatesDir, name))))
  return names.flatMap((name, at) => {
    const file = files[at]
    return typeof file === 'object' && file !== null && 'rounds' in file ? [basename(name, '.json')] : []
  })
}

async function readRoster(
  file: unknown,
  path: string,
): Promise<{ readonly file: string; readonly units: readonly unknown[] } | null> {
  if (typeof file !== 'object' || file === null || !('roster' in file)) return null
  const name = file.roster
  if (typeof name !== 'string' || name === '') return null
  const units = await readJson(isAbsolute(name) ? name : join(dirname(path), name))
  if (Array.isArray(units)) return { file: name, units }
  throw new UsageError({
    vi: `Không dùng được tệp danh sách đơn vị «${name}»: cần một danh sách đơn vị trong [ ].`,
    en: `The roster «${name}» cannot be used: it needs to be a list of units in [ ].`,
  })
}

async function readGroups(templatesDir: string): Promise<EthnicGroup[]> {
  const parsed = ethnicGroupsSchema.safeParse(await readJson(join(templatesDir, GROUPS_FILE)))
  if (parsed.success) return parsed.data
  throw new UsageError({
    vi: `Không dùng được tệp danh sách dân tộc «${GROUPS_FILE}». Cài lại thidua.`,
    en: `The list of ethnic groups «${GROUPS_FILE}» cannot be used. Install thidua again.`,
  })
}

/** @throws UsageError for a file that is not there, not readable, or not JSON (with line and column). */
async function readJson(path: string): Promise<unknown> {
  const text = (await readText(path)).replace(/^\uFEFF/, '')
  try {
    return JSON.parse(text)
  } catch {
    const { line, column } = jsonError(text)
    throw new UsageError({
      vi: `Tệp «${basename(path)}» sai cú pháp JSON ở dòng ${line}, cột ${column}. Xem lại dấu phẩy, dấu ngoặc kép và dấu ngoặc quanh chỗ đó.`,
      en: `The file «${basename(path)}» is not valid JSON at line ${line}, column ${column}. Look at the commas, quotes and brackets around it.`,
    })
  }
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    const file = basename(path)
    if (code === 'ENOENT')
      throw new UsageError({
        vi: `Không tìm thấy tệp «${file}» trong thư mục «${basename(dirname(path))}». Xem lại tên tệp, tên thư mục.`,
        en: `There is no file «${file}» in the folder «${basename(dirname(path))}». Look at the names of the file and the folder.`,
      })
    if (code === 'EISDIR')
      throw new UsageError({
        vi: `«${file}» là thư mục, không phải tệp đợt thi đua.`,
        en: `«${file}» is a folder, not a campaign file.`,
      })
    throw new UsageError({
      vi: `Không đọc được tệp «${file}». Xem lại quyền đọc tệp.`,
      en: `The file «${file}» cannot be read. Look at its permissions.`,
    })
  }
}
