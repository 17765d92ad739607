import type { ChartSeries, PlanChart, WorkbookPlan } from '../plan.ts'
import { argb } from './cell-style.ts'
import { formulaXml } from './cell-xml.ts'
import { cellsAt } from './chart-cells.ts'
import { escapeXml } from './text.ts'

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** Dark enough to be seen in black and white around a bar of any colour. */
const LINE = '404040'
/** Points: of the title, and of all other texts. */
const TITLE_SIZE = 13
const TEXT_SIZE = 11
/** Bars of several series lie close, and so do their numbers. */
const NUMBER_SIZE = 10
const NUMBERS = '#,##0;-#,##0;"–"'
const CATEGORIES = 1
const VALUES = 2

/**
 * The chart part of a plan's chart: bars over cells, every text and number linked to its cell, with what the cells show kept beside
 * the link for programs that do not calculate.
 */
export function chartXml(chart: PlanChart, plan: WorkbookPlan): string {
  const isLying = chart.direction === 'bars'
  const series = chart.series.map((one, at) => seriesXml(one, at, chart.categories, plan)).join('')
  const legend =
    chart.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : ''
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">`,
    '<c:date1904 val="0"/><c:roundedCorners val="0"/>',
    `<c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/>`,
    '<c:plotArea><c:layout/>',
    `<c:barChart><c:barDir val="${isLying ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>`,
    `${series}<c:gapWidth val="${chart.series.length > 1 ? 25 : 60}"/><c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/></c:barChart>`,
    categoryAxisXml(isLying),
    valueAxisXml(isLying),
    `</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `<c:spPr>${fillXml('FFFFFF')}<a:ln><a:noFill/></a:ln></c:spPr>`,
    `<c:txPr>${textXml(TEXT_SIZE, false)}</c:txPr>`,
    '</c:chartSpace>',
  ].join('')
}

function titleXml(title: string): string {
  const run = `<a:r>${propertiesXml('rPr', TITLE_SIZE, true)}<a:t>${escapeXml(title)}</a:t></a:r>`
  const paragraph = `<a:p><a:pPr>${propertiesXml('defRPr', TITLE_SIZE, true)}</a:pPr>${run}</a:p>`
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraph}</c:rich></c:tx><c:overlay val="0"/></c:title>`
}

function seriesXml(series: ChartSeries, at: number, categories: string, plan: WorkbookPlan): string {
  return [
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>`,
    `<c:tx>${textsXml(series.name, plan)}</c:tx>`,
    `<c:spPr>${fillXml(series.fill)}<a:ln w="9525">${fillXml(LINE)}</a:ln></c:spPr>`,
    '<c:invertIfNegative val="0"/>',
    `<c:dLbls><c:numFmt formatCode="${escapeXml(NUMBERS)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>`,
    `<c:txPr>${textXml(NUMBER_SIZE, false)}</c:txPr><c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/>`,
    '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>',
    `<c:cat>${textsXml(categories, plan)}</c:cat>`,
    `<c:val>${numbersXml(series.values, plan)}</c:val></c:ser>`,
  ].join('')
}

function textsXml(reference: string, plan: WorkbookPlan): string {
  const points = cellsAt(plan, reference)
  const cache = points.map((value, at) =>
    value === null ? '' : `<c:pt idx="${at}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
  )
  return `<c:strRef><c:f>${formulaXml(reference)}</c:f><c:strCache><c:ptCount val="${points.length}"/>${cache.join('')}</c:strCache></c:strRef>`
}

/** Cells that hold no number have no bar. */
function numbersXml(reference: string, plan: WorkbookPlan): string {
  const points = cellsAt(plan, reference)
  const cache = points.map((value, at) =>
    typeof value === 'number' ? `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>` : '',
  )
  return `<c:numRef><c:f>${formulaXml(reference)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${points.length}"/>${cache.join('')}</c:numCache></c:numRef>`
}

/** Every category has its label; those of lying bars read from the top down. */
function categoryAxisXml(isLying: boolean): string {
  return [
    `<c:catAx><c:axId val="${CATEGORIES}"/><c:scaling><c:orientation val="${isLying ? 'maxMin' : 'minMax'}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${isLying ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr><a:ln w="9525">${fillXml(LINE)}</a:ln></c:spPr>`,
    `<c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>`,
    '<c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>',
  ].join('')
}

/** From 0 on, so that lengths compare; not drawn, since every bar says its number. */
function valueAxisXml(isLying: boolean): string {
  return [
    `<c:valAx><c:axId val="${VALUES}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>`,
    `<c:delete val="1"/><c:axPos val="${isLying ? 't' : 'l'}"/><c:numFmt formatCode="General" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    `<c:crossAx val="${CATEGORIES}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`,
  ].join('')
}

function textXml(size: number, bold: boolean): string {
  return `<a:bodyPr/><a:lstStyle/><a:p><a:pPr>${propertiesXml('defRPr', size, bold)}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p>`
}

function propertiesXml(element: 'rPr' | 'defRPr', size: number, bold: boolean): string {
  const font = ['latin', 'ea', 'cs'].map((script) => `<a:${script} typeface="Times New Roman"/>`).join('')
  return `<a:${element} lang="vi-VN" sz="${size * 100}" b="${bold ? 1 : 0}">${fillXml('000000')}${font}</a:${element}>`
}

function fillXml(color: string): string {
  return `<a:solidFill><a:srgbClr val="${argb(color).slice(2)}"/></a:solidFill>`
}
