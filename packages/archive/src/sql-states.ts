import { cursorExpired, cursorInFuture } from './feed/read.ts'
import { StoreError } from './store-error.ts'

/** What callers hear where a function of `sql/` refuses what they ask; null for every other error. */
export function refusedBySql(error: unknown): StoreError | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  if (error.code === 'QE001') return cursorExpired()
  if (error.code === 'QF001') return cursorInFuture()
  if (error.code === 'QN001') return searchNotReady(error.message)
  return null
}

/** `done total`. */
function searchNotReady(progress: string): StoreError {
  const [done = 0, total = 0] = progress.split(' ').map(Number)
  const count = (number: number) => number.toLocaleString('en')
  return new StoreError(
    'SEARCH_NOT_READY',
    `The archive comes from an earlier release, and its words are being prepared for search: ${count(done)} of ${count(total)} articles are done. Send the same search again later; everything else works.`,
  )
}
