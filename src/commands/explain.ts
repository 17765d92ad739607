import { Chalk } from 'chalk'
import type { Io } from '../io.ts'
import { SEVERITY } from '../labels.ts'
import { wrap } from '../reporters/wrap.ts'
import { explain } from '../rules/explain.ts'
import { allKinds } from '../rules/index.ts'
import type { Lang } from '../usage-error.ts'
import { UsageError } from '../usage-error.ts'
import { similar } from '../vietnamese/near.ts'

/** `thidua explain [CODE]`: what a finding means, why it matters, how to mend it; without a code the list of all. */
export async function explainCommand(
  code: string | undefined,
  options: { lang: Lang; color: boolean },
  io: Io,
): Promise<number> {
  const { lang } = options
  const chalk = new Chalk({ level: options.color ? io.colorLevel : 0 })
  const width = Math.min(io.columns ?? 100, 100)
  if (code === undefined) {
    const longest = Math.max(...allKinds.map((kind) => kind.code.length))
    const lines = allKinds.map(
      (kind) =>
        `${kind.code.padEnd(longest)}  ${SEVERITY[kind.severity][lang].padEnd(9)} ${kind.title[lang]}`,
    )
    io.stdout(`${lines.join('\n')}\n`)
    const example = lang === 'vi' ? 'thidua giai-thich quota-short' : 'thidua explain quota-short --lang en'
    io.stderr(lang === 'vi' ? `Xem một mã: ${example}\n` : `One code: ${example}\n`)
    return 0
  }
  const explanation = explain(code, lang)
  if (!explanation) throw unknownCode(code)
  const { title, why, remedies, severity } = explanation
  const labels =
    lang === 'vi'
      ? ['Vì sao', 'Cách sửa', 'Xem các mã khác: thidua giai-thich']
      : ['Why', 'Remedy', 'Other codes: thidua explain --lang en']
  const lines = [
    chalk.bold(`${title} (${code}, ${SEVERITY[severity][lang].toLowerCase()})`),
    ...wrap(`${labels[0]}: ${why}`, width),
    ...remedies.flatMap((remedy, at) => wrap(at === 0 ? `${labels[1]}: ${remedy}` : `- ${remedy}`, width)),
  ]
  io.stdout(`${lines.join('\n')}\n`)
  io.stderr(`${labels[2]}\n`)
  return 0
}

function unknownCode(code: string): UsageError {
  const codes = allKinds.map((kind) => kind.code)
  const near = similar(code, codes) ?? codes.find((one) => one.split('-').includes(code.toLowerCase()))
  return new UsageError({
    vi: `Không có mã «${code}».${near ? ` Có phải «${near}» không?` : ''} Xem tất cả: thidua giai-thich`,
    en: `There is no code «${code}».${near ? ` Did you mean «${near}»?` : ''} See all: thidua explain --lang en`,
  })
}
