/** Nothing was sent: the database is known to be away. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway'
}

/**
 * SQLSTATE of a database that does not serve now: class 08, a connection that broke; 57P01 to 57P03, it is shut down, has
 * crashed, or is starting; 57P05, it closes what is idle; 53300, it has no connection left.
 */
const states = /^(?:08...|57P0[1235]|53300)$/

/** What the network says, as Node names it. */
const networkCodes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
  // No socket in the file system.
  'ENOENT',
])

/** What the driver says without a code: pg and pg-pool know a lost connection by its words alone. */
const driverWords =
  /^(?:Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|timeout expired|Query read timeout|The connection has been discarded)/

/** Whether an error says that the database cannot be asked now, and perhaps a moment later. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseAway) return true
  // One for each address of a host.
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(isUnavailable)
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string') {
    return states.test(error.code) || networkCodes.has(error.code)
  }
  return driverWords.test(error.message)
}

/** What is wrong, in the words of the database or of the network. */
export function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(reasonOf).join('; ')
  return cause instanceof Error ? cause.message || cause.name : String(cause)
}
