import { cursorInFuture } from './feed/read.ts'
import { StoreError } from './store-error.ts'

/** What callers hear where a function of `sql/` refuses what they ask; null for every other error. */
export function refusedBySql(error: unknown): StoreError | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  if (error.code === 'QE001') return positionExpired()
  if (error.code === 'QF001') return cursorInFuture()
  if (error.code === 'QN001') return searchNotReady(error.message)
  return null
}

function positionExpired(): StoreError {
  return new StoreError(
    'CURSOR_EXPIRED',
    'This position has expired: the archive was restored since, or is another one. Ask `archive { position }` for the newest one.',
  )
}

/** `done total`. */
function searchNotReady(progress: string): StoreError {
  const [done = 0, total = 0] = progress.split(' ').map(Number)
  const count = (number: number) => number.toLocaleString('en')
  return new StoreError(
    'SEARCH_NOT_READY',
    `The words of the archive are being prepared for search, as after an upgrade or a restore: ${count(done)} of ${count(total)} articles are done. Send the same request again later; whatever searches no words works meanwhile.`,
  )
}
