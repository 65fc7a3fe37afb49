import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { openAddressedTab } from './addressed-tab.ts'
import { exampleOperations } from './example-operations.ts'
import { graphiqlStyle } from './graphiql-style.ts'
import { keepEvents } from './kept-events.ts'
import { linkOperations, linksHtml } from './links.ts'
import { reopenActiveTab } from './reopened-tab.ts'
import { runOnArrival } from './run-on-arrival.ts'

interface Page {
  readonly gzipped: Buffer
  readonly etag: string
}

/** What is kept on screen of a stream. */
const mostEvents = 100
const mostCharacters = 300_000
const mostInHistory = 50

const tabs = exampleOperations.map(({ query, variables }) => ({
  query,
  ...(variables !== undefined && { variables: JSON.stringify(variables, null, 2) }),
}))

let page: Promise<Page> | undefined

/**
 * Answers a browser that opens the address of the API with GraphiQL.
 *
 * The page holds all its scripts, nine megabytes of them: it is made when first asked for, sent compressed, and
 * kept by browsers until it changes. It asks no other host for anything, and its policy would not let it.
 */
export function answerWithGraphiQL(request: IncomingMessage, response: ServerResponse): void {
  page ??= render()
  page.then(
    ({ gzipped, etag }) => {
      response.setHeader('etag', etag)
      response.setHeader('cache-control', 'no-cache')
      response.setHeader('vary', 'accept, origin')
      if (request.headers['if-none-match'] === etag) {
        response.writeHead(304).end()
        return
      }
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-encoding': 'gzip',
        'content-length': gzipped.length,
        'content-security-policy':
          "default-src 'self'; script-src 'unsafe-inline' 'self' blob:; style-src 'unsafe-inline' 'self'; worker-src blob:; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'",
      })
      response.end(gzipped)
    },
    (error: unknown) => response.destroy(error instanceof Error ? error : new Error(String(error))),
  )
}

async function render(): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const html = renderGraphiQL({
    title: 'Communiqué',
    defaultTabs: tabs,
    logo: linksHtml,
  })
  const gzipped = await promisify(gzip)(withHead(html))
  return { gzipped, etag: `"${createHash('sha256').update(gzipped).digest('base64url')}"` }
}

function withHead(html: string): string {
  const first = '<head>'
  const last = '</head>'
  if (!html.includes(first) || !html.includes(last)) throw new Error("GraphiQL's page has no head any more")
  const scripts = [
    `(${keepEvents})(${mostEvents}, ${mostCharacters})`,
    `(${linkOperations})(${mostInHistory})`,
    `if ((${openAddressedTab})(${JSON.stringify(tabs)})) (${runOnArrival})()`,
    `(${reopenActiveTab})()`,
  ]
  const viewport = '<meta name="viewport" content="width=device-width, initial-scale=1">'
  return html
    .replace(first, () => `${first}${viewport}<script>${scripts.join(';')}</script>`)
    .replace(last, () => `<style>${graphiqlStyle}</style>${last}`)
}
