/** What the network said is some causes deep. */
function deepest(error: Error): Error {
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return deepest(error.errors[0])
  return error.cause instanceof Error ? deepest(error.cause) : error
}

/** Whether a server was spoken to in private that does not. */
export const speaksPlainly = (error: Error): boolean =>
  /wrong version number|packet length too long/.test(deepest(error).message)

/** The same in the words of the network, but for those of a library that help nobody. */
export const networkReason = (error: Error): string =>
  speaksPlainly(error) ? 'it does not speak HTTPS' : deepest(error).message
