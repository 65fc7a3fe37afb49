import { constants } from 'node:os'
import { isRunByNpm } from './environment.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * npm and the terminal both pass on the same Ctrl-C, so that it may arrive twice at once. Only a signal later than
 * this is somebody pressing again.
 */
const echoMilliseconds = 500

/** How often to look whether npm's shell is still there. */
const parentMilliseconds = 200

/** Aborts at the first signal, so that the command can end in order; a second one ends it at once. */
export function interruption(): AbortSignal & Disposable {
  const controller = new AbortController()
  let first = Number.POSITIVE_INFINITY
  const interrupt = (signal: (typeof signals)[number]) => {
    const now = performance.now()
    if (!controller.signal.aborted) {
      first = now
      controller.abort()
    } else if (now - first > echoMilliseconds) {
      process.exit(128 + constants.signals[signal])
    }
  }
  for (const signal of signals) process.on(signal, interrupt)
  const watching = isRunByNpm() ? endWithParent(controller) : undefined
  return Object.assign(controller.signal, {
    [Symbol.dispose]: () => {
      clearInterval(watching)
      for (const signal of signals) process.off(signal, interrupt)
    },
  })
}

/** A signal to npm ends npm and its shell, but the shell passes nothing on: the command would live on unseen. */
function endWithParent(controller: AbortController): NodeJS.Timeout {
  const parent = process.ppid
  return setInterval(() => {
    if (process.ppid !== parent) controller.abort()
  }, parentMilliseconds).unref()
}
