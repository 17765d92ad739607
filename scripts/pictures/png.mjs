// Small PNG files for documents: the margin cut off, at most 256 colours.
import { crc32, deflateSync } from 'node:zlib'

/** A raw picture (PPM, P6, 8 bits) as a palette PNG, cut to what is not white and `margin` pixels around it. */
export function palettePng(ppm, margin = 12, maxHeight = Number.POSITIVE_INFINITY) {
  const picture = cut(parse(ppm), margin, maxHeight)
  const { palette, indexes } = quantize(picture)
  return encode(picture.width, picture.height, palette, indexes)
}

function parse(ppm) {
  const header = ppm.subarray(0, 64).toString('latin1')
  const [all, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(header)
  return { width: Number(width), height: Number(height), pixels: ppm.subarray(all.length) }
}

function cut({ width, height, pixels }, margin, maxHeight) {
  const ink = (x, y) => {
    const at = (y * width + x) * 3
    return pixels[at] < 250 || pixels[at + 1] < 250 || pixels[at + 2] < 250
  }
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (ink(x, y)) {
        left = Math.min(left, x)
        right = Math.max(right, x)
        top = Math.min(top, y)
        bottom = y
      }
  left = Math.max(0, left - margin)
  top = Math.max(0, top - margin)
  const columns = Math.min(width, right + margin + 1) - left
  const rows = Math.min(Math.min(height, bottom + margin + 1) - top, maxHeight)
  const part = Buffer.alloc(columns * rows * 3)
  for (let y = 0; y < rows; y++) {
    const from = ((top + y) * width + left) * 3
    pixels.copy(part, y * columns * 3, from, from + columns * 3)
  }
  return { width: columns, height: rows, pixels: part }
}

/** Colours that share their upper four bits become one, their mean; of these the 256 that are used most are kept. */
function quantize({ width, height, pixels }) {
  const size = width * height
  const keyOf = (at) => ((pixels[at] >> 4) << 8) | ((pixels[at + 1] >> 4) << 4) | (pixels[at + 2] >> 4)
  const sums = new Map()
  for (let at = 0; at < size * 3; at += 3) {
    const key = keyOf(at)
    const sum = sums.get(key) ?? [0, 0, 0, 0]
    for (let c = 0; c < 3; c++) sum[c] += pixels[at + c]
    sum[3]++
    sums.set(key, sum)
  }
  const colours = [...sums].map(([key, [r, g, b, n]]) => ({
    key,
    n,
    rgb: [r / n, g / n, b / n].map(Math.round),
  }))
  const palette = colours.toSorted((a, b) => b.n - a.n).slice(0, 256)
  const indexOf = new Map(colours.map(({ key, rgb }) => [key, nearest(rgb, palette)]))
  const indexes = Buffer.alloc(size)
  for (let i = 0; i < size; i++) indexes[i] = indexOf.get(keyOf(i * 3))
  return { palette: palette.map(({ rgb }) => rgb), indexes }
}

function nearest(rgb, palette) {
  const distance = (other) => other.rgb.reduce((sum, value, c) => sum + (value - rgb[c]) ** 2, 0)
  const distances = palette.map(distance)
  return distances.indexOf(Math.min(...distances))
}

/** PNG, second edition: 8 bits a pixel, colour type 3, no filter. */
function encode(width, height, palette, indexes) {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) indexes.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const part = Buffer.alloc(body.length + 8)
  part.writeUInt32BE(data.length, 0)
  body.copy(part, 4)
  part.writeUInt32BE(crc32(body), body.length + 4)
  return part
}
