/** What a command may do to the world outside files: two streams, the clock, and what is known of the terminal. */
export interface Io {
  readonly stdout: (output: string | Uint8Array) => void
  readonly stderr: (text: string) => void
  /** The present instant, in milliseconds since 1970 (UTC). */
  readonly now: () => number
  /** Columns of the terminal on stdout; undefined when stdout is no terminal. */
  readonly columns: number | undefined
  /** True when stderr is a terminal, so that progress may be drawn. */
  readonly progress: boolean
  /** 0 (plain) to 3, as chalk counts levels; NO_COLOR and FORCE_COLOR are already weighed. */
  readonly colorLevel: 0 | 1 | 2 | 3
  /** The folder that relative paths start from. */
  readonly cwd: string
  /** The folder of the built-in campaigns. */
  readonly templatesDir: string
  /** Further threads that read; null: all is read in the first one. */
  readonly reader: {
    /** What they run. */
    readonly script: URL
    /** How many there may be, with the first one. */
    readonly threads: number
    /** How many files pay for one. */
    readonly filesEach: number
  } | null
  /** True with THIDUA_DEBUG=1: a failure of thidua itself shows its stack. */
  readonly debug: boolean
}
