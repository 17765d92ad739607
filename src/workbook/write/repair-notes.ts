import { NOTE_FONT_SIZE } from './notes.ts'
import type { Note } from './outline.ts'
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from './row-height.ts'
import { countLines } from './wrap.ts'

/** Points: a note wide enough to read, and what its frame takes. */
const WIDTH = 260
const FRAME = 12
const LINE = NOTE_FONT_SIZE * 1.35
const POINTS_PER_PIXEL = 0.75
const DIGIT_PIXELS = 8
/** Rows are taken to be of the usual height: over taller ones the box is taller than its text, never lower. */
const ROW_PIXELS = DEFAULT_ROW_HEIGHT / POINTS_PER_PIXEL
/** Pixels between the box and the cell it begins in. */
const START = 12

/** The drawing of a sheet's notes with every box as large as its text; exceljs gives all of them two columns and four rows. */
export function repairNotes(vml: string, notes: readonly Note[], widths: readonly number[]): string {
  const byPlace = new Map(notes.map((note) => [`${note.row - 1},${note.column - 1}`, note]))
  return vml.replace(/<v:shape\b.*?<\/v:shape>/gs, (shape) => {
    const row = /<x:Row>(\d+)<\/x:Row>/.exec(shape)?.[1]
    const column = /<x:Column>(\d+)<\/x:Column>/.exec(shape)?.[1]
    const note = byPlace.get(`${row},${column}`)
    return note ? sized(shape, note, widths) : shape
  })
}

function sized(shape: string, note: Note, widths: readonly number[]): string {
  const lines = countLines(note.text, WIDTH - FRAME * 2, { size: NOTE_FONT_SIZE, bold: false })
  const height = lines * LINE + FRAME
  const top = Math.max(note.row - 2, 0)
  const right = edge(note.column, START + WIDTH / POINTS_PER_PIXEL, (column) => columnPixels(widths[column]))
  const bottom = edge(top, START + height / POINTS_PER_PIXEL, () => ROW_PIXELS)
  const corners = [note.column, START, top, START, ...right, ...bottom].join(', ')
  return shape
    .replace(/<x:Anchor>[^<]*<\/x:Anchor>/, `<x:Anchor>${corners}</x:Anchor>`)
    .replace(/width:[\d.]+pt;height:[\d.]+pt/, `width:${WIDTH}pt;height:${Math.ceil(height)}pt`)
}

function columnPixels(characters = DEFAULT_COLUMN_WIDTH): number {
  return Math.max(Math.round(characters * DIGIT_PIXELS), 1)
}

/** The column or row in which a number of pixels ends, counted from the start of the given one, and the pixels inside it. */
function edge(first: number, pixels: number, sizeOf: (index: number) => number): [number, number] {
  let [at, rest] = [first, Math.round(pixels)]
  while (rest > sizeOf(at)) {
    rest -= sizeOf(at)
    at += 1
  }
  return [at, rest]
}
