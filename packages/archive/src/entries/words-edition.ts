import { wordsEdition } from '@communique/full-text'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../tables.ts'

/** Held by the one process that cuts words of stored articles. */
export const fillLock = sql`hashtextextended('communique search fill', 0)`

/**
 * Words that another edition of the cutter cut are not found by a search that this one reads: they go, and all are cut anew behind
 * this (see fill-entries.ts). An archive without articles is of this edition at once.
 */
export async function giveUpOtherEditions(tx: Transaction<Tables>): Promise<void> {
  const head = await tx.selectFrom('words_head').select('edition').executeTakeFirst()
  if (head?.edition === wordsEdition) return
  // Whoever fills ends his part first: it would say how far it is of words that are gone.
  await sql`select pg_advisory_xact_lock(${fillLock})`.execute(tx)
  await sql`truncate article_words`.execute(tx)
  // An archive that is being restored has no row.
  await tx
    .insertInto('words_head')
    .values({ edition: wordsEdition })
    .onConflict((conflict) => conflict.column('one').doUpdateSet({ edition: wordsEdition }))
    .execute()
  await beginFill(tx)
}

/** Lets the words of all articles be cut. Until they are, `search_ready` refuses searches. */
export async function beginFill(tx: Transaction<Tables>): Promise<void> {
  await sql`
    insert into search_fill (done, total)
    select 0, count(*) from article_entry having count(*) > 0
    on conflict (one) do update set done = 0, total = excluded.total, below = null`.execute(tx)
}
