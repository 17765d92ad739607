/** What units registered, as somebody knows it who does not use thidua: the truth that the report is compared with. Types and counts. */

/** An activity for the livelihood of women. A category that nobody can tell is null; a number that nobody can read is 0. */
export interface Activity {
  readonly group: string | null
  /** A group's name; 'many' when the cell names several. */
  readonly ethnicity: string | null
  readonly people: number
  /** Đồng. */
  readonly budget: number
  /** YYYY-MM of the last day. */
  readonly month: string | null
  readonly source: string | null
}

export interface Nominee {
  readonly ethnicity: string | null
  readonly household: string | null
}

/** A unit of the campaign and what its used workbook holds: nothing when there is none. */
export interface TrueUnit {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly part: 'I' | 'II' | 'III'
  readonly quota: number
  readonly wanted: number
  readonly activities: readonly Activity[]
  /** Groups of content of the other activities; null when none can be told. */
  readonly themes: readonly (string | null)[]
  readonly elections: readonly (string | null)[]
  readonly nominees: readonly Nominee[]
  /** As `Thống kê` says it. */
  readonly sent: string
}

export const MANY = 'many'

/** A line of figures: entries, people, đồng. */
export type Figures = readonly number[]

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

/** How many activities, whom they help, and what they cost. */
export function figuresOf(activities: readonly Activity[]): Figures {
  return [
    activities.length,
    sumOf(activities.map(({ people }) => people)),
    sumOf(activities.map(({ budget }) => budget)),
  ]
}
