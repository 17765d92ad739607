import type { Campaign } from '../campaign/campaign.ts'
import { CHECK_CODES } from '../campaign/check-codes.ts'
import { loadCampaign } from '../campaign/load.ts'
import type { Io } from '../io.ts'
import { explanationLines, explanationList } from '../reporters/explanations.ts'
import { toText } from '../reporters/json.ts'
import type { Explanation } from '../rules/explain.ts'
import { explain } from '../rules/explain.ts'
import type { Lang } from '../usage-error.ts'
import { UsageError } from '../usage-error.ts'
import { similar } from '../vietnamese/near.ts'
import { styleFor } from './drawing.ts'
import { checkOutTarget, outFile, outOptions } from './emit.ts'
import { nextAfterExplanation } from './next-step.ts'
import type { GeneralOptions } from './options.ts'
import { writeAll } from './output.ts'

/** `thidua explain [CODE…]`: what a finding means, why it matters, how to mend it; without a code the list of all. */
export async function explainCommand(
  codes: readonly string[],
  options: GeneralOptions,
  io: Io,
): Promise<number> {
  const { lang, out } = options
  await checkOutTarget(options, io)
  const listed = codes.length === 0
  const wanted: readonly string[] = listed ? CHECK_CODES : [...new Set(codes)]
  const campaign = await loadCampaign(options.campaign, io.templatesDir, io.cwd)
  const explanations = wanted.map((code) => explained(code, lang, campaign))
  const document = { schema: 'thidua.explanations/1', codes: explanations }
  if (out !== undefined) await writeAll([outFile(out, document)], outOptions(options, io))
  const style = styleFor(options, io)
  const lines = listed
    ? explanationList(explanations, style)
    : explanations.flatMap((one, at) => [...(at > 0 ? [''] : []), ...explanationLines(one, style)])
  io.stdout(options.json ? toText(document) : `${lines.join('\n')}\n`)
  if (!options.quiet && !options.json) io.stderr(nextAfterExplanation(listed, lang))
  return 0
}

function explained(code: string, lang: Lang, campaign: Campaign): Explanation {
  const explanation = explain(code.toLowerCase(), lang, campaign)
  if (explanation) return explanation
  const codes: readonly string[] = CHECK_CODES
  const near = similar(code, codes) ?? codes.find((one) => one.split('-').includes(code.toLowerCase()))
  throw new UsageError({
    vi: `Không có mã «${code}».${near ? ` Có phải «${near}» không?` : ''} Xem tất cả: thidua giai-thich`,
    en: `There is no code «${code}».${near ? ` Did you mean «${near}»?` : ''} See all: thidua explain --lang en`,
  })
}
