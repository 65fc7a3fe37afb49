import { createHash, randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { type Act, recordAct } from '../audit/act.ts'
import { StoreError } from '../store-error.ts'
import type { KeyScope, Tables } from '../tables.ts'
import { KeyUse } from './key-use.ts'

/** A key that the archive accepts now. */
export interface KnownKey {
  readonly id: string
  readonly scope: KeyScope
  readonly label: string
  readonly expiresAt: Date | null
}

/** Why a key is not accepted. */
export type KeyFault = 'UNKNOWN' | 'EXPIRED' | 'REVOKED'

export type KeyCheck =
  | { readonly key: KnownKey; readonly fault: null }
  | { readonly key: null; readonly fault: KeyFault }

export interface KeyToCreate {
  readonly scope: KeyScope
  /** A note for people. */
  readonly label: string
  /** Null: the key does not expire. */
  readonly expiresAt: Date | null
}

export interface CreatedKey {
  readonly id: string
  readonly secret: string
}

/** Milliseconds for which an accepted key is not looked up again: so long a key that another process revoked still works here. */
const keptMilliseconds = 1_000

/** Accepted keys that are kept; others are looked up each time. */
const mostKept = 1_000

/** The smaller scopes that each one includes. */
const ranks: Readonly<Record<KeyScope, number>> = { READ: 1, PUBLISH: 2, ADMIN: 3 }

/** Whether a key allows what needs `needed`: each scope allows what the lesser ones do. */
export function allows(scope: KeyScope, needed: KeyScope): boolean {
  return ranks[scope] >= ranks[needed]
}

/** The keys of an archive, which keeps only their hashes. */
export class Keys implements AsyncDisposable {
  readonly #db: Kysely<Tables>
  readonly #use: KeyUse
  readonly #accepted = new Map<string, { readonly key: KnownKey; readonly until: number }>()

  constructor(db: Kysely<Tables>, onTrouble: (what: string, error: unknown) => void) {
    this.#db = db
    this.#use = new KeyUse(db, onTrouble)
  }

  /** Creates a key. `secret` is shown to nobody again. */
  async create({ scope, label, expiresAt }: KeyToCreate, act: Act): Promise<CreatedKey> {
    const secret = `cmq_${randomBytes(24).toString('base64url')}`
    const id = uuid()
    const row = { id, hash: hashOf(secret), ending: secret.slice(-4), scope, label, expires_at: expiresAt }
    await this.#db.transaction().execute(async (tx) => {
      await tx.insertInto('api_key').values(row).execute()
      await recordAct(tx, 'CREATE_KEY', act, [], { keyId: id, after: scope })
    })
    return { id, secret }
  }

  /** Ends a key for good. Revoking it again is the same as once. @throws StoreError `NOT_FOUND` */
  async revoke(id: string, act: Act): Promise<void> {
    await this.#db.transaction().execute(async (tx) => {
      const key = await tx
        .selectFrom('api_key')
        .select('revoked_at')
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
      if (key === undefined) {
        throw new StoreError('NOT_FOUND', 'This key does not exist. Run `communique key list` to see all.')
      }
      if (key.revoked_at !== null) return
      await tx.updateTable('api_key').set({ revoked_at: sql`now()` }).where('id', '=', id).execute()
      await recordAct(tx, 'REVOKE_KEY', act, [], { keyId: id })
    })
    this.#accepted.clear()
  }

  /** Whether a key is accepted now, by the clock of the database. Its use is noted. */
  async check(secret: string): Promise<KeyCheck> {
    const hash = hashOf(secret)
    const accepted = this.#accepted.get(hash)
    const key = accepted !== undefined && isFresh(accepted) ? accepted.key : await this.#lookUp(hash)
    if (typeof key === 'string') return { key: null, fault: key }
    this.#use.note(key.id)
    return { key, fault: null }
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#use[Symbol.asyncDispose]()
  }

  async #lookUp(hash: string): Promise<KnownKey | KeyFault> {
    this.#accepted.delete(hash)
    const row = await this.#db
      .selectFrom('api_key')
      .select(['id', 'scope', 'label', 'expires_at as expiresAt'])
      .select((eb) => [
        eb('revoked_at', 'is not', null).as('isRevoked'),
        eb.fn.coalesce(eb('expires_at', '<=', eb.fn<Date>('now')), eb.lit(false)).as('isExpired'),
      ])
      .where('hash', '=', hash)
      .executeTakeFirst()
    if (row === undefined) return 'UNKNOWN'
    const { isRevoked, isExpired, ...key } = row
    if (isRevoked) return 'REVOKED'
    if (isExpired) return 'EXPIRED'
    const [oldest] = this.#accepted.keys()
    if (this.#accepted.size >= mostKept && oldest !== undefined) this.#accepted.delete(oldest)
    this.#accepted.set(hash, { key, until: performance.now() + keptMilliseconds })
    return key
  }
}

function isFresh({ key, until }: { readonly key: KnownKey; readonly until: number }): boolean {
  return performance.now() < until && (key.expiresAt === null || key.expiresAt.getTime() > Date.now())
}

/** A key has 192 random bits, so that a plain hash is as good as a slow one. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
