import type { Leak, WrittenText } from '../merge/central/leaks.ts'
import { leaksIn } from '../merge/central/leaks.ts'
import { planCentral } from '../merge/central/plan-central.ts'
import { redact } from '../merge/central/redact.ts'
import type { Redaction } from '../merge/central/redaction.ts'
import { withheldOf } from '../merge/central/withheld.ts'
import type { Consolidation } from '../merge/consolidation.ts'
import { UsageError } from '../usage-error.ts'
import { pageTexts } from '../workbook/read/page-texts.ts'
import { partTexts } from '../workbook/read/part-texts.ts'
import { writeWorkbook } from '../workbook/write/write.ts'
import type { MergeTargets } from './merge-targets.ts'
import { wordsFiles } from './words-files.ts'

/** The central edition and what it withholds. */
export interface CentralEdition {
  readonly redaction: Redaction
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[]
}

/**
 * Makes the files of the central edition and searches every part of them for what must not leave the province.
 * @throws UsageError when the campaign has no such edition, or when anything was found: then nothing may be written.
 */
export async function centralEdition(
  consolidation: Consolidation,
  targets: MergeTargets,
): Promise<CentralEdition> {
  const { central } = consolidation.validation.campaign
  if (!central)
    throw new UsageError({
      vi: 'Tệp đợt thi đua chưa quy định bản gửi trung ương (mục central).',
      en: 'The campaign file does not say what its central edition is (central).',
    })
  const withheld = withheldOf(consolidation)
  const redaction = redact(consolidation, withheld, central)
  const files = [
    { path: targets.output, bytes: await writeWorkbook(planCentral(redaction)) },
    ...(await wordsFiles(consolidation, targets, 'central')),
  ]
  const leaks = files.flatMap((file) => leaksIn(textsOf(file), withheld))
  if (leaks.length > 0) throw leaked(leaks, central.recipient)
  return { redaction, files }
}

function textsOf({
  path,
  bytes,
}: {
  readonly path: string
  readonly bytes: Uint8Array
}): Iterable<WrittenText> {
  return /\.html$/i.test(path) ? pageTexts(bytes, path) : partTexts(bytes)
}

/** How many places are named at once. */
const MOST = 5

function leaked(leaks: readonly Leak[], recipient: string): UsageError {
  const shown = leaks.slice(0, MOST)
  const rest = leaks.length - shown.length
  return new UsageError({
    vi: `Bản gửi ${recipient} còn thông tin cá nhân ở ${shown.map(placeVi).join('; ')}${rest > 0 ? ` và ${rest} chỗ khác` : ''} nên chưa ghi tệp. Sửa giá trị này trong bản đăng ký hoặc trong tệp đợt thi đua rồi chạy lại.`,
    en: `The central edition still holds personal data in ${shown.map(placeEn).join('; ')}${rest > 0 ? ` and ${rest} more places` : ''}, so nothing was written. Mend the value in the returned workbook or in the campaign file and run again.`,
  })
}

function placeVi({ part, sheet, cell, value }: Leak): string {
  const at = sheet === undefined ? `phần «${part}» của tệp` : `trang «${sheet}»${cell ? `, ô ${cell}` : ''}`
  return `${at} («${value}»)`
}

function placeEn({ part, sheet, cell, value }: Leak): string {
  const at =
    sheet === undefined
      ? `the part «${part}» of the file`
      : `the sheet «${sheet}»${cell ? `, cell ${cell}` : ''}`
  return `${at} («${value}»)`
}
