import type { ArchiveClient } from './archive.ts'
import { ArchiveError } from './archive-error.ts'
import { createArchive } from './create-archive.ts'
import type { FeedEvent } from './follow.ts'
import { type AnyStep, TestFeed } from './test-feed.ts'
import { type FeedStep, fieldOf, type Plain, responseOf } from './test-fixture.ts'
import { type Print, type SyntaxTree, type TypedDocument, textOf } from './typed-document.ts'

type AnyDocument = string | object

/** What a test archive answers to one document: made by `answer` and `feed`. */
export interface Fixture {
  readonly document: AnyDocument
  readonly answers?: (variables: never) => unknown
  readonly steps?: readonly AnyStep[]
}

/**
 * The answer to a document, typed by it: a result, a function of the variables that returns one, or an error. Several
 * answers to one document come in turn; the last one stays.
 */
export function answer<Result, Variables>(
  document: TypedDocument<Result, Variables, SyntaxTree>,
  given:
    | Plain<Result>
    | ArchiveError
    | ((variables: Variables) => Plain<Result> | ArchiveError | Promise<Plain<Result> | ArchiveError>),
): Fixture {
  return { document, answers: given instanceof Function ? given : () => given }
}

/**
 * What a subscription sends, step by step, to every loop that follows it. An `ArchiveError` interrupts the stream once:
 * after `NETWORK` or `SERVER_CLOSING` the loop comes back and goes on. At the end, the feed waits for `push`.
 */
export function feed<Event extends FeedEvent>(
  document: TypedDocument<{ readonly [field: string]: Event }, never, SyntaxTree>,
  steps: readonly FeedStep<Event>[],
): Fixture {
  return { document, steps }
}

/** What a test archive was asked. */
export interface TestRequest {
  readonly document: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** An archive in the memory of a test: the client of this package, with answers instead of a network. */
export interface TestArchive extends ArchiveClient<SyntaxTree> {
  /** What came, in order; retries and reconnections too. */
  readonly requests: readonly TestRequest[]
  /** Goes on with a feed, for loops that follow it now or later. */
  push<Event extends FeedEvent>(
    document: TypedDocument<{ readonly [field: string]: Event }, never, SyntaxTree>,
    ...steps: readonly FeedStep<Event>[]
  ): void
}

/**
 * An archive for tests: everything is as with `createArchive`, retries and reconnections too (after a millisecond), but
 * no request leaves the program. What no fixture answers fails with an ArchiveError `NO_FIXTURE` that says what to add.
 * Syntax trees need `print`, as with `createArchive`.
 */
export function createTestArchive(
  fixtures: readonly Fixture[] = [],
  { print }: { readonly print?: Print } = {},
): TestArchive {
  const answers = new Map<string, ((variables: never) => unknown)[]>()
  const feeds = new Map<string, TestFeed>()
  const requests: TestRequest[] = []
  const push = (document: AnyDocument, ...steps: readonly AnyStep[]) => {
    const text = textOf(document, print)
    const known = feeds.get(text) ?? new TestFeed(text)
    feeds.set(text, known)
    known.add(steps)
  }
  for (const { document, answers: given, steps } of fixtures) {
    const text = textOf(document, print)
    if (given !== undefined) answers.set(text, [...(answers.get(text) ?? []), given])
    if (steps !== undefined) push(document, ...steps)
  }

  const respond = async ({ document, variables }: TestRequest, signal: AbortSignal | null | undefined) => {
    const known = feeds.get(document)
    if (known !== undefined) return known.open(variables['after'], signal)
    const inTurn = answers.get(document)
    const next = inTurn !== undefined && inTurn.length > 1 ? inTurn.shift() : inTurn?.[0]
    if (next === undefined) throw noFixture(document, variables)
    // `answer` has tied the function to the variables of its document.
    const given = await unlessAborted(next(variables as never), signal)
    return given instanceof ArchiveError ? responseOf(given) : Response.json({ data: given })
  }
  const archive = createArchive({
    url: 'http://archive.test/graphql',
    retry: { minDelay: 1, maxDelay: 1 },
    fetch: async (_url, { body, signal } = {}) => {
      const { query, variables = {} }: { query: string; variables?: TestRequest['variables'] } = JSON.parse(
        `${body}`,
      )
      const request = { document: query, variables }
      requests.push(request)
      signal?.throwIfAborted()
      return await respond(request, signal).catch((error: unknown) => {
        if (error instanceof ArchiveError) return responseOf(error)
        throw error
      })
    },
    ...(print !== undefined && { print }),
  })
  return Object.assign(archive, { requests, push })
}

function noFixture(document: string, variables: object): ArchiveError {
  const [, name = document] = /^\s*(?:query|mutation|subscription)\s+(\w+)/.exec(document) ?? []
  const what = /^\s*subscription\b/.test(document)
    ? `feed(${name}, [ ... ])`
    : `answer(${name}, { ${fieldOf(document)}: ... })`
  return new ArchiveError(
    'NO_FIXTURE',
    `The test archive has no answer to ${name}, asked with ${JSON.stringify(variables)}. Add ${what} to its fixtures.`,
  )
}

/** @throws the reason of the signal, as soon as it aborts */
function unlessAborted<Value>(
  value: Value | Promise<Value>,
  signal: AbortSignal | null | undefined,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
    Promise.resolve(value).then(resolve, reject)
  })
}
