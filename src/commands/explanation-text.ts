import { SEVERITY } from '../labels.ts'
import type { Style } from '../reporters/style.ts'
import { columns } from '../reporters/wrap.ts'
import type { Explanation } from '../rules/explain.ts'

const LABELS = {
  vi: { message: 'Câu báo', why: 'Vì sao', remedy: 'Cách sửa' },
  en: { message: 'Message', why: 'Why', remedy: 'Remedy' },
} as const

/** One code: its name, the sentence that reports it, why it matters, and each way to mend it, wrapped under its own column. */
export function explanationLines(explanation: Explanation, { lang, width, chalk }: Style): string[] {
  const { code, title, severity, message, why, remedies } = explanation
  const labels = LABELS[lang]
  const rows = [
    [labels.message, message],
    [labels.why, why],
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

/** All codes, a line each: code, severity, name. */
export function explanationList(explanations: readonly Explanation[], { lang, width }: Style): string[] {
  const codeWidth = Math.max(...explanations.map(({ code }) => code.length))
  const severityWidth = Math.max(...explanations.map(({ severity }) => SEVERITY[severity][lang].length))
  const textWidth = Math.max(24, width - codeWidth - severityWidth - 4)
  return explanations.flatMap(({ code, severity, title }) =>
    columns(
      [
        { text: code, width: codeWidth },
        { text: SEVERITY[severity][lang], width: severityWidth },
        { text: title, width: textWidth },
      ],
      0,
    ),
  )
}
