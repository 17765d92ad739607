import type { Io } from '../io.ts'
import { toText } from '../reporters/json.ts'
import type { GeneralOptions } from './options.ts'
import { checkOut } from './options.ts'
import type { OutputFile, OutputOptions } from './output.ts'
import { checkTargets } from './output.ts'

/** Refuses, before any work is done, a file after --out that is no .json, exists or cannot be one. Throws UsageError. */
export async function checkOutTarget(options: GeneralOptions, io: Io): Promise<void> {
  checkOut(options.out)
  if (options.out !== undefined) await checkTargets([options.out], outOptions(options, io))
}

/** How a file after --out is written. */
export function outOptions(options: GeneralOptions, io: Io, inputs: readonly string[] = []): OutputOptions {
  return { cwd: io.cwd, force: options.force === true, inputs, flag: '--out' }
}

/** The document as the file that --out asks for. */
export function outFile(path: string, document: object): OutputFile {
  return { path, bytes: new TextEncoder().encode(toText(document)) }
}
