import type { SubmissionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { documentArgs } from '../document.ts'

/** A stamp or a document number of another campaign or round; never the wording of a title. */
export const campaignMismatch = defineRule<SubmissionScope>({
  code: 'campaign-mismatch',
  severity: 'error',
  title: { vi: 'Mẫu của đợt khác', en: 'Form of another campaign' },
  why: {
    vi: 'Số liệu đợt khác hoặc vòng khác không được cộng vào đợt này.',
    en: 'Figures of another campaign or round must not be added to this one.',
  },
  wording: {
    '': {
      message: {
        vi: 'mẫu của đợt thi đua khác («{found}»), không phải mẫu kèm {document} ngày {documentDate}.',
        en: 'this is the form of another campaign («{found}»), not that of {document} of {documentDate}.',
      },
      hint: {
        vi: 'Đề nghị đơn vị ghi vào đúng mẫu của đợt này (gửi kèm) rồi gửi lại.',
        en: 'Ask the unit to fill in the form of this campaign (send it along) and send it again.',
      },
    },
    round: {
      message: {
        vi: 'mẫu của vòng khác («{found}»), không phải mẫu của vòng {round} kèm {document} ngày {documentDate}.',
        en: 'this is the form of another round («{found}»), not that of the round {round} of {document} of {documentDate}.',
      },
      hint: {
        vi: 'Chuyển tệp sang đúng thư mục; nếu đơn vị dùng nhầm mẫu, đề nghị ghi vào đúng mẫu rồi gửi lại.',
        en: 'Move the file to its own folder; if the unit took the wrong form, ask it to fill in the right one.',
      },
    },
    'document-number': {
      message: {
        vi: 'văn bản ghi là «{found}», khác với {document} ngày {documentDate}.',
        en: 'the document named here is «{found}», not {document} of {documentDate}.',
      },
      hint: {
        vi: 'Nếu gửi nhầm đợt, đề nghị đơn vị gửi lại đúng bản; nếu chỉ ghi nhầm số văn bản, ghi lại cho đúng.',
        en: 'If it belongs to another campaign, ask the unit for the right one; if only the number is mistyped, correct it.',
      },
    },
  },
  toUnit: {
    round: {
      message:
        'mẫu của vòng khác («{found}»), không phải mẫu của vòng {round} kèm {document} ngày {documentDate}.',
      hint: 'Đề nghị ghi vào đúng mẫu (tệp này) rồi gửi lại.',
    },
    '': {
      message: 'mẫu của đợt thi đua khác («{found}»), không phải mẫu kèm {document} ngày {documentDate}.',
      hint: 'Đề nghị ghi vào đúng mẫu của đợt này (tệp này) rồi gửi lại.',
    },
    'document-number': {
      message:
        'văn bản ghi là «{found}», khác với {document} ngày {documentDate}; nội dung đã ghi được chép sang tệp này.',
      hint: 'Nếu gửi nhầm bản của đợt khác, đề nghị ghi lại theo đợt này; nếu chỉ ghi nhầm số văn bản, ghi như vậy ở cột ý kiến rồi gửi lại.',
    },
  },
  *check({ submission: { otherCampaign }, campaign }) {
    if (!otherCampaign) return
    const { why, value, sheet, cell } = otherCampaign
    yield {
      at: { ...(sheet === undefined ? {} : { sheet }), ...(cell === undefined ? {} : { cell }) },
      variant: why === 'stamp' ? '' : why,
      args: {
        found: value,
        ...documentArgs(campaign),
        ...(why === 'round' ? { round: campaign.round.name } : {}),
      },
      value,
      ...(why === 'document-number' ? { suggestion: campaign.document.number } : {}),
    }
  },
})
