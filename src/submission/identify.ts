import type { Campaign, Unit } from '../campaign/campaign.ts'
import type { UnitNames } from '../campaign/unit-names.ts'
import { matchUnitCell, matchWhole, unitFromFileName } from '../campaign/unit-names.ts'
import { foldWords } from '../vietnamese/fold.ts'
import { similarOf } from '../vietnamese/near.ts'
import { type CoverCell, foldedLabels, labelled } from './cover.ts'
import type { Identity, OtherCampaign, Stamp } from './submission.ts'

const UNIT_LABELS = foldedLabels(['Đơn vị', 'Tên đơn vị', 'Đơn vị đăng ký', 'Đơn vị báo cáo', 'Đơn vị gửi'])
const DOCUMENT_LABELS = foldedLabels(['Thực hiện theo', 'Thực hiện', 'Văn bản', 'Căn cứ'])

/**
 * Whose workbook it is: the stamp, then the «Đơn vị» cell, then a cell above a form's header that is nothing but a unit's name,
 * then the receipt log. A name that matches no unit, or says of none which it is, is unknown whatever the rest says; a file name only
 * suggests.
 */
export function identify(
  cells: readonly CoverCell[],
  known: {
    readonly stamp: Stamp | null
    readonly names: UnitNames
    readonly fromReceipts: Unit | null
    readonly fileName: string
  },
): Identity {
  const { stamp, names, fromReceipts, fileName } = known
  const stamped = stamp ? names.byId.get(stamp.unit) : undefined
  const cell = labelled(UNIT_LABELS, cells)
  const suggested = () => unitFromFileName(fileName, names)
  if (cell && cell.value !== '') {
    const match = matchUnitCell(cell.value, names)
    if (match.kind === 'none') {
      return { kind: 'unknown', why: 'name', ...cell, ...maybe(nearUnit(cell.value, names) ?? suggested()) }
    }
    if (match.kind === 'unit' && stamped && match.unit !== stamped)
      return { kind: 'mismatch', stamped, ...cell }
    if (match.kind === 'unit') {
      return { kind: 'known', unit: match.unit, origin: stamped ? 'stamp' : 'unit-cell' }
    }
    const likely = stamped ?? headingUnit(cells, names) ?? fromReceipts ?? suggested()
    return { kind: 'unknown', why: 'generic', ...cell, ...maybe(likely) }
  }
  if (stamped) return { kind: 'known', unit: stamped, origin: 'stamp' }
  const heading = headingUnit(cells, names)
  if (heading) return { kind: 'known', unit: heading, origin: 'heading' }
  if (fromReceipts) return { kind: 'known', unit: fromReceipts, origin: 'receipts' }
  return { kind: 'unknown', why: 'none', ...maybe(suggested()) }
}

function maybe(unit: Unit | null): { readonly suggestion?: Unit } {
  return unit ? { suggestion: unit } : {}
}

/** Above the headers and on the cover sheet, a cell that is a unit's name and nothing else; none when two units are named. */
function headingUnit(cells: readonly CoverCell[], names: UnitNames): Unit | null {
  const units = new Set<Unit>()
  for (const { text } of cells) {
    const match = matchWhole(text, names)
    if (match.kind === 'unit') units.add(match.unit)
  }
  const [unit] = units
  return unit && units.size === 1 ? unit : null
}

function nearUnit(text: string, names: UnitNames): Unit | null {
  const keys = [...names.byKey].filter(([key]) => key.length > 3)
  for (const part of [text, ...text.split(/[–—\-_,;()\n]/)]) {
    const words = foldWords(part)
    for (let from = 0; from < words.length; from += 1) {
      const unit = similarOf(words.slice(from).join(''), keys)
      if (unit) return unit
    }
  }
  return null
}

/** Another campaign or round, by the stamp or by the document's number in «Thực hiện theo»; never by the wording of a title. */
export function otherCampaign(
  cells: readonly CoverCell[],
  stamp: Stamp | null,
  { campaign, documentNumber }: { readonly campaign: Campaign; readonly documentNumber: RegExp },
): OtherCampaign | null {
  if (stamp && stamp.campaign !== campaign.id) return { why: 'stamp', value: stamp.campaign }
  if (stamp && stamp.round !== campaign.round.id) return { why: 'round', value: stamp.round }
  const cell = labelled(DOCUMENT_LABELS, cells)
  const number = documentNumber.exec(cell?.value ?? '')?.[1]
  const own = campaign.document.number.split('/')[0]
  const isOther = number !== undefined && Number(number) !== Number(own)
  return cell && isOther ? { why: 'document-number', ...cell } : null
}

/** Where a text names a document of the notation of the campaign's own: the number before it. */
export function documentNumbers({ document }: Campaign): RegExp {
  const [, ...notation] = document.number.split('/')
  const escaped = notation.join('/').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(\\d+)\\s*/\\s*${escaped}`, 'iu')
}
