import type { WriteAt } from './zip-writer.ts'

/** A file in memory that grows as it is written. */
export function createMemory(): { readonly write: WriteAt; readonly bytes: () => Uint8Array<ArrayBuffer> } {
  let space = new Uint8Array(65_536)
  let length = 0
  return {
    write: async (bytes, position) => {
      const end = position + bytes.length
      if (end > space.length) {
        const larger = new Uint8Array(Math.max(end, space.length * 2))
        larger.set(space)
        space = larger
      }
      space.set(bytes, position)
      length = Math.max(length, end)
    },
    bytes: () => space.slice(0, length),
  }
}
