/** In the order in which the last one that fits is taken. */
const offered = ['application/graphql-response+json', 'application/json'] as const

export type MediaType = (typeof offered)[number]

/** In what forms a caller takes a response. */
export interface Accepted {
  /** The form of a response that is sent at once; null where it takes none. */
  readonly json: MediaType | null
  /** Whether it takes an event stream. */
  readonly eventStream: boolean
  /** Whether it is a browser that opens a page. */
  readonly html: boolean
}

/** What was asked last: callers hardly change what they accept. */
let last: { readonly accept: string; readonly accepted: Accepted } | undefined

/** Reads the header `Accept`; without it, or where it is empty, a caller takes everything. */
export function acceptedBy(header: string | undefined): Accepted {
  const accept = header || '*/*'
  if (last?.accept !== accept) last = { accept, accepted: read(accept) }
  return last.accepted
}

function read(accept: string): Accepted {
  let json: MediaType | null = null
  let eventStream = false
  let html = false
  for (const range of accept.replace(/\s/g, '').toLowerCase().split(',').reverse()) {
    const [type = '', ...parameters] = range.split(';')
    const charset = parameters.find((parameter) => parameter.startsWith('charset='))
    if (charset !== undefined && charset !== 'charset=utf-8') continue
    json = offered.findLast((one) => fits(one, type)) ?? json
    eventStream ||= type === 'text/event-stream'
    html ||= type === 'text/html'
  }
  return { json, eventStream, html }
}

function fits(offer: MediaType, range: string): boolean {
  return range === offer || range === '*/*' || range === 'application/*'
}
