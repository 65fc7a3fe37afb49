/** A mistake of the caller, told in one line. */
export class SeedError extends Error {
  override readonly name = 'SeedError'
}
