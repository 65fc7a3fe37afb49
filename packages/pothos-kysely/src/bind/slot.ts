import type { Inputs } from './inputs.ts'

/** A parameter of a compiled statement whose value is read anew for each request. */
export class Slot {
  readonly read: (inputs: Inputs) => unknown

  constructor(read: (inputs: Inputs) => unknown) {
    this.read = read
  }
}
