/**
 * Milliseconds of processor time that an action takes, the shorter of two runs when the first takes longer than `enough`: a busy machine
 * does not slow it down, and a pause for the garbage collector does not repeat itself, but a slow pattern does.
 */
export function cpuTime(action: () => void, enough: number): number {
  const first = measure(action)
  return first <= enough ? first : Math.min(first, measure(action))
}

function measure(action: () => void): number {
  const before = process.cpuUsage()
  action()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
