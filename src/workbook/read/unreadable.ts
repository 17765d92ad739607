import type { Refusal } from '../grid.ts'

/** Thrown inside the reader to stop at once; `readWorkbook` turns it into its refusal. Never leaves this folder. */
export class Unreadable extends Error {
  readonly refusal: Refusal

  constructor(refusal: Omit<Refusal, 'ok'>) {
    super(refusal.reason)
    this.name = 'Unreadable'
    this.refusal = { ok: false, ...refusal }
  }
}

/** The structure of the file is not what its kind demands. `what` is for whoever debugs; people read the reason's sentence. */
export function damaged(what: string): Unreadable {
  return Object.assign(new Unreadable({ reason: 'damaged' }), { message: what })
}
