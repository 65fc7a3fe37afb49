import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { KeyScope, Tables } from './tables.ts'

/** Creates a key and returns it. The archive keeps only its hash. */
export async function createKey(db: Kysely<Tables>, scope: KeyScope, label: string): Promise<string> {
  const key = `cmq_${randomBytes(24).toString('base64url')}`
  await db
    .insertInto('api_key')
    .values({ id: uuid(), hash: hashOf(key), scope, label })
    .execute()
  return key
}

/** The scope of a key; null for an unknown key. */
export async function scopeOf(db: Kysely<Tables>, key: string): Promise<KeyScope | null> {
  const row = await db
    .selectFrom('api_key')
    .select('scope')
    .where('hash', '=', hashOf(key))
    .executeTakeFirst()
  return row?.scope ?? null
}

/** A key has 192 random bits, so that a plain hash is as good as a slow one. */
function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}
