import { ArchiveError } from './archive-error.ts'
import { fieldOf, resultOf } from './test-fixture.ts'

/** An event or an error, as `FeedStep` has them for one document. */
export type AnyStep = ArchiveError | { readonly cursor?: string; readonly replayed?: boolean }

/** A feed that goes through its steps, to every stream that reads it, and waits for more at its end. */
export class TestFeed {
  readonly #field: string
  readonly #steps: { readonly cursor: string; readonly step: AnyStep; done: boolean }[] = []
  readonly #waiting = new Set<() => void>()

  constructor(document: string) {
    this.#field = fieldOf(document)
  }

  add(steps: readonly AnyStep[]): void {
    for (const step of steps) {
      const made = `test.${this.#steps.length + 1}`
      const cursor = step instanceof ArchiveError ? made : (step.cursor ?? made)
      this.#steps.push({ cursor, step, done: false })
    }
    for (const wake of this.#waiting) wake()
    this.#waiting.clear()
  }

  /** A stream of events after the cursor, until the signal aborts. @throws ArchiveError `CURSOR_INVALID` */
  open(after: unknown, signal: AbortSignal | null | undefined): Response {
    let next = 0
    if (typeof after === 'string') {
      next =
        this.#steps.findIndex(({ cursor, step }) => cursor === after && !(step instanceof ArchiveError)) + 1
      if (next === 0)
        throw new ArchiveError(
          'CURSOR_INVALID',
          `No event of this feed has the cursor ${after}. Give it to one: { cursor: '${after}', ... }.`,
        )
    }
    const text = new TextEncoder()
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        signal?.addEventListener('abort', () => controller.error(signal.reason), { once: true })
      },
      pull: async (controller) => {
        while (next >= this.#steps.length) await new Promise<void>((wake) => this.#waiting.add(wake))
        const at = this.#steps[next]
        next += 1
        if (at === undefined || signal?.aborted) return
        const { step, cursor } = at
        const send = (result: object, id = '') =>
          controller.enqueue(text.encode(`event: next\ndata: ${JSON.stringify(result)}\n${id}\n`))
        if (!(step instanceof ArchiveError)) {
          send({ data: { [this.#field]: { replayed: false, ...step, cursor } } }, `id: ${cursor}\n`)
        } else if (at.done) {
          // An error interrupts once: who comes back goes on behind it. Empty lines keep the stream asking for more.
          controller.enqueue(text.encode(':\n\n'))
        } else {
          at.done = true
          if (step.code === 'NETWORK') return controller.error(step.cause ?? new TypeError('terminated'))
          send(resultOf(step))
          controller.enqueue(text.encode('event: complete\ndata: \n\n'))
          controller.close()
        }
      },
    })
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
  }
}
