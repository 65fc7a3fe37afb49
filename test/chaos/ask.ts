import type { Fleet } from './fleet.ts'

const timeoutMilliseconds = 5_000

/** Sends a mutation to one server; null where it did not answer, or could not do it. */
export async function ask(
  fleet: Fleet,
  server: number,
  query: string,
  variables: object,
): Promise<unknown | null> {
  const [url, key] = [fleet.urls[server], fleet.keyOf(server)]
  if (url === undefined || key === undefined) return null
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(timeoutMilliseconds),
    })
    const { data = null, errors } = (await response.json()) as { data?: unknown; errors?: unknown }
    return errors === undefined ? data : null
  } catch {
    return null
  }
}
