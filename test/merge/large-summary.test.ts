import { describe, expect, it } from 'vitest'
import type { Campaign } from '../../src/campaign/campaign.ts'
import { consolidate } from '../../src/merge/consolidate.ts'
import { planReport } from '../../src/merge/plan-report.ts'
import type { PlanValue, SheetPlan } from '../../src/workbook/plan.ts'
import { campaign } from '../helpers/campaign.ts'
import { checked } from '../helpers/received.ts'

const [model] = campaign.units
if (!model) throw new Error('a campaign without units')

/** The built-in campaign with so many districts more. */
function withMore(count: number): Campaign {
  const more = Array.from({ length: count }, (_, at) => ({
    ...model,
    id: `X${at + 1}`,
    slug: `x-${at + 1}`,
    name: `Hội LHPN xã Thử ${at + 1}`,
    place: `xã Thử ${at + 1}`,
    aliases: [],
  }))
  return { ...campaign, units: [...more, ...campaign.units] as Campaign['units'] }
}

function summaryOf(of: Campaign): SheetPlan {
  const plan = planReport(consolidate(checked([], { campaign: of, nameMissing: true })))
  const [sheet] = plan.sheets
  if (!sheet) throw new Error('a report without sheets')
  return sheet
}

/** What the cells of a sheet show, where it is text. */
function texts({ rows }: SheetPlan): string[] {
  return [...rows].flatMap(({ cells }) =>
    cells.flatMap(({ value }) => {
      const shown = resultOf(value)
      return typeof shown === 'string' ? [shown] : []
    }),
  )
}

function resultOf(value: PlanValue): unknown {
  return value !== null && typeof value === 'object' && 'formula' in value ? value.result : value
}

describe('a summary of many units', () => {
  it('is one page for up to about thirty lines, without repeated heads and frozen rows', () => {
    const { print, freeze } = summaryOf(withMore(9))
    expect([print?.fitHeight, print?.titleRows, freeze]).toEqual([true, undefined, undefined])
  })

  it('goes on over pages from there, under repeated heads', () => {
    const { print, freeze, widths } = summaryOf(withMore(20))
    expect([print?.fitHeight, print?.titleRows, freeze]).toEqual([false, [8, 9], { rows: 9, columns: 2 }])
    expect(widths.at(-1)).toBe(28)
  })

  it('draws every unit up to 40, and the parts beyond', () => {
    const first = (more: number) => summaryOf(withMore(more)).charts?.[0]
    expect(first(20)?.title).toBe('Đăng ký so với chỉ tiêu của từng đơn vị')
    expect(first(21)?.title).toBe('Đăng ký so với chỉ tiêu, theo khối đơn vị')
  })

  it('says that the province has registered nothing yet', () => {
    expect(texts(summaryOf(campaign))).toContain('Chưa có phần việc cấp tỉnh / mục tiêu 100')
  })
})
