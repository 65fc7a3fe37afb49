import type { IncomingMessage, ServerResponse } from 'node:http'
import { codingsAcceptedBy } from '../http/content-coding.ts'
import { namesIn } from '../http/entity-tag.ts'
import { type BuiltFile, type BuiltFiles, readBuiltFiles } from './built-files.ts'

/** Nothing of another origin, nothing written into the page itself, and in nobody's frame. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const pageHeaders = {
  'content-security-policy': policy,
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-cache',
} as const

/** The names of assets tell what is in them. */
const assetHeaders = { 'cache-control': 'public, max-age=31536000, immutable' } as const

/** Sends the reading room: one page for all its addresses, and what that page is made of. */
export class Reader {
  readonly #folder: string
  #files: BuiltFiles | null = null

  /** `folder` is that of the build. */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** The page, with the status of the address that it is sent for. */
  async page(request: IncomingMessage, response: ServerResponse, status: 200 | 404 = 200): Promise<void> {
    const page = (await this.#built())?.get('index.html')
    if (page === undefined) response.writeHead(503, plainText).end(notBuilt)
    else send(request, response, page, pageHeaders, status)
  }

  /** What lies at a path of the build; false where nothing does. */
  async asset(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> {
    const file = (await this.#built())?.get(path.slice(1))
    if (file === undefined) return false
    send(request, response, file, assetHeaders, 200)
    return true
  }

  /** Read once it is there, and then kept. */
  async #built(): Promise<BuiltFiles | null> {
    this.#files ??= await readBuiltFiles(this.#folder)
    return this.#files
  }
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: BuiltFile,
  headers: Readonly<Record<string, string>>,
  status: 200 | 404,
): void {
  const sent = {
    ...headers,
    etag: file.etag,
    vary: 'origin, accept-encoding',
    'x-content-type-options': 'nosniff',
  }
  const inHand = namesIn(request.headers['if-none-match'])
  if (status === 200 && (inHand.includes(file.etag) || inHand.includes('*'))) {
    response.writeHead(304, sent).end()
    return
  }
  const { best } = codingsAcceptedBy(request.headers['accept-encoding'])
  const compressed = best === null ? undefined : file.compressed.get(best)
  const bytes = compressed ?? file.bytes
  response
    .writeHead(status, {
      ...sent,
      'content-type': file.mediaType,
      'content-length': bytes.length,
      ...(compressed !== undefined && best !== null && { 'content-encoding': best }),
    })
    .end(bytes)
}

const plainText = {
  'content-type': 'text/plain; charset=utf-8',
  'x-content-type-options': 'nosniff',
} as const

const notBuilt = `Communiqué: an archive of official statements.

The reading room is not built. Build it in the repository, then load this page again:

    npm run build --workspace @communique/reader

GraphiQL, and the API for programs, are at /graphql.
`
