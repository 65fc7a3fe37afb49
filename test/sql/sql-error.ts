/** A mistake of the caller, told in one line. */
export class SqlError extends Error {
  override readonly name = 'SqlError'
}
