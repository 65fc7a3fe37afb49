import { ArchiveError, ArchiveState, Articles, createArchive } from '@communique/sdk'

/** Where the program finds what it needs. */
export interface Ground {
  /** The archive, behind a proxy whose connections can be cut. */
  readonly url: string
  /** A request to this address cuts them. */
  readonly cut: string
  /** Nothing listens there. */
  readonly closed: string
}

/** What the package is for, each once; says what came of it, in JSON. */
export async function everything({ url, cut, closed }: Ground): Promise<object> {
  const archive = createArchive({ url, retry: { minDelay: 20 } })
  const { archive: state } = await archive.request(ArchiveState)
  const walked: string[] = []
  for await (const { id } of archive.paginate(Articles, { first: 10, asOf: state.position })) walked.push(id)
  const away = createArchive({ url: closed, retry: { attempts: 2, minDelay: 1 } })
  const elsewhere = createArchive({ url: url.replace('/graphql', '/nowhere') })
  return {
    articles: state.articles,
    walked: new Set(walked).size,
    followed: await followed(url, cut, state.articles),
    aborted: [await abortedRequest(url), await abortedLoop(url), await timedOut(url)],
    errors: [
      await failure(archive.request('{ nothing }')),
      await failure(archive.articlePublished({ after: 'yesterday' }).next()),
      await failure(elsewhere.request('{ __typename }')),
      await failure(away.request('{ __typename }')),
    ],
  }
}

/** All articles, each once, although the connection breaks while the second is read. */
async function followed(url: string, cut: string, count: number): Promise<object> {
  const archive = createArchive({ url, retry: { minDelay: 20 } })
  const seen: string[] = []
  const broken: string[] = []
  const onReconnect = ({ code }: ArchiveError) => broken.push(code)
  for await (const { article } of archive.articlePublished({ from: 'BEGINNING', onReconnect })) {
    if (seen.push(article.id) === 2) await fetch(cut, { method: 'POST' })
    if (seen.length === count) break
  }
  return { articles: seen.length, different: new Set(seen).size, broken }
}

async function abortedRequest(url: string): Promise<string> {
  const controller = new AbortController()
  const reason = new Error('enough')
  const pending = createArchive({ url }).request(Articles, { first: 50 }, { signal: controller.signal })
  controller.abort(reason)
  const error = await rejection(pending)
  return error === reason ? 'rejects with the reason' : String(error)
}

/** A loop that waits for what does not come. */
async function abortedLoop(url: string): Promise<string> {
  const controller = new AbortController()
  let count = 0
  setTimeout(() => controller.abort(), 300)
  const { signal } = controller
  for await (const _ of createArchive({ url }).articlePublished({ from: 'NOW', signal })) count += 1
  return `ends after ${count} articles`
}

async function timedOut(url: string): Promise<string> {
  const error = await rejection(
    createArchive({ url }).request(Articles, {}, { signal: AbortSignal.timeout(1) }),
  )
  return error instanceof Error || error instanceof DOMException ? error.name : String(error)
}

async function failure(pending: Promise<unknown>): Promise<object> {
  const error = await rejection(pending)
  if (!(error instanceof ArchiveError)) return { unexpected: String(error) }
  const { code, status, message, cause } = error
  return { code, status, message, cause: cause === undefined ? undefined : String(cause) }
}

function rejection(pending: Promise<unknown>): Promise<unknown> {
  return pending.then(
    () => 'nothing failed',
    (error: unknown) => error,
  )
}
