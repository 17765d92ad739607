// What a command prints in a terminal, as SVG: its letters stay text, its colours are those that thidua sends.

const CELL = { width: 8.4, height: 19 }
const PADDING = 20
const COLOURS = {
  30: '#1f2328',
  31: '#c9342b',
  32: '#1a7f37',
  33: '#9a6700',
  34: '#0969da',
  35: '#8250df',
  36: '#0b7285',
  90: '#6e7781',
}
const PLAIN = { colour: '#1f2328', bold: false, dim: false }
const FONTS = "Consolas, 'Cascadia Mono', Menlo, 'DejaVu Sans Mono', monospace"

/** The lines, with their ANSI colour codes, on a light ground of `columns` columns. */
export function terminalSvg(lines, columns) {
  const width = Math.ceil(columns * CELL.width + 2 * PADDING)
  const height = Math.ceil(lines.length * CELL.height + 2 * PADDING)
  let style = PLAIN
  const rows = lines.map((line, at) => {
    const { runs, last } = runsOf(line, style)
    style = last
    return runs.map((run) => textOf(run, PADDING + (at + 0.75) * CELL.height)).join('')
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" rx="8" fill="#f6f8fa" stroke="#d0d7de"/>
<g font-family="${FONTS}" font-size="14" xml:space="preserve">
${rows.filter((row) => row !== '').join('\n')}
</g>
</svg>
`
}

/** Parts of a line in one style each, with the column where they begin; the style that goes on to the next line. */
function runsOf(line, first) {
  const runs = []
  let style = first
  let column = 0
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character begins a colour code
  for (const part of line.split(/(\u001b\[[\d;]*m)/)) {
    if (part.startsWith('\u001b')) style = styled(style, part.slice(2, -1))
    else if (part !== '') {
      // Each word at its own column: a font of another width moves no column of a table.
      for (const { 0: word, index } of part.matchAll(/\S+(?: \S+)*/g))
        runs.push({ text: word, column: column + index, style })
      column += [...part.normalize('NFC')].length
    }
  }
  return { runs, last: style }
}

function styled(style, codes) {
  let { colour, bold, dim } = style
  for (const code of codes.split(';')) {
    if (code === '' || code === '0') [colour, bold, dim] = [PLAIN.colour, false, false]
    if (code === '1') bold = true
    if (code === '2') dim = true
    if (code === '22') [bold, dim] = [false, false]
    if (code === '39') colour = PLAIN.colour
    colour = COLOURS[code] ?? colour
  }
  return { colour, bold, dim }
}

function textOf({ text, column, style: { colour, bold, dim } }, y) {
  const shown = text.normalize('NFC')
  const place = `x="${(PADDING + column * CELL.width).toFixed(1)}" y="${y.toFixed(1)}" textLength="${([...shown].length * CELL.width).toFixed(1)}"`
  const look = `fill="${dim ? COLOURS[90] : colour}"${bold ? ' font-weight="bold"' : ''}`
  return `<text ${place} ${look}>${escaped(shown)}</text>`
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
