/** What ends when its caller says so, or by itself. Without AbortSignal.any, which some runtimes and browsers lack. */
export function limitOf(caller: AbortSignal | undefined): AbortController {
  const own = new AbortController()
  const stop = () => own.abort(caller?.reason)
  // With `own.signal` as its option: the listener goes when this ends.
  caller?.addEventListener('abort', stop, own)
  if (caller?.aborted) stop()
  return own
}

/** The same promise; if it takes longer than so many milliseconds, `late` is called. */
export function within<T>(milliseconds: number, late: () => void, promise: Promise<T>): Promise<T> {
  // A longer timer than 2^31 - 1 ms would fire at once.
  const timer = setTimeout(late, Math.min(milliseconds, 2 ** 31 - 1))
  return promise.finally(() => clearTimeout(timer))
}
