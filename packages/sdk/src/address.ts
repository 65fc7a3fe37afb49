import { ArchiveError } from './archive-error.ts'

/**
 * The whole URL of the API. In a page it may be given relative to the page; without a path it is that of `/graphql`.
 * @throws ArchiveError `BAD_URL` also for one with a password, to which browsers send nothing
 */
export function addressOf(url: string | URL): string {
  try {
    const { location } = globalThis as Partial<WithLocation>
    const [, origin, path]: string[] = Object(
      /^(https?:\/\/[^/@]+\/)(.*)/.exec(new URL(url, location?.href).href),
    )
    return origin + (path || 'graphql')
  } catch {
    // What was no URL, and what the expression did not find: nothing is taken apart then.
    throw new ArchiveError('BAD_URL', 'This URL is wrong. Use http or https, no password.')
  }
}

interface WithLocation {
  readonly location: { readonly href: string }
}
