import { Readable } from 'node:stream'
import type { VerifyEvent, VerifyOptions } from '@communique/archive'
import { PageError, parserVersion, rawOf } from '@communique/press'

/** How a page is read today: what stored texts and keys are compared with. */
export const verifyOptions: VerifyOptions = {
  parserVersion,
  rawOf: (stored) => {
    try {
      const text = rawOf(stored)
      return text === null ? null : { text }
    } catch (error) {
      if (error instanceof PageError) return 'UNREADABLE'
      throw error
    }
  },
}

/** Events as they come, a line of JSON each. */
export function linesOf(events: AsyncIterable<VerifyEvent>): Readable {
  const lines = async function* () {
    for await (const event of events) yield `${JSON.stringify(event)}\n`
  }
  return Readable.from(lines())
}
