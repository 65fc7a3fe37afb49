/** An end that was to be expected. `message` is one line: what is wrong, and what to do about it. */
export class Failure extends Error {
  override readonly name: string = 'Failure'
}

/** What was looked for is not there: no fault, but an exit code of its own, so that scripts can tell. */
export class NothingFound extends Failure {
  override readonly name = 'NothingFound'
}
