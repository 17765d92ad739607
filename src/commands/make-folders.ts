import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it that are missing, one after the other: mkdir's own `recursive` never ends where folders cannot
 * be made although the one above is there (/proc). Throws what the system says.
 */
export async function makeFolders(folder: string): Promise<void> {
  if (await isFolder(folder)) return
  const above = dirname(folder)
  if (above !== folder) await makeFolders(above)
  await mkdir(folder).catch(async (error: unknown) => {
    // Another program may have made it in between.
    if (!(await isFolder(folder))) throw error
  })
}

async function isFolder(path: string): Promise<boolean> {
  const there = await stat(path).catch(() => null)
  return there?.isDirectory() === true
}
