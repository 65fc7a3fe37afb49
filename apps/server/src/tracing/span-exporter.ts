import type { Logger } from 'pino'
import { spanKinds, type TraceSpan } from './span.ts'

/** Milliseconds between two sendings. */
const sendMilliseconds = 2_000

/** Spans that wait to be sent; what is more is given up. */
const mostWaiting = 5_000

/** Milliseconds that a collector has to take them. */
const timeoutMilliseconds = 5_000

/** Sends spans to a collector in OTLP over HTTP, as JSON. Nothing waits for it; what the collector does not take is lost. */
export class SpanExporter implements AsyncDisposable {
  readonly #url: string
  readonly #resource: object
  readonly #log: Logger
  readonly #sending: NodeJS.Timeout
  #spans: TraceSpan[] = []
  #hasFailed = false

  /** `endpoint` is that of all signals, as OTEL_EXPORTER_OTLP_ENDPOINT has it. */
  constructor(endpoint: string, service: { readonly name: string; readonly version: string }, log: Logger) {
    this.#url = `${endpoint.replace(/\/$/, '')}/v1/traces`
    this.#log = log
    this.#resource = {
      attributes: keyValues({ 'service.name': service.name, 'service.version': service.version }),
    }
    this.#sending = setInterval(() => this.#send(), sendMilliseconds)
    this.#sending.unref()
  }

  add(span: TraceSpan): void {
    if (this.#spans.length < mostWaiting) this.#spans.push(span)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#sending)
    await this.#send()
  }

  async #send(): Promise<void> {
    const spans = this.#spans
    if (spans.length === 0) return
    this.#spans = []
    const scopeSpans = [{ scope: { name: 'communique' }, spans: spans.map(otlpOf) }]
    try {
      const response = await fetch(this.#url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ resourceSpans: [{ resource: this.#resource, scopeSpans }] }),
        signal: AbortSignal.timeout(timeoutMilliseconds),
      })
      await response.arrayBuffer()
      if (!response.ok) throw new Error(`It answered with ${response.status}`)
      this.#hasFailed = false
    } catch (error) {
      // Once, until it takes them again.
      if (!this.#hasFailed) this.#log.warn({ err: error }, 'the collector of traces takes none')
      this.#hasFailed = true
    }
  }
}

function otlpOf(span: TraceSpan): object {
  const { traceId, spanId, parentSpanId, name, kind, begun, milliseconds, attributes, hasFailed } = span
  return {
    traceId,
    spanId,
    ...(parentSpanId !== null && { parentSpanId }),
    name,
    kind: spanKinds[kind],
    startTimeUnixNano: nanoseconds(begun),
    endTimeUnixNano: nanoseconds(begun + milliseconds),
    attributes: keyValues(attributes),
    status: hasFailed ? { code: 2 } : {},
  }
}

/** 64 bits, which JSON has as text. */
function nanoseconds(milliseconds: number): string {
  return String(BigInt(Math.round(milliseconds * 1e3)) * 1_000n)
}

function keyValues(attributes: TraceSpan['attributes']): object[] {
  return Object.entries(attributes).flatMap(([key, value]): object[] => {
    if (value === null || value === undefined) return []
    if (typeof value === 'string') return [{ key, value: { stringValue: value } }]
    return [{ key, value: Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value } }]
  })
}
