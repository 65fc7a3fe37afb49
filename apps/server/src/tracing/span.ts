import { randomBytes } from 'node:crypto'

/** As OpenTelemetry numbers them: within the process, a request that comes in, a question to another program. */
export const spanKinds = { INTERNAL: 1, SERVER: 2, CLIENT: 3 } as const

export type Attributes = Readonly<Record<string, string | number | null | undefined>>

/** A part of the work for a request, with its time. */
export interface TraceSpan {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId: string | null
  readonly name: string
  readonly kind: keyof typeof spanKinds
  /** Milliseconds since 1970. */
  readonly begun: number
  readonly milliseconds: number
  readonly attributes: Attributes
  readonly hasFailed: boolean
}

/** Where spans belong: a trace, and the span that they are part of. */
export interface SpanContext {
  readonly traceId: string
  readonly spanId: string
}

export function newSpanId(): string {
  return randomBytes(8).toString('hex')
}

/**
 * What `traceparent` of W3C Trace Context says; a new trace where there is none that is valid. Null where whoever sent it
 * does not record the trace.
 */
export function parentOf(traceparent: string | undefined): SpanContext | { readonly traceId: string } | null {
  const [, traceId = '', spanId = '', flags = ''] =
    /^(?!ff)[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(?:$|-)/.exec(traceparent ?? '') ?? []
  if (/^0*$/.test(traceId) || /^0*$/.test(spanId)) return { traceId: randomBytes(16).toString('hex') }
  return (Number.parseInt(flags, 16) & 1) === 1 ? { traceId, spanId } : null
}
