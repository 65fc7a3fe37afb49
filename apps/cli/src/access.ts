import type { ArchiveClient, ArchiveClientOptions } from '@communique/sdk'
import { ArchiveRequests } from './access/archive-requests.ts'
import { networkReason, speaksPlainly } from './access/network-reason.ts'
import { fileOfAddress, isThisMachine } from './address.ts'
import { Failure } from './failure.ts'
import type { WriteKey } from './write-key.ts'

/** Milliseconds by which two clocks may differ before it matters to a key that ends. */
const clockTolerance = 60_000

/** Milliseconds that a request may take: many pages are read for a while, and nobody waits for ever. */
const longest = 600_000

interface AccessOptions extends Pick<ArchiveClientOptions, 'retry'> {
  /** Whether the command itself shows that it waits. Default: no. */
  readonly quiet?: boolean
}

/** Uses the archive at `url`. Errors of the connection become messages that name flags of the command line. */
export async function withArchive<Result>(
  url: string,
  key: WriteKey | null,
  use: (archive: ArchiveClient) => Promise<Result>,
  { quiet = false, ...options }: AccessOptions = {},
): Promise<Result> {
  const { createArchive, ArchiveError } = await import('@communique/sdk')
  const requests = new ArchiveRequests(url, { quiet })
  try {
    return await use(
      createArchive({ url, key: key?.key, fetch: requests.fetch, timeout: longest, ...options }),
    )
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    throw await explained(error, url, key, requests)
  }
}

/** What is wrong and what to do; the error itself where the archive said it best. */
async function explained(
  error: Error & { code: string },
  url: string,
  key: WriteKey | null,
  requests: ArchiveRequests,
): Promise<Error> {
  const { code } = error
  const from = { cause: error }
  if (code === 'NETWORK') return new Failure(nobodyAt(url, error), from)
  if (code === 'UNAUTHENTICATED' && key === null)
    return new Failure(`Reading ${url} needs a key. Give one with --key or COMMUNIQUE_KEY.`, from)
  if (code === 'UNAUTHENTICATED' && key !== null)
    return new Failure(notAccepted(error.message, url, key.origin, requests.ahead), from)
  if (code === 'FORBIDDEN' && key !== null)
    return new Failure(
      `The key from ${key.origin} does not allow this. Give one of a greater scope with --key or COMMUNIQUE_KEY.`,
      from,
    )
  if (code === 'DATABASE_UNAVAILABLE')
    return new Failure(
      `The database of the archive at ${url} does not answer. Run the command again when it does.`,
      from,
    )
  if (code.startsWith('HTTP_'))
    return new Failure(notAnArchive(url, Number(code.slice(5)), requests.mediaType), from)
  if (code === 'GRAPHQL_VALIDATION_FAILED' || code === 'GRAPHQL_PARSE_FAILED') {
    const { otherRelease } = await import('./access/other-release.ts')
    const other = await otherRelease(url)
    if (other === null) return error
    const { theirs, ours, older } = other
    return new Failure(
      `The archive at ${url} is release ${theirs}, and this command is ${ours}: they do not understand each other (${error.message}). Install a newer ${older}.`,
      from,
    )
  }
  return error
}

/** What is wrong; what to do about it depends. */
export function unreachable(error: Error, url: string): string {
  const file = fileOfAddress(url)
  const left = file === null ? '' : ` The server that left this address in ${file} is not there any more.`
  return `No archive responds at ${url} (${networkReason(error)}).${left}`
}

/** The same with what to do. */
export function nobodyAt(url: string, error: Error): string {
  const what = unreachable(error, url)
  if (speaksPlainly(error)) return `${what} Give its address as ${url.replace(/^https/, 'http')}.`
  if (fileOfAddress(url) !== null)
    return `${what} Start it again with \`communique serve\` (or \`npm start\`), or give the address of another with --url.`
  return isThisMachine(URL.parse(url)?.hostname ?? '')
    ? `${what} Start one with \`npm start\`, or give the address of yours with --url.`
    : `${what} Check the address in --url or COMMUNIQUE_URL, and whether that server runs.`
}

function notAccepted(said: string, url: string, origin: string, ahead: number | null): string {
  if (said.includes('is unknown'))
    return `The archive at ${url} does not know the key from ${origin}. Give its key with --key or COMMUNIQUE_KEY, or the data folder of its server with --data.`
  if (said.includes('was revoked'))
    return `The key from ${origin} was revoked at the archive at ${url}. Give another key with --key or COMMUNIQUE_KEY.`
  if (said.includes('has expired') && ahead !== null && Math.abs(ahead) > clockTolerance)
    return `The key from ${origin} has expired at the archive at ${url}, whose clock is ${spanOf(ahead)} that of this machine. Check both clocks, or give another key with --key.`
  if (said.includes('has expired'))
    return `The key from ${origin} has expired at the archive at ${url}. Give another key with --key or COMMUNIQUE_KEY.`
  return `The archive at ${url} does not accept the key from ${origin}. Give another key with --key or COMMUNIQUE_KEY.`
}

/** By how much a clock is ahead of another, or behind it. */
function spanOf(milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / 60_000)
  const span = minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`
  return `${span} ${milliseconds > 0 ? 'ahead of' : 'behind'}`
}

/** What answers there, where it is no archive. */
export function notAnArchive(url: string, status: number, mediaType: string | null): string {
  if (status === 502 || status === 503 || status === 504)
    return `A proxy answers at ${url}, and no archive behind it (HTTP ${status}). Run the command again when that is back.`
  if (/^text\/html\b|xhtml/i.test(mediaType ?? ''))
    return `A web page answers at ${url}, not an archive (HTTP ${status}). Check --url: it is the address of the server, or that of its API, which ends with /graphql.`
  return `The server at ${url} is not an archive (HTTP ${status}). Check --url.`
}
