/** Of the document of `validate --json`: its summary, the workbook of one unit with its first finding, the first unit. */
export function jsonExcerpt(output: string): string {
  const { schema, asOf, summary, submissions, units } = JSON.parse(output)
  const { entries, ...counts } = summary
  const one = submissions.find(({ findings }: { findings: readonly object[] }) => findings.length > 3)
  const { findings, quotas, counts: rows, file, unit, status, used, received, timeliness, daysLate } = one
  return `{
  "schema": ${text(schema)}, …, "asOf": ${text(asOf)},
  "summary": ${text(counts).slice(0, -2)},
    "entries": ${text(entries)} },
  "submissions": [ …,
    { "file": ${text(file)}, "sha256": …, "unit": ${text(unit)},
      "status": ${text(status)}, "used": ${text(used)}, "received": ${text(received)},
      "timeliness": ${text(timeliness)}, "daysLate": ${text(daysLate)}, "counts": ${text(rows)},
      "quotas": [ ${text(quotas[0])}, … ],
      "findings": [
        ${text(findings[0]).replace(', "hint"', ',\n          "hint"')}, … ] }, … ],
  "units": [ ${text(units[0])}, … ],
  "findings": [ … ] }`
}

/** On one line, with a space after each comma and colon and inside the braces. */
function text(value: unknown): string {
  return JSON.stringify(value, null, 1).replace(/\n */g, ' ').replace(/\[ \]/g, '[]')
}
