import { setTimeout as sleep } from 'node:timers/promises'
import { withConnection } from './sql-client.ts'

/** A transaction that has nothing to do with the archive, holds a transaction id, and stays open as long as it can. */
export async function standBy(url: string, signal: AbortSignal): Promise<void> {
  await withConnection(url, signal, async (client) => {
    await client.query('begin isolation level repeatable read')
    await client.query('create temporary table bystander as select pg_current_xact_id()')
    while (!signal.aborted) {
      await client.query('select 1')
      await sleep(100)
    }
    await client.query('rollback')
  })
}
