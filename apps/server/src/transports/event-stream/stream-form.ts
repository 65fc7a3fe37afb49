import type { GraphQLError } from 'graphql'
import type { EncodedEvent } from '../../delivery/encoded-event.ts'
import { type Message, pieceLength } from '../../delivery/paced-writer.ts'

/** How the events of one subscription are written into the body of a response. */
export interface StreamForm {
  readonly contentType: string
  /** The start is good; `cursor` is the one behind which the reader may come back. */
  readonly opening: (cursor: string) => string
  readonly heartbeat: (cursor: string) => string
  /** What stands before and after the response of an event. */
  readonly before: string
  readonly after: (event: EncodedEvent) => string
  /** What comes last: why it ends. */
  readonly ending: (errors: readonly GraphQLError[]) => string
  /** A whole stream of one response. */
  readonly only: (json: string) => string
  /** Each event is framed once, however many streams it goes to. */
  readonly messages: WeakMap<EncodedEvent, Message>
}

/** Milliseconds after which a browser's own EventSource comes back. */
const retry = 1_000

/**
 * GraphQL over SSE, distinct connections, with the cursor as the `id` of events: at once when the stream opens, with
 * each event, and with heartbeats. Who comes back behind the last `id` misses nothing, even where no event came at all,
 * and need not go again through what a filter left out. It stands at the end of an event: nobody takes it for one that
 * was received whole before it is.
 */
export const serverSentEvents: StreamForm = {
  contentType: 'text/event-stream; charset=utf-8',
  opening: (cursor) => `retry: ${retry}\nid: ${cursor}\n\n`,
  heartbeat: (cursor) => `:\nid: ${cursor}\n\n`,
  before: 'event: next\ndata: ',
  after: ({ cursor }) => `\nid: ${cursor}\n\n`,
  ending: (errors) => complete(JSON.stringify({ errors })),
  only: complete,
  messages: new WeakMap(),
}

/** An event, and that there are no more. */
function complete(json: string): string {
  return `event: next\ndata: ${json}\n\nevent: complete\ndata:\n\n`
}

const part = '\r\ncontent-type: application/json; charset=utf-8\r\n\r\n'
/** Clients take a part for complete when they see what begins the next: each part brings it along. */
const boundary = '\r\n--graphql'

/**
 * Apollo's multipart protocol for subscriptions, version 1.0. What is wrong with the stream stands beside `payload`, what
 * is wrong with the subscription in it. It has no place for a cursor without an event.
 */
export const multipart: StreamForm = {
  contentType: 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0',
  opening: () => `${boundary}${part}{}${boundary}`,
  heartbeat: () => `${part}{}${boundary}`,
  before: `${part}{"payload":`,
  after: () => `}${boundary}`,
  ending: (errors) => `${part}${JSON.stringify({ payload: null, errors })}${boundary}--\r\n`,
  only: (json) => `${boundary}${part}{"payload":${json}}${boundary}--\r\n`,
  messages: new WeakMap(),
}

/** What was asked last: callers hardly change what they accept. */
let last: { readonly accept: string; readonly form: StreamForm | null } = { accept: '', form: null }

/** In the order in which a caller names them, the first that it takes; null where it takes none. */
export function streamFormIn(accept = ''): StreamForm | null {
  if (last.accept !== accept) last = { accept, form: read(accept) }
  return last.form
}

function read(accept: string): StreamForm | null {
  for (const range of accept.replace(/[\s"]/g, '').toLowerCase().split(',')) {
    const [type, ...parameters] = range.split(';')
    if (parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))) continue
    if (type === 'text/event-stream') return serverSentEvents
    if (type === 'multipart/mixed' && parameters.includes('subscriptionspec=1.0')) return multipart
  }
  return null
}

/** An event as it is written to every stream of a form. */
export function messageOf(form: StreamForm, event: EncodedEvent): Message {
  let message = form.messages.get(event)
  if (message === undefined) {
    const after = form.after(event)
    message =
      event.length > pieceLength
        ? { head: form.before, body: event, tail: after }
        : { head: Buffer.from(`${form.before}${event.json}${after}`), held: event }
    form.messages.set(event, message)
  }
  return message
}
