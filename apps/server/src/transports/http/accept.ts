/** What is offered to whoever takes either as gladly: the first. */
const offered = ['application/json', 'application/graphql-response+json'] as const

export type MediaType = (typeof offered)[number]

/**
 * What a caller names of the media types of GraphQL. Those who name both, as the edition of September 2026 tells
 * clients to, or none, as browsers and curl do, get the statuses of that edition. The drafts before it have clients
 * that name one alone, and other statuses for them.
 */
export type Named = 'BOTH' | 'RESPONSE_ALONE' | 'JSON_ALONE' | 'OTHER'

/** In what forms a caller takes a response. */
export interface Accepted {
  /** The form of a response that is sent at once; null where it takes none. */
  readonly json: MediaType | null
  readonly named: Named
  /** Whether it takes an event stream. */
  readonly eventStream: boolean
  /** Whether it is a browser that opens a page. */
  readonly html: boolean
}

/** One of the ranges that a header lists. */
interface Range {
  readonly type: string
  /** From 0, not at all, to 1. */
  readonly quality: number
  /** Its place in the header. */
  readonly place: number
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
  const ranges = rangesIn(accept)
  const [json, ...others] = offered
    .map((type) => ({ type, range: rangeOf(ranges, type) }))
    .filter(({ range }) => isTaken(range))
  const best = others.reduce((one, other) => (isBefore(other.range, one?.range) ? other : one), json)
  const html = ranges.find(({ type }) => type === 'text/html')
  return {
    json: best?.type ?? null,
    named: namedIn(ranges),
    eventStream: isTaken(ranges.find(({ type }) => type === 'text/event-stream')),
    html: isTaken(html) && !isBefore(best?.range, html),
  }
}

function rangesIn(accept: string): readonly Range[] {
  return accept
    .replace(/\s/g, '')
    .toLowerCase()
    .split(',')
    .flatMap((range, place) => {
      const [type = '', ...parameters] = range.split(';')
      const parameter = (name: string) =>
        parameters.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1)
      const charset = parameter('charset')?.replaceAll('"', '') ?? 'utf-8'
      if (type === '' || charset !== 'utf-8') return []
      const quality = Number(parameter('q') ?? 1)
      return [{ type, quality: Number.isNaN(quality) ? 1 : quality, place }]
    })
}

/** The most specific range that a type is in. */
function rangeOf(ranges: readonly Range[], type: MediaType): Range | undefined {
  return [type, 'application/*', '*/*']
    .map((wanted) => ranges.find((range) => range.type === wanted))
    .find((range) => range !== undefined)
}

function isTaken(range: Range | undefined): range is Range {
  return range !== undefined && range.quality > 0
}

function isBefore(one: Range | undefined, other: Range | undefined): boolean {
  if (one === undefined || other === undefined) return one !== undefined
  return one.quality === other.quality ? one.place < other.place : one.quality > other.quality
}

function namedIn(ranges: readonly Range[]): Named {
  const response = ranges.some(({ type }) => type === 'application/graphql-response+json')
  const json = ranges.some(({ type }) => type === 'application/json')
  if (response && json) return 'BOTH'
  if (ranges.length > 1) return 'OTHER'
  if (response) return 'RESPONSE_ALONE'
  return json ? 'JSON_ALONE' : 'OTHER'
}
