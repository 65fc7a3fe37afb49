import type { ArchiveError } from './archive-error.ts'
import type { DateString, DateTimeString, EDTFString, FeedCursor, URLString } from './scalars.ts'

type Scalar = DateString | DateTimeString | EDTFString | FeedCursor | URLString

/** A result as one writes it down: scalars are plain strings. */
export type Plain<Result> = Result extends Scalar
  ? string
  : Result extends string
    ? Result
    : Result extends readonly (infer Element)[]
      ? readonly Plain<Element>[]
      : Result extends object
        ? { readonly [Field in keyof Result]: Plain<Result[Field]> }
        : Result

type Without<Event> = Event extends unknown ? Plain<Omit<Event, 'cursor' | 'replayed'>> : never

/** A step of a feed: an event, whose cursor is made up where none is given, or what interrupts the stream once. */
export type FeedStep<Event> =
  | (Without<Event> & { readonly cursor?: string; readonly replayed?: boolean })
  | ArchiveError

/** The HTTP response with which an archive would give the error. @throws the cause of an error `NETWORK` */
export function responseOf(error: ArchiveError): Response {
  if (error.code === 'NETWORK') throw error.cause ?? new TypeError('fetch failed')
  const { status = Number(/^HTTP_(\d+)$/.exec(error.code)?.[1] ?? 200), retryAfter } = error
  return new Response(error.code.startsWith('HTTP_') ? error.message : JSON.stringify(resultOf(error)), {
    status,
    headers: {
      'content-type': 'application/json',
      ...(retryAfter !== undefined && { 'retry-after': `${Math.ceil(retryAfter / 1000)}` }),
    },
  })
}

/** The error as it stands in a GraphQL result. */
export function resultOf({ code, message, errors, requestId }: ArchiveError): object {
  return {
    errors: errors ?? [{ message, extensions: { code, ...(requestId !== undefined && { requestId }) } }],
  }
}

/** The first field of an operation by its alias or name: what its result has. */
export function fieldOf(document: string): string {
  return /\{\s*(\w+)/.exec(document)?.[1] ?? 'field'
}
