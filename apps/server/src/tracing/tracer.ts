import { AsyncLocalStorage } from 'node:async_hooks'
import { type Attributes, newSpanId, parentOf, type SpanContext, type TraceSpan } from './span.ts'

/** A request that is traced. */
export interface TracedRequest {
  /** Does work as a part of it. */
  readonly within: <Result>(work: () => Result) => Result
  readonly end: (attributes: Attributes, hasFailed: boolean) => void
}

/** Makes spans of requests and of their parts, which are told of when they are over. */
export class Tracer {
  readonly #add: (span: TraceSpan) => void
  readonly #current = new AsyncLocalStorage<SpanContext>()

  constructor(add: (span: TraceSpan) => void) {
    this.#add = add
  }

  /** A request that has come in, as part of the trace that it names; null where that is not recorded. */
  request(traceparent: string | undefined, name: string): TracedRequest | null {
    const parent = parentOf(traceparent)
    if (parent === null) return null
    const context = { traceId: parent.traceId, spanId: newSpanId() }
    const parentSpanId = 'spanId' in parent ? parent.spanId : null
    const start = performance.now()
    const begun = performance.timeOrigin + start
    return {
      within: (work) => this.#current.run(context, work),
      end: (attributes, hasFailed) => {
        const milliseconds = performance.now() - start
        const kind = 'SERVER'
        this.#add({ ...context, parentSpanId, name, kind, begun, milliseconds, attributes, hasFailed })
      },
    }
  }

  /** A part of the request in whose context this is called, which has just ended. */
  part(span: Pick<TraceSpan, 'name' | 'kind' | 'milliseconds' | 'attributes' | 'hasFailed'>): void {
    const context = this.#current.getStore()
    if (context === undefined) return
    const begun = performance.timeOrigin + performance.now() - span.milliseconds
    const { traceId, spanId: parentSpanId } = context
    this.#add({ traceId, spanId: newSpanId(), parentSpanId, begun, ...span })
  }
}
