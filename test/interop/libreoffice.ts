import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import JSZip from 'jszip'

/** Runs `use` with a folder of its own, which is removed afterwards. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-interop-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Converts files with LibreOffice, whose profile is new each time; the results lie in `to` under the same base name with the new extension. */
export function convert(files: readonly string[], format: string, to: string): void {
  const profile = mkdtempSync(join(tmpdir(), 'thidua-libreoffice-'))
  const user = `-env:UserInstallation=${pathToFileURL(profile)}`
  const { status, stderr, error } = spawnSync(
    'soffice',
    [user, '--headless', '--convert-to', format, '--outdir', to, ...files],
    { encoding: 'utf8' },
  )
  rmSync(profile, { recursive: true, force: true })
  if (status !== 0) throw new Error(`soffice: ${stderr || error}`)
}

/** Takes the stored values out of all formula cells: LibreOffice does not calculate on load what is already there. */
export async function withoutStoredValues(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  for (const name of Object.keys(zip.files).filter((part) => /^xl\/worksheets\/sheet\d+\.xml$/.test(part))) {
    const xml = await zip.files[name]?.async('string')
    zip.file(name, (xml ?? '').replace(/(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1'))
  }
  return zip.generateAsync({ type: 'uint8array' })
}

/** Pages of a PDF with their sizes in points, by pdfinfo. */
export function pages(pdf: string): { width: number; height: number }[] {
  const { stdout } = spawnSync('pdfinfo', ['-f', '1', '-l', '999', pdf], { encoding: 'utf8' })
  return [...stdout.matchAll(/Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/g)].map(([, width, height]) => ({
    width: Number(width),
    height: Number(height),
  }))
}

/** The text of each page of a PDF, by pdftotext. */
export function pageTexts(pdf: string): string[] {
  const { stdout } = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
  return stdout.normalize('NFC').split('\f')
}

/** Writes bytes to a folder, converts them and reads the result back. */
export function roundTrip(
  bytes: Uint8Array,
  folder: string,
  name: string,
  format: string,
  extension: string,
): Uint8Array {
  const source = join(folder, name)
  writeFileSync(source, bytes)
  const to = join(folder, 'converted')
  convert([source], format, to)
  return readFileSync(join(to, basename(name).replace(/\.[^.]*$/, `.${extension}`)))
}
