import type { Asked } from '../answers.ts'
import { BenchError } from '../options.ts'
import type { Variables, Workload } from '../workloads/workload.ts'
import type { LoadRequest } from './figure.ts'

/** More than any contender answers of what it has not kept. */
const mostASecond = 10_000
/** So many different ones with an ETag are as good as all. */
const mostConditional = 500

/**
 * What is sent in a round. Each round begins elsewhere in the list. Unless kept answers are what is measured, each request
 * has a variable more, which no document knows and whose value never comes again: nobody can have kept its answer, though
 * some will keep it.
 */
export async function loadRequests(
  asked: Asked,
  workload: Workload,
  list: readonly Variables[],
  seconds: number,
  share: number,
  signal: AbortSignal,
): Promise<readonly LoadRequest[]> {
  const from = Math.floor(list.length * share)
  const turned = [...list.slice(from), ...list.slice(0, from)]
  if (workload.isConditional) return await conditional(asked, workload, turned, signal)
  const { pathname: path } = new URL(asked.url)
  const headers = { 'content-type': 'application/json' }
  const post = (variables: Variables): LoadRequest => ({
    method: 'POST',
    path,
    headers,
    body: asked.contender.body(workload.question, variables),
  })
  if (workload.isKept) return turned.map(post)
  const moment = performance.now()
  return Array.from({ length: seconds * mostASecond }, (_, index) =>
    post({ ...turned[index % turned.length], unasked: `${moment} ${index}` }),
  )
}

/** Each was answered once, and is asked again by the ETag of that answer. */
async function conditional(
  { url }: Asked,
  { name, question }: Workload,
  list: readonly Variables[],
  signal: AbortSignal,
): Promise<readonly LoadRequest[]> {
  const different = [...new Map(list.map((variables) => [JSON.stringify(variables), variables])).values()]
  const requests: LoadRequest[] = []
  for (const variables of different.slice(0, mostConditional)) {
    const asked = new URL(url)
    asked.searchParams.set('query', question.document)
    asked.searchParams.set('variables', JSON.stringify(variables))
    const accept = 'application/graphql-response+json'
    const first = await fetch(asked, { headers: { accept }, signal })
    await first.arrayBuffer()
    const etag = first.headers.get('etag')
    if (etag === null) throw new BenchError(`${name.toUpperCase()}: an answer has no ETag`)
    const headers = { accept, 'if-none-match': etag }
    const again = await fetch(asked, { headers, signal })
    await again.arrayBuffer()
    if (again.status !== 304) {
      throw new BenchError(
        `${name.toUpperCase()}: asked again by its ETag, an answer has the status ${again.status}`,
      )
    }
    requests.push({ method: 'GET', path: `${asked.pathname}${asked.search}`, headers, body: null })
  }
  return requests
}
