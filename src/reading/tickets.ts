/** Numbers 0, 1, 2 …, each given once, over all threads. */
export interface Tickets {
  readonly counter: SharedArrayBuffer
  readonly take: () => number
}

export function ticketsOf(counter: SharedArrayBuffer = new SharedArrayBuffer(4)): Tickets {
  const next = new Int32Array(counter)
  return { counter, take: () => Atomics.add(next, 0, 1) }
}
