import { ArticlePublished } from './_generated/operations.ts'
import { addressOf } from './address.ts'
import type {
  ArchiveClient,
  ArchiveClientOptions,
  FollowOptions,
  PageOptions,
  PrintingClientOptions,
  RequestOptions,
  StreamOptions,
} from './archive.ts'
import { ArchiveError } from './archive-error.ts'
import { connectionIn, nextPage, nodesOf } from './connection.ts'
import { follow } from './follow.ts'
import { limitOf, within } from './limit.ts'
import { openStream } from './open-stream.ts'
import { post, readAnswer } from './post.ts'
import { again, transient } from './retry.ts'
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
  const { retry = {}, timeout = 60_000, print } = options
  const server = { ...options, url: addressOf(options.url) }

  const request = async (document: AnyDocument, variables?: object, options: RequestOptions = {}) => {
    const query = textOf(document, print)
    const codes = (options.idempotent ?? !changing.test(query)) ? transient : /429/
    const own = limitOf(options.signal)
    const { signal } = own
    const answer = async (): Promise<unknown> => {
      for (let failures = 1; ; failures++) {
        try {
          const accept = 'application/graphql-response+json'
          return await readAnswer(await post(server, { query, variables }, accept, signal), signal)
        } catch (error) {
          await again(error, codes, failures, retry, signal)
        }
      }
    }
    const late = () =>
      own.abort(new ArchiveError('TIMEOUT', `No response from ${server.url} in ${timeout} ms. Try again.`))
    return within(timeout, late, answer()).finally(() => own.abort())
  }

  const walk = (nodes: boolean) =>
    async function* (document: AnyDocument, variables?: { after?: unknown }, options?: PageOptions) {
      let after = variables?.after
      do {
        const result = await request(document, { ...variables, after }, options)
        const connection = connectionIn(result, options?.path)
        if (!nodes) yield result
        else if (connection) yield* nodesOf(connection)
        after = connection && nextPage(connection, after)
      } while (after)
    }

  async function* subscribe(document: AnyDocument, variables?: object, { signal }: StreamOptions = {}) {
    for await (const { data } of openStream(server, { query: textOf(document, print), variables }, signal)) {
      if (data !== undefined) yield data
    }
  }

  const publications = ({ document = ArticlePublished, ...options }: FeedOptions = {}) =>
    follow(server, retry, textOf(document, print), options)

  // The documents carry the types of their results; that the server keeps to them is the promise of its schema.
  return {
    request,
    pages: walk(false),
    paginate: walk(true),
    subscribe,
    articlePublished: publications,
    publications,
  } as ArchiveClient
}

/** In the text of what must not be repeated. A query that happens to contain the word is only not repeated. */
const changing = /\bmutation\b(?![^{]*@idempotent)/
