/** Whether the database cannot take this data: SQLSTATE classes 22, 23 and 54. */
export function isRefusal(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^(?:22|23|54)/.test(error.code)
  )
}
