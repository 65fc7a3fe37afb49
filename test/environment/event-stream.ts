import { type ClientRequest, type IncomingMessage, request } from 'node:http'

/** A GraphQL subscription over SSE by hand, so that its socket can be cut. */
export class EventStream implements AsyncDisposable {
  readonly #request: ClientRequest
  readonly #results: AsyncGenerator<StreamResult, void, void>

  private constructor(request: ClientRequest, response: IncomingMessage) {
    this.#request = request
    this.#results = results(response)
  }

  static async open(
    url: string,
    query: string,
    variables: object = {},
    headers: Record<string, string> = {},
  ): Promise<EventStream> {
    const posted = request(url, {
      method: 'POST',
      agent: false,
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    })
    const response = new Promise<IncomingMessage>((resolve, reject) => {
      posted.on('response', resolve).on('error', reject)
    })
    posted.end(JSON.stringify({ query, variables }))
    return new EventStream(posted, await response)
  }

  /** The next result; null when the stream has ended. */
  async next(): Promise<StreamResult | null> {
    for (;;) {
      const item = await this.nextItem()
      if (item === null || 'data' in item || 'errors' in item) return item
    }
  }

  /** The next result, or a place that comes without one. */
  async nextItem(): Promise<StreamResult | null> {
    const { value, done } = await this.#results.next()
    return done ? null : (value ?? null)
  }

  async take(count: number): Promise<StreamResult[]> {
    const taken: StreamResult[] = []
    while (taken.length < count) {
      const result = await this.next()
      if (result === null) throw new Error(`The stream ended after ${taken.length} of ${count} results`)
      taken.push(result)
    }
    return taken
  }

  /** Cuts the socket, as a network does: without a word. */
  cut(): void {
    this.#request.destroy()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.cut()
  }
}

export interface StreamResult {
  /** The `id` of the event: the place behind which to come back. */
  readonly id?: string | undefined
  readonly data?: { articlePublished?: Publication; publications?: unknown } | null
  readonly errors?: readonly { message: string; extensions: { code: string } }[]
}

export interface Publication {
  readonly cursor: string
  readonly replayed: boolean
  readonly article: { readonly title: string; readonly id: string }
}

async function* results(response: IncomingMessage): AsyncGenerator<StreamResult, void, void> {
  response.setEncoding('utf8')
  let buffer = ''
  try {
    for await (const chunk of response) {
      buffer += chunk
      const events = buffer.split('\n\n')
      buffer = events.pop() ?? ''
      for (const event of events) {
        const lines = event.split('\n')
        if (lines.includes('event: complete')) return
        const data = lines.find((line) => line.startsWith('data: '))
        const id = lines.find((line) => line.startsWith('id: '))?.slice('id: '.length)
        if (data !== undefined)
          yield { ...JSON.parse(data.slice('data: '.length)), ...(id !== undefined && { id }) }
        else if (id !== undefined) yield { id }
      }
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ECONNRESET')) throw error
  }
}
