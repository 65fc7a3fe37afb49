import { release } from '../release.ts'

/** Milliseconds that a server has to say which release it is, where something went wrong already. */
const limit = 3_000

/** The release of the server at `url`, if it says so. */
export async function releaseOf(url: string): Promise<string | null> {
  try {
    const response = await fetch(new URL('/health/ready', url), { signal: AbortSignal.timeout(limit) })
    const { version }: { readonly version?: unknown } = Object(await response.json())
    return typeof version === 'string' ? version : null
  } catch {
    return null
  }
}

/** Where a server does not understand the command: whose release is the older one. Null where both are of the same. */
export async function otherRelease(url: string): Promise<OtherRelease | null> {
  const theirs = await releaseOf(url)
  if (theirs === null || theirs === release) return null
  return { theirs, ours: release, older: isOlder(theirs, release) ? 'server' : 'command' }
}

interface OtherRelease {
  readonly theirs: string
  readonly ours: string
  readonly older: 'server' | 'command'
}

function isOlder(one: string, other: string): boolean {
  return one.localeCompare(other, 'en', { numeric: true }) < 0
}
