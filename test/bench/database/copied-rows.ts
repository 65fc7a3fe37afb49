import { copyIn, mayLeaveOutChecks } from './copy-in.ts'
import { copyOut } from './copy-out.ts'
import { withClient } from './data-set.ts'
import { tablesInOrder, writtenColumns } from './whole-tables.ts'

/**
 * Fills an archive that another version has just made with the rows of a data set: tables and columns that both have,
 * in the order in which they are stored.
 */
export async function copyRows(from: string, to: string, signal: AbortSignal): Promise<void> {
  await withClient(from, (source) =>
    withClient(to, async (target) => {
      // Foreign keys hold where the rows come from.
      if (await mayLeaveOutChecks(target)) await target.query('set session_replication_role = replica')
      const known = await tablesInOrder(source)
      for (const table of await tablesInOrder(target)) {
        if (!known.includes(table)) continue
        signal.throwIfAborted()
        const held = await writtenColumns(source, table)
        const columns = (await writtenColumns(target, table)).filter((name) => held.includes(name)).join(', ')
        const data = await copyOut(source, `copy (select ${columns} from "${table}") to stdout`)
        await copyIn(target, `copy "${table}" (${columns}) from stdin`, data)
      }
      const { rows } = await source.query<{ position: number }>('select position from feed_head')
      await target.query('update feed_head set position = $1', [rows[0]?.position])
      await target.query('vacuum analyze')
    }),
  )
}
