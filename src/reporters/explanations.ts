import Table from 'cli-table3'
import { SETTING, SEVERITY } from '../labels.ts'
import type { Explanation } from '../rules/explain.ts'
import { withCapital } from '../vietnamese/capital.ts'
import type { Style } from './style.ts'
import { columns } from './wrap.ts'

const GAP = 2
const LEAST_TITLE = 24
const SIDES = ['top', 'bottom', 'left', 'right', 'mid', 'middle'] as const
const CORNERS = ['top-mid', 'top-left', 'top-right', 'bottom-mid', 'bottom-left', 'bottom-right'] as const
const JOINTS = ['left-mid', 'mid-mid', 'right-mid'] as const
const NO_RULES = Object.fromEntries([...SIDES, ...CORNERS, ...JOINTS].map((name) => [name, '']))

const LABELS = {
  vi: { message: 'Câu báo', why: 'Vì sao', remedy: 'Cách sửa', setting: 'Đợt này' },
  en: { message: 'Message', why: 'Why', remedy: 'Remedy', setting: 'Here' },
} as const

/** One code: its name, the sentence that reports it, why it matters, and each way to mend it, wrapped under its own column. */
export function explanationLines(explanation: Explanation, { lang, width, chalk }: Style): string[] {
  const { code, title, severity, message, why, remedies, setting } = explanation
  const labels = LABELS[lang]
  const rows = [
    [labels.message, message],
    [labels.why, why],
    ...(setting === undefined ? [] : [[labels.setting, withCapital(SETTING[setting].long[lang])]]),
    ...remedies.map((remedy, at) => [at === 0 ? labels.remedy : '', remedy]),
  ]
  const labelWidth = Math.max(...Object.values(labels).map((label) => label.length)) + 1
  const textWidth = Math.max(24, width - labelWidth - 2)
  return [
    chalk.bold(`${title} (${code}, ${SEVERITY[severity][lang].toLowerCase()})`),
    ...rows.flatMap(([label = '', text = '']) =>
      columns(
        [
          { text: label === '' ? '' : `${label}:`, width: labelWidth },
          { text, width: textWidth },
        ],
        0,
      ),
    ),
  ]
}

/** All codes in a table without rules: code, severity, name; a long name is wrapped under its own column. */
export function explanationList(explanations: readonly Explanation[], { lang, width }: Style): string[] {
  const rows = explanations.map(({ code, severity, title, setting }) => [
    code,
    (setting === undefined ? SEVERITY[severity] : SETTING[setting].short)[lang],
    title,
  ])
  const widest = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0)) + GAP
  const [code, severity] = [widest(0), widest(1)]
  const table = new Table({
    colWidths: [code, severity, Math.max(LEAST_TITLE, width - code - severity)],
    wordWrap: true,
    chars: NO_RULES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
  })
  table.push(...rows)
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
}
