/** Errors as numbers (MS-XLS 2.5.10, BErr; the same in .xlsb). */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}

export function errorName(code: number): string {
  return ERRORS[code] ?? '#ERROR!'
}

/** A number in four bytes (MS-XLS 2.5.217, RkNumber): 30 bits of an integer or of a double, perhaps hundredths. */
export function rkNumber(rk: number): number {
  const number = (rk & 2) === 0 ? upperBits(rk) : rk >> 2
  return (rk & 1) === 0 ? number : number / 100
}

function upperBits(rk: number): number {
  const bytes = new DataView(new ArrayBuffer(8))
  bytes.setInt32(0, rk & ~3)
  return bytes.getFloat64(0)
}
