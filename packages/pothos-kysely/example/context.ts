import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

export interface Context {
  readonly db: Kysely<Tables>
  /** Who asks; null for strangers. */
  readonly user: string | null
}
