import { setTimeout as sleep } from 'node:timers/promises'
import { withConnection } from './sql-client.ts'

/** Looks all the time which publications have their position, and tells of each. */
export async function watchStamps(
  url: string,
  stamped: (articleId: string) => void,
  signal: AbortSignal,
): Promise<void> {
  let position = 0
  await withConnection(url, signal, async (client) => {
    while (!signal.aborted) {
      const { rows } = await client.query<{ article_id: string; position: string }>(
        "select article_id, position from feed where position > $1 and kind = 'PUBLISHED' order by position",
        [position],
      )
      for (const row of rows) stamped(row.article_id)
      position = Number(rows.at(-1)?.position ?? position)
      await sleep(5)
    }
  })
}
