import { ArticlePublished } from './_generated/operations.ts'
import type {
  ArchiveClient,
  ArchiveClientOptions,
  FollowOptions,
  PageOptions,
  PrintingClientOptions,
  RequestOptions,
  StreamOptions,
} from './archive.ts'
import { connectionIn, nextPage, nodesOf } from './connection.ts'
import { follow } from './follow.ts'
import { openStream } from './open-stream.ts'
import { createPost, readAnswer } from './post.ts'
import { isTransient, pause } from './retry.ts'
import { type SyntaxTree, textOf } from './typed-document.ts'

type AnyDocument = string | object

/** Options of both subscriptions. Only `articlePublished` has a default document: a second would be in every bundle. */
interface FeedOptions extends FollowOptions {
  readonly document?: AnyDocument | undefined
  readonly kinds?: unknown
}

/** A client of the archive at `url`. It connects only when a method is called. */
export function createArchive(options: PrintingClientOptions): ArchiveClient<SyntaxTree>
export function createArchive(options: ArchiveClientOptions): ArchiveClient
export function createArchive(options: ArchiveClientOptions & Partial<PrintingClientOptions>): ArchiveClient {
  const { url, key, fetch = globalThis.fetch, retry = {}, print } = options
  const post = createPost(url, key, fetch)

  const request = async (
    document: AnyDocument,
    variables?: object,
    { signal, idempotent }: RequestOptions = {},
  ): Promise<unknown> => {
    const query = textOf(document, print)
    const repeatable = idempotent ?? isIdempotent(query)
    for (let failures = 1; ; failures++) {
      try {
        const accept = 'application/graphql-response+json'
        return await readAnswer(await post({ query, variables }, accept, signal), signal)
      } catch (error) {
        if (failures >= (retry.attempts ?? 4) || !isTransient(error)) throw error
        if (!repeatable && error.status !== 429) throw error
        await pause(failures, retry, error.retryAfter, signal)
      }
    }
  }

  async function* pages(document: AnyDocument, variables?: { after?: unknown }, options?: PageOptions) {
    let after = variables?.after
    do {
      const result = await request(document, { ...variables, after }, options)
      yield result
      const connection = connectionIn(result, options?.path)
      after = connection && nextPage(connection, after)
    } while (after)
  }

  async function* paginate(document: AnyDocument, variables?: object, options?: PageOptions) {
    for await (const page of pages(document, variables, options)) {
      const connection = connectionIn(page, options?.path)
      if (connection) yield* nodesOf(connection)
    }
  }

  async function* subscribe(document: AnyDocument, variables?: object, { signal }: StreamOptions = {}) {
    try {
      for await (const item of openStream(post, { query: textOf(document, print), variables }, signal)) {
        if (item.data !== undefined) yield item.data
      }
    } catch (error) {
      if (!signal?.aborted) throw error
    }
  }

  const publications = ({ document = ArticlePublished, ...options }: FeedOptions = {}) =>
    follow(post, retry, textOf(document, print), options)

  // The documents carry the types of their results; that the server keeps to them is the promise of its schema.
  return {
    request,
    pages,
    paginate,
    subscribe,
    articlePublished: publications,
    publications,
  } as ArchiveClient
}

/** Operations that change nothing the second time. A query that happens to contain the word is only not repeated. */
function isIdempotent(query: string): boolean {
  return !/\bmutation\b(?![^{]*@idempotent)/.test(query)
}
