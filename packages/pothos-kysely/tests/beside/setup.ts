import type { Kysely } from 'kysely'
import type { Tables } from '../../example/tables.ts'

export interface Context {
  readonly db: Kysely<Tables>
  readonly user: string | null
}

/** Options that every schema of this program must give, because the types of all plugins are loaded. */
export const unusedPlugins = {
  scopeAuth: { authScopes: () => ({}) },
  relay: {},
} as const
