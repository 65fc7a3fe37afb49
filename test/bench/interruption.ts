const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Aborts at the first signal, so that everything that was started is ended in order. A signal to npm ends npm and its
 * shell but is not passed on, so that a parent that is gone counts as one.
 */
export function interruption(): AbortSignal & Disposable {
  const controller = new AbortController()
  const interrupt = () => controller.abort(new Error('interrupted'))
  for (const signal of signals) process.on(signal, interrupt)
  const parent = process.ppid
  const watching = setInterval(() => {
    if (process.ppid !== parent) interrupt()
  }, 200).unref()
  return Object.assign(controller.signal, {
    [Symbol.dispose]: () => {
      clearInterval(watching)
      for (const signal of signals) process.off(signal, interrupt)
    },
  })
}
