/** An end that was to be expected. `message` is one line: what is wrong, and what to do about it. */
export class Failure extends Error {
  override readonly name = 'Failure'
}
