import type { Campaign } from '../campaign/campaign.ts'
import { groupUnits } from '../document/groups.ts'
import { blankDay, documentHead, numberLine } from '../document/letter-lines.ts'
import { documentWords } from '../document/wording.ts'
import { privacyNotice } from '../merge/words.ts'
import type { Block, DocumentPlan } from '../text-document/plan.ts'
import { letterDay } from '../vietnamese/format.ts'
import { nomineeTable, unitTable } from './annexes.ts'
import { assessmentSection, proposalsSection } from './assessment.ts'
import { overview } from './charts.ts'
import type { NarrativeFigures } from './figures.ts'
import type { Nominee } from './nominees.ts'
import { resultsSection } from './results.ts'
import { sendingSection } from './sending.ts'
import { body } from './sentences.ts'

const ROMAN = ['I', 'II']

interface AnnexPlan {
  readonly title: string
  readonly blocks: readonly Block[]
}

/**
 * «Báo cáo tổng hợp đăng ký» in the form of Nghị định 30/2020/NĐ-CP; the office writes what stands as «…», numbers, dates and signs it.
 * Nobody is named but those given as `nominees`, for the province alone; without them (null) the document tells figures of units and
 * may leave the province.
 */
export function planNarrative(figures: NarrativeFigures, nominees: readonly Nominee[] | null): DocumentPlan {
  const { campaign, asOf, standings, tellsMissing } = figures
  const { notation, recipients, recipientsOutside } = formOf(campaign)
  const groups = groupUnits(standings, campaign, tellsMissing)
  const annexes = annexesOf(figures, nominees)
  return {
    title: `Báo cáo ${about(campaign)}`,
    subject: campaign.title,
    creator: 'thidua',
    created: `${asOf}T00:00:00Z`,
    ...(nominees === null ? {} : { notice: privacyNotice(campaign) }),
    blocks: [
      documentHead(campaign, notation, asOf),
      {
        kind: 'title',
        lines: ['BÁO CÁO', `Tổng hợp đăng ký thực hiện ${campaign.shortTitle}`, `“${campaign.title}”`],
      },
      body(
        `Thực hiện ${documentWords(campaign)} về thực hiện ${campaign.shortTitle}, ${campaign.document.issuer} báo cáo kết quả tổng hợp đăng ký của các đơn vị, số liệu tính đến ngày ${letterDay(asOf)}, như sau:`,
      ),
      ...overview(figures, groups),
      ...sendingSection(figures, groups),
      ...resultsSection(figures, groups),
      ...assessmentSection(groups),
      ...proposalsSection(figures, groups),
      body(`Trên đây là báo cáo ${about(campaign)}; ${campaign.document.issuer} trân trọng báo cáo./.`),
      body(`(Gửi kèm: ${annexes.map(({ title }, at) => `Phụ lục ${ROMAN[at]}: ${title}`).join('; ')}.)`),
      {
        kind: 'closing',
        head: 'Nơi nhận:',
        recipients: nominees === null ? recipientsOutside : recipients,
        signer: campaign.report.signer,
      },
      ...annexes.flatMap(({ title, blocks }, at) => [
        annexHead(`Phụ lục ${ROMAN[at]}`, title, campaign, `${numberLine(notation)} ${blankDay(asOf)}`),
        ...blocks,
      ]),
    ],
  }
}

function about({ shortTitle }: Campaign): string {
  return `tổng hợp đăng ký thực hiện ${shortTitle}`
}

function formOf({ report }: Campaign): NonNullable<Campaign['report']['narrative']> {
  const recipients = ['- Như trên;', '- Lưu: VT.']
  return report.narrative ?? { notation: 'BC', recipients, recipientsOutside: recipients }
}

function annexesOf(figures: NarrativeFigures, nominees: readonly Nominee[] | null): AnnexPlan[] {
  const people = figures.campaign.forms.find(({ kind }) => kind === 'people')
  return [
    { title: 'Kết quả đăng ký theo đơn vị', blocks: unitTable(figures) },
    ...(people && nominees && nominees.length > 0
      ? [{ title: people.title, blocks: nomineeTable(nominees) }]
      : []),
  ]
}

function annexHead(name: string, title: string, { document }: Campaign, number: string): Block {
  return {
    kind: 'annex',
    lines: [
      name,
      title.toLocaleUpperCase('vi'),
      `(Kèm theo Báo cáo ${number.replace(/^Số:\s+/, 'số        ')} của ${document.issuer})`,
    ],
  }
}
