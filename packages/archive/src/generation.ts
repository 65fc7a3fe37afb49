import { sql, type Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * Says that this transaction changes something that is visible already and gets no position for it. The last statement of the
 * transaction: all others that say so wait until it ends.
 */
export async function raiseGeneration(tx: Transaction<Tables>): Promise<void> {
  await tx.updateTable('generation_head').set({ generation: sql`generation + 1` }).execute()
}
