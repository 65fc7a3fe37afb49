import { setTimeout as sleep } from 'node:timers/promises'
import { withConnection } from './sql-client.ts'
import type { Told } from './verdict.ts'

/**
 * Reads as one must not: behind the greatest id that it has seen. An id is given before the commit, so that a smaller
 * one may become visible later. Here to see that the verdict finds it out.
 */
export async function readNaively(
  url: string,
  told: (publication: Told) => void,
  signal: AbortSignal,
): Promise<void> {
  let id = 0
  await withConnection(url, signal, async (client) => {
    while (!signal.aborted) {
      const { rows } = await client.query<{ id: string; article_id: string }>(
        'select id, article_id from feed where id > $1 order by id limit 200',
        [id],
      )
      for (const row of rows) {
        id = Number(row.id)
        told({ position: id, articleId: row.article_id })
      }
      await sleep(20)
    }
  })
}
