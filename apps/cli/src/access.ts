import type { ArchiveClient, ArchiveClientOptions } from '@communique/sdk'
import { Failure } from './failure.ts'
import type { WriteKey } from './write-key.ts'

/** Milliseconds that a request may take: many pages are read for a while, and nobody waits for ever. */
const longest = 600_000

/** Uses the archive at `url`. Errors of the connection become messages that name flags of the command line. */
export async function withArchive<Result>(
  url: string,
  key: WriteKey | null,
  use: (archive: ArchiveClient) => Promise<Result>,
  options: Pick<ArchiveClientOptions, 'retry'> = {},
): Promise<Result> {
  const { createArchive, ArchiveError } = await import('@communique/sdk')
  try {
    return await use(createArchive({ url, key: key?.key, timeout: longest, ...options }))
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    throw explained(error, url, key)
  }
}

function explained(error: Error & { code: string }, url: string, key: WriteKey | null): Error {
  if (error.code === 'NETWORK') {
    return new Failure(
      `${unreachable(error, url)} Start one with \`npm start\`, or give the address of yours with --url.`,
      { cause: error },
    )
  }
  if (error.code === 'UNAUTHENTICATED' && key !== null) {
    return new Failure(
      `The archive at ${url} does not accept the key from ${key.origin}. Give another key with --key or COMMUNIQUE_KEY.`,
      { cause: error },
    )
  }
  if (error.code === 'DATABASE_UNAVAILABLE') {
    return new Failure(
      `The database of the archive at ${url} does not answer. Run the command again when it does.`,
      { cause: error },
    )
  }
  if (error.code === 'UNAUTHENTICATED') {
    return new Failure(`Reading ${url} needs a key. Give one with --key or COMMUNIQUE_KEY.`, { cause: error })
  }
  if (error.code === 'FORBIDDEN' && key !== null) {
    return new Failure(
      `The key from ${key.origin} does not allow this. Give one of a greater scope with --key or COMMUNIQUE_KEY.`,
      { cause: error },
    )
  }
  if (error.code.startsWith('HTTP_')) {
    return new Failure(`The server at ${url} is not an archive (${error.code}). Check --url.`, {
      cause: error,
    })
  }
  return error
}

/** What is wrong; what to do about it depends. */
export function unreachable(error: Error, url: string): string {
  return `No archive responds at ${url} (${networkReason(error)}).`
}

/** What the network said is some causes deep. */
function networkReason(error: Error): string {
  if (error instanceof AggregateError && error.errors[0] instanceof Error)
    return networkReason(error.errors[0])
  if (error.cause instanceof Error) return networkReason(error.cause)
  return error.message
}
