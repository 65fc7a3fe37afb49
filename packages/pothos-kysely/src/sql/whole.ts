import { type RawBuilder, sql } from 'kysely'
import type { ObjectFacts, UnionFacts } from '../declare/declaration.ts'
import type { Compilation } from './compilation.ts'
import type { Rows } from './row.ts'

/**
 * All rows of a connection, for its counts and facets. Where they come from a query of their own (`pageFrom` says that it takes
 * long), all of these read what it gave once: Postgres keeps the rows of a query with a name that is read several times.
 */
export class Whole {
  readonly #compilation: Compilation
  readonly #target: ObjectFacts | UnionFacts | null
  readonly #read: () => Rows
  #name: string | null = null

  /** `target`: what the rows are of, where they are to be read once. */
  constructor(compilation: Compilation, target: ObjectFacts | UnionFacts | null, read: () => Rows) {
    this.#compilation = compilation
    this.#target = target
    this.#read = read
  }

  rows(): Rows {
    if (this.#target === null) return this.#read()
    this.#name ??= this.#compilation.nextAlias()
    const { table, key } = this.#target
    const alias = this.#compilation.nextAlias()
    return {
      row: { naming: { table, alias }, key },
      from: sql`${sql.id(this.#name)} as ${sql.id(alias)}`,
      where: null,
    }
  }

  /** `with ...`, to stand before what reads the rows; null where nothing does. */
  shared(): RawBuilder<unknown> | null {
    if (this.#name === null) return null
    const { row, from, where } = this.#read()
    return sql`with ${sql.id(this.#name)} as (select ${sql.id(row.naming.alias)}.* from ${from}${where ?? sql``})`
  }
}
