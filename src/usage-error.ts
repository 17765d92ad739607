/** The two languages of the interface, side by side wherever a sentence is written. */
export type Lang = 'vi' | 'en'
export type Text = Readonly<Record<Lang, string>>

/**
 * Something the person at the keyboard can put right: a wrong option, a missing path, a file that is open elsewhere.
 * Shown as its sentence alone; the run ends with exit code 2.
 */
export class UsageError extends Error {
  readonly text: Text

  constructor(text: Text) {
    super(text.vi)
    this.name = 'UsageError'
    this.text = text
  }
}
