/** A word of ASCII as bytes, to be looked for by `isAt`. */
export function word(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

/** Whether a word stands at `from`. */
export function isAt(bytes: Buffer, word: Uint8Array, from: number): boolean {
  for (let index = 0; index < word.length; index++) {
    if (bytes[from + index] !== word[index]) return false
  }
  return true
}

/** Whether a range of bytes is a string of ASCII. */
export function isText(bytes: Buffer, from: number, to: number, text: string): boolean {
  if (to - from !== text.length) return false
  for (let index = 0; index < text.length; index++) {
    if (bytes[from + index] !== text.charCodeAt(index)) return false
  }
  return true
}

/** Up to four letters of ASCII as one number, to be compared with `fourAt`. */
export function four(letters: string): number {
  return Buffer.from(letters.padEnd(4, '\0'), 'latin1').readUInt32LE()
}

/** The four bytes at a place as one number; 0 behind the end. */
export function fourAt(view: DataView, at: number): number {
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : 0
}
