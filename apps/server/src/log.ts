import { type Logger, pino } from 'pino'
import type { ServerConfiguration } from './configuration.ts'

/** Characters of the log that may wait for whoever reads it. */
const mostWaiting = 4_000_000

/** Milliseconds that an end waits for what is not written yet. */
const endMilliseconds = 1_000

/** The log of a server, in lines of JSON on standard error. */
export interface ServerLog extends AsyncDisposable {
  readonly log: Logger
  /** Lines that were given up. */
  readonly dropped: () => number
}

/**
 * Lines are written by another thread: a terminal that is slow, or a pipe that nobody reads, keeps no request waiting. What
 * is more than may wait is given up and counted.
 */
export function openLog(level: ServerConfiguration['logLevel']): ServerLog {
  // Not only its number: Node makes a pipe non-blocking when it is asked for the stream. A thread that waits to write to a
  // full one would never let the process end.
  const dest = process.stderr.fd
  let isOver = false
  const destination = pino.destination({
    dest,
    sync: false,
    maxLength: mostWaiting,
    retryEAGAIN: () => !isOver,
  })
  let dropped = 0
  destination.on('drop', () => {
    dropped += 1
  })
  // Nobody is there to be told.
  destination.on('error', () => {})
  const log = pino({ level }, destination)
  return {
    log,
    dropped: () => dropped,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        const late = setTimeout(() => {
          // Else the end of the process would wait for whoever does not read.
          isOver = true
          destination.destroy()
        }, endMilliseconds)
        destination.once('close', () => {
          clearTimeout(late)
          resolve()
        })
        // Writing to what has ended throws.
        log.level = 'silent'
        destination.end()
      }),
  }
}
