import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** Runs `work` with a connection, again with a new one each time that it breaks, until `signal` aborts. */
export async function withConnection(
  url: string,
  signal: AbortSignal,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
    client.on('error', () => {})
    try {
      await client.connect()
      await work(client)
    } catch (error) {
      if (!isBroken(error)) throw error
      await sleep(50)
    } finally {
      await client.end().catch(() => {})
    }
  }
}

/** Whether the database went away, rather than refused something. */
function isBroken(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  // SQLSTATE classes 08 and 57: connections, and servers that start or stop; all else that has five characters is a refusal.
  return !/^[0-9A-Z]{5}$/.test(code) || /^(?:08|57)/.test(code)
}
