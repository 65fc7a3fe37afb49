import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Random } from '../bench/data/random.ts'
import type { Told } from './verdict.ts'

const subscription = `subscription ($after: FeedCursor, $from: FeedStart) {
  articlePublished(after: $after, from: $from) { cursor replayed article { id } }
}`

/** A stream that is quiet for so long, with publications coming all the time, belongs to a server that stands still. */
const silenceMilliseconds = 3_000
const cutMilliseconds = 8_000

/**
 * Reads the feed from its beginning, at one server or another. Its socket is cut at random, and it comes back behind
 * the last publication that it was told of, with `after` or with `Last-Event-ID`.
 */
export class Subscriber {
  readonly told: Told[] = []
  cuts = 0
  #cursor: string | undefined
  readonly #servers: readonly string[]
  readonly #random: Random
  readonly #onTold: (publication: Told) => void

  constructor(servers: readonly string[], random: Random, onTold: (publication: Told) => void) {
    this.#servers = servers
    this.#random = random
    this.#onTold = onTold
  }

  async read(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const ending = new AbortController()
      const end = () => ending.abort()
      signal.addEventListener('abort', end)
      const cut = setTimeout(
        () => {
          this.cuts++
          end()
        },
        -Math.log(1 - this.#random.fraction()) * cutMilliseconds,
      )
      try {
        await this.#readOnce(ending)
      } catch (error) {
        if (error instanceof ContractError) throw error
        // Cut, refused, or the server is gone: as networks are.
      } finally {
        clearTimeout(cut)
        signal.removeEventListener('abort', end)
      }
      if (!signal.aborted) await sleep(20 + this.#random.below(200))
    }
  }

  /** Until the stream ends. */
  async #readOnce(ending: AbortController): Promise<void> {
    let silence = setTimeout(() => ending.abort(), silenceMilliseconds)
    try {
      const response = await this.#open(ending.signal)
      for await (const data of results(response)) {
        clearTimeout(silence)
        silence = setTimeout(() => ending.abort(), silenceMilliseconds)
        if (ending.signal.aborted) return
        this.#take(data)
      }
    } finally {
      clearTimeout(silence)
    }
  }

  async #open(signal: AbortSignal): Promise<IncomingMessage> {
    const cursor = this.#cursor
    const byHeader = cursor !== undefined && this.#random.below(2) === 0
    const posted = request(this.#random.pick(this.#servers), {
      method: 'POST',
      agent: false,
      signal,
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(byHeader && { 'last-event-id': cursor }),
      },
    })
    // Whatever becomes of the socket is told by the response, if there is one.
    const response = once(posted, 'response')
    posted.on('error', () => {})
    const variables = byHeader ? {} : cursor === undefined ? { from: 'BEGINNING' } : { after: cursor }
    posted.end(JSON.stringify({ query: subscription, variables }))
    const [message]: IncomingMessage[] = await response
    if (message === undefined) throw new Error('No response')
    return message
  }

  #take(data: string): void {
    const { data: given, errors } = JSON.parse(data) as StreamResult
    if (errors !== undefined) {
      const code = errors[0]?.extensions?.code ?? ''
      // No cursor of ours may ever be refused; whatever else is wrong, the place is behind the last that was whole.
      if (code.startsWith('CURSOR_')) throw new ContractError(`${code}: ${errors[0]?.message}`)
      throw new Error(errors[0]?.message)
    }
    if (given?.articlePublished === undefined) return
    const { cursor, article } = given.articlePublished
    this.#cursor = cursor
    const publication = {
      position: Number(cursor.split('.')[1]),
      articleId: article.id.slice(article.id.indexOf(':') + 1),
    }
    this.told.push(publication)
    this.#onTold(publication)
  }
}

/** The server broke its word: nothing to try again. */
class ContractError extends Error {
  override readonly name = 'ContractError'
}

interface StreamResult {
  readonly data?: { readonly articlePublished?: { cursor: string; article: { id: string } } } | null
  readonly errors?: readonly { message: string; extensions?: { code?: string } }[]
}

/** The data of each event that has come whole. */
async function* results(response: IncomingMessage): AsyncGenerator<string, void, void> {
  response.setEncoding('utf8')
  let buffer = ''
  for await (const chunk of response) {
    buffer += chunk
    const events = buffer.split('\n\n')
    buffer = events.pop() ?? ''
    for (const event of events) {
      const data = event.split('\n').find((line) => line.startsWith('data: '))
      if (data !== undefined) yield data.slice('data: '.length)
    }
  }
}
