/** A line of one plot: its points, in the units of the axes. */
export interface Curve {
  readonly title: string
  /** What the horizontal axis counts. */
  readonly across: string
  /** Unit of the values. */
  readonly unit: string
  readonly points: readonly (readonly [count: number, value: number])[]
}

const WIDTH = 320
const HEIGHT = 200
const LEFT = 46
const RIGHT = 16
const TOP = 30
const BOTTOM = 36
const COLUMNS = 2

/**
 * Small plots side by side, both axes from 0. The dashed line leads straight from the first point to the last: what lies on it grows
 * with the count, what lies under it in between grows faster at the end.
 */
export function plots(curves: readonly Curve[]): string {
  const rows = Math.ceil(curves.length / COLUMNS)
  const [width, height] = [COLUMNS * WIDTH, rows * HEIGHT]
  const panels = curves.map((curve, at) => {
    const [x, y] = [(at % COLUMNS) * WIDTH, Math.floor(at / COLUMNS) * HEIGHT]
    return `<g transform="translate(${x} ${y})">${panel(curve)}</g>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="11">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...panels,
    '</svg>',
    '',
  ].join('\n')
}

function panel({ title, across, unit, points }: Curve): string {
  const mostCount = Math.max(...points.map(([count]) => count))
  const mostValue = Math.max(...points.map(([, value]) => value))
  const x = (count: number) => LEFT + (count / mostCount) * (WIDTH - LEFT - RIGHT)
  const y = (value: number) => HEIGHT - BOTTOM - (value / mostValue) * (HEIGHT - TOP - BOTTOM)
  const place = ([count, value]: readonly [number, number]) => `${x(count).toFixed(1)},${y(value).toFixed(1)}`
  const ends = [points[0], points.at(-1)].flatMap((point) => (point ? [place(point)] : []))
  const base = HEIGHT - BOTTOM
  return [
    `<text x="${LEFT}" y="18" font-weight="bold">${title}</text>`,
    `<path d="M${LEFT},${TOP}V${base}H${WIDTH - RIGHT}" fill="none" stroke="#999"/>`,
    `<text x="${LEFT - 4}" y="${y(mostValue) + 4}" text-anchor="end">${shown(mostValue)} ${unit}</text>`,
    `<text x="${LEFT - 4}" y="${base + 4}" text-anchor="end">0</text>`,
    `<text x="${WIDTH - RIGHT}" y="${base + 15}" text-anchor="end">${mostCount.toLocaleString('en')} ${across}</text>`,
    `<path d="M${ends.join('L')}" stroke="#bbb" stroke-dasharray="4 3"/>`,
    `<path d="M${points.map(place).join('L')}" fill="none" stroke="#1f5fa8" stroke-width="2"/>`,
    ...points.map((point) => {
      const [cx, cy] = place(point).split(',')
      return `<circle cx="${cx}" cy="${cy}" r="3" fill="#1f5fa8"/>`
    }),
  ].join('')
}

function shown(value: number): string {
  return value < 10 ? value.toFixed(1) : value.toFixed(0)
}
