import { ArchiveError, createArchive } from '@communique/sdk'
import { watchedFetch } from './connection.ts'

const keyName = 'communique-key'

/** The archive whose reading room this is. A closed one is read with the key that was typed in this tab. */
export const archive = createArchive({
  url: new URL('/graphql', window.location.origin),
  key: sessionStorage.getItem(keyName) ?? undefined,
  fetch: watchedFetch,
  // Two quick tries: what goes on failing is shown, and tried again from there.
  retry: { attempts: 2, maxDelay: 5_000 },
})

/** Whether a key was typed in this tab. */
export const hasKey = sessionStorage.getItem(keyName) !== null

/** Reads with this key from now on, until the tab is closed; null forgets it. */
export function readWithKey(key: string | null): void {
  if (key === null) sessionStorage.removeItem(keyName)
  else sessionStorage.setItem(keyName, key)
  window.location.reload()
}

/** A file of a closed archive, whole. @throws ArchiveError when it is refused, or breaks off */
export async function fileWithKey(href: string): Promise<Blob> {
  const key = sessionStorage.getItem(keyName)
  const headers = key === null ? {} : { authorization: `Bearer ${key}` }
  try {
    const response = await watchedFetch(href, { headers })
    if (response.ok) return await response.blob()
    throw new ArchiveError(`HTTP_${response.status}`, await response.text(), { status: response.status })
  } catch (error) {
    if (error instanceof ArchiveError) throw error
    throw new ArchiveError('NETWORK', `The file did not come whole (${error}). Start the download again.`, {
      cause: error,
    })
  }
}
