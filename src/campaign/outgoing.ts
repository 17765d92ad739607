import * as z from 'zod/mini'
import { text } from './values.ts'

/** Lines of a signature block, e.g. TM. BAN THƯỜNG VỤ / CHỦ TỊCH / (Ký tên, đóng dấu). */
export const signer = z.array(text)

/** What the issuing body signs: the consolidated table, and the report in words. */
export const report = z.strictObject({
  /** Title of the consolidated table, without the campaign's name. */
  title: text,
  letterhead: z.array(text),
  datePlace: text,
  /** Lines over the left and the right signature. */
  preparedBy: text,
  signer,
  /** Of the report in words: notation of its kind («BC-BTV»), Nơi nhận of the province's edition and of the one that leaves it. */
  narrative: z.optional(
    z.strictObject({ notation: text, recipients: z.array(text), recipientsOutside: z.array(text) }),
  ),
})

/** The letter that reminds the units: its notation, Nơi nhận, who signs, and what it is about before and after the deadline. */
export const reminder = z.strictObject({
  notation: text,
  recipients: z.array(text),
  signer,
  about: z.strictObject({ before: text, after: text }),
})
