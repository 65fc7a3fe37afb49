import { type RawBuilder, sql } from 'kysely'
import { requestError } from '../plan/request-error.ts'
import type { Decisions } from './decisions.ts'
import type { Inputs } from './inputs.ts'
import { Slot } from './slot.ts'

type Scalar =
  | 'uuid'
  | 'text'
  | 'int4'
  | 'int8'
  | 'float4'
  | 'float8'
  | 'numeric'
  | 'boolean'
  | 'date'
  | 'timestamptz'
  | 'jsonb'

export type SqlType = Scalar | `${Scalar}[]`

type Item<T> = NonNullable<T> extends readonly (infer Value)[] ? Value : never
type At<T, Name extends keyof NonNullable<T>> = NonNullable<T>[Name] | NullOf<T>
type NullOf<T> = null extends T ? undefined : undefined extends T ? undefined : never

/**
 * A value of the request (an argument, something of the context) while a statement is compiled. The statement is
 * kept for other requests, so the value itself is not there to be looked at: `value` stands for it as a parameter,
 * and whatever the text of the statement depends on (`when`, `known`, `items`) is remembered as a condition under
 * which the statement may be used again.
 */
export class Bound<T> {
  readonly #read: (inputs: Inputs) => T
  readonly #decisions: Decisions

  constructor(read: (inputs: Inputs) => T, decisions: Decisions) {
    this.#read = read
    this.#decisions = decisions
  }

  /** The value in a request: for the plugin, when a statement runs. */
  read(inputs: Inputs): T {
    return this.#read(inputs)
  }

  /**
   * The value as a parameter, of the type that Postgres infers from where it stands.
   * @example
   * ```ts
   * builder.queryField('ships', (t) =>
   *   t.kyselyList({
   *     type: Ship,
   *     args: { name: t.arg.string({ required: true }) },
   *     where: (eb, { name }) => eb('ships.name', '=', name.value),
   *   }),
   * )
   * ```
   * ```graphql
   * { ships(name: "Argo") { name } }
   * ```
   * ```sql
   * select format('{"ships":[%s]}', coalesce((
   *   select string_agg(l.i, ',')
   *   from (
   *     select format('{"name":%s}', coalesce(to_json(t1.name::text), '"\u0000"')) as i
   *     from "ships" as t1
   *     where (t1.name = $1)
   *   ) as l
   * ), '')) as data
   * ```
   */
  get value(): RawBuilder<T> {
    const read = this.#read
    const storable = (inputs: Inputs): T => {
      const value = read(inputs)
      checkStorable(value)
      return value
    }
    // Read at once: what is wrong with it is then known to be wrong with this field.
    const first = storable(this.#decisions.inputs)
    return sql<T>`${sql.val(this.#decisions.inputs.onlyOnce === true ? first : new Slot(storable))}`
  }

  /**
   * The value as a parameter of a type, for places from which Postgres cannot infer one.
   * @example
   * ```ts
   * builder.queryField('ships', (t) =>
   *   t.kyselyList({
   *     type: Ship,
   *     args: { year: t.arg.int({ required: true }) },
   *     where: (eb, { year }) => eb(year.as('int4'), '>', eb.ref('ships.built')),
   *   }),
   * )
   * ```
   * ```graphql
   * { ships(year: 1800) { name } }
   * ```
   * ```sql
   * select format('{"ships":[%s]}', coalesce((
   *   select string_agg(l.i, ',')
   *   from (
   *     select format('{"name":%s}', coalesce(to_json(t1.name::text), '"\u0000"')) as i
   *     from "ships" as t1
   *     where (cast($1 as int4) > t1.built)
   *   ) as l
   * ), '')) as data
   * ```
   */
  as(type: SqlType): RawBuilder<T> {
    return sql<T>`cast(${this.value} as ${sql.raw(type)})`
  }

  /**
   * The same value, of which the best plan depends so much that Postgres is to plan the statement anew for each
   * execution: the words of a search, say. The statement that it stands in is then planned `EACH_TIME`.
   */
  plannedEachTime(): this {
    this.#decisions.demand('EACH_TIME')
    return this
  }

  /**
   * Whether there is a value: neither null nor left out. There is a statement for each case.
   * @example
   * ```ts
   * builder.queryField('ships', (t) =>
   *   t.kyselyList({
   *     type: Ship,
   *     args: { broken: t.arg.boolean() },
   *     where: (eb, { broken }) => (broken.given ? eb('ships.broken_up', '=', true) : undefined),
   *   }),
   * )
   * ```
   * ```graphql
   * { ships { name } }
   * ```
   * ```sql
   * select format('{"ships":[%s]}', coalesce((
   *   select string_agg(l.i, ',')
   *   from (
   *     select format('{"name":%s}', coalesce(to_json(t1.name::text), '"\u0000"')) as i
   *     from "ships" as t1
   *   ) as l
   * ), '')) as data
   * ```
   */
  get given(): boolean {
    const read = this.#read
    return this.#decisions.ask((inputs) => (read(inputs) == null ? 'absent' : 'given')) === 'given'
  }

  /**
   * What to make of the value if there is one. There is a statement with it, and one without.
   * @example
   * ```ts
   * builder.queryField('ships', (t) =>
   *   t.kyselyList({
   *     type: Ship,
   *     args: { builtBefore: t.arg.int() },
   *     where: (eb, { builtBefore }) => builtBefore.when((year) => eb('ships.built', '<', year.value)),
   *   }),
   * )
   * ```
   * ```graphql
   * { ships(builtBefore: 1850) { name } }
   * ```
   * ```sql
   * select format('{"ships":[%s]}', coalesce((
   *   select string_agg(l.i, ',')
   *   from (
   *     select format('{"name":%s}', coalesce(to_json(t1.name::text), '"\u0000"')) as i
   *     from "ships" as t1
   *     where (t1.built < $1)
   *   ) as l
   * ), '')) as data
   * ```
   */
  when<Result>(make: (bound: Bound<NonNullable<T>>) => Result): Result | undefined {
    if (!this.given) return undefined
    const read = this.#read
    return make(new Bound((inputs) => present(read(inputs)), this.#decisions))
  }

  /**
   * The value itself. The statement is then for this value alone: right for enums and switches, not for words.
   * @example
   * ```ts
   * builder.queryField('ships', (t) =>
   *   t.kyselyList({
   *     type: Ship,
   *     args: { newest: t.arg.boolean() },
   *     where: (eb, { newest }) => (newest.known() === true ? eb('ships.built', '>', 1850) : undefined),
   *   }),
   * )
   * ```
   * ```graphql
   * { ships(newest: true) { name } }
   * ```
   * ```sql
   * select format('{"ships":[%s]}', coalesce((
   *   select string_agg(l.i, ',')
   *   from (
   *     select format('{"name":%s}', coalesce(to_json(t1.name::text), '"\u0000"')) as i
   *     from "ships" as t1
   *     where (t1.built > $1)
   *   ) as l
   * ), '')) as data
   * ```
   */
  known(): T {
    const read = this.#read
    this.#decisions.ask((inputs) => JSON.stringify(read(inputs)) ?? '')
    return read(this.#decisions.inputs)
  }

  /**
   * The value changed by a function that is applied once whenever the statement runs. It may throw a GraphQLError, which
   * becomes an error of the field.
   * @example
   * ```ts
   * builder.queryField('ships', (t) =>
   *   t.kyselyList({
   *     type: Ship,
   *     args: { words: t.arg.string({ required: true }) },
   *     where: (eb, { words }) =>
   *       eb('ships.name', 'like', words.map((text) => `%${text}%`).value),
   *   }),
   * )
   * ```
   * ```graphql
   * { ships(words: "go") { name } }
   * ```
   * ```sql
   * select format('{"ships":[%s]}', coalesce((
   *   select string_agg(l.i, ',')
   *   from (
   *     select format('{"name":%s}', coalesce(to_json(t1.name::text), '"\u0000"')) as i
   *     from "ships" as t1
   *     where (t1.name like $1)
   *   ) as l
   * ), '')) as data
   * ```
   */
  map<Result>(change: (value: T) => Result): Bound<Result> {
    const read = this.#read
    const changed = (inputs: Inputs): Result => {
      if (inputs.kept.has(changed)) return inputs.kept.get(changed) as Result
      const result = change(read(inputs))
      inputs.kept.set(changed, result)
      return result
    }
    return new Bound(changed, this.#decisions)
  }

  /** This value and another one of the same request. */
  with<Other>(other: Bound<Other>): Bound<readonly [T, Other]> {
    const read = this.#read
    return new Bound((inputs) => [read(inputs), other.read(inputs)] as const, this.#decisions)
  }

  /**
   * A part of an input object or of the context.
   * @example
   * ```ts
   * builder.queryField('voyages', (t) =>
   *   t.kyselyList({
   *     type: Voyage,
   *     where: (eb, _args, context) => eb('voyages.secret_of', '=', context.at('user').as('text')),
   *   }),
   * )
   * ```
   * ```graphql
   * { voyages { cargo } }
   * ```
   * ```sql
   * select format('{"voyages":[%s]}', coalesce((
   *   select string_agg(l.i, ',')
   *   from (
   *     select format('{"cargo":%s}', coalesce(to_json(t1.cargo::text), 'null')) as i
   *     from "voyages" as t1
   *     where (t1.secret_of = cast($1 as text))
   *   ) as l
   * ), '')) as data
   * ```
   */
  at<Name extends keyof NonNullable<T> & string>(name: Name): Bound<At<T, Name>> {
    const read = this.#read
    return new Bound((inputs) => part(read(inputs), name) as At<T, Name>, this.#decisions)
  }

  /**
   * The values of a list one by one. There is a statement for each length.
   * @example
   * ```ts
   * builder.queryField('ships', (t) =>
   *   t.kyselyList({
   *     type: Ship,
   *     args: { names: t.arg.stringList({ required: true }) },
   *     where: (eb, { names }) => eb.or(names.items().map((name) => eb('ships.name', '=', name.value))),
   *   }),
   * )
   * ```
   * ```graphql
   * { ships(names: ["Argo", "Calypso"]) { name } }
   * ```
   * ```sql
   * select format('{"ships":[%s]}', coalesce((
   *   select string_agg(l.i, ',')
   *   from (
   *     select format('{"name":%s}', coalesce(to_json(t1.name::text), '"\u0000"')) as i
   *     from "ships" as t1
   *     where ((t1.name = $1 or t1.name = $2))
   *   ) as l
   * ), '')) as data
   * ```
   */
  items(): readonly Bound<Item<T>>[] {
    const read = this.#read
    const length = Number(this.#decisions.ask((inputs) => String(listOf(read(inputs)).length)))
    return Array.from(
      { length },
      (_, index) => new Bound((inputs) => listOf(read(inputs))[index] as Item<T>, this.#decisions),
    )
  }
}

/** Postgres has no character NUL. @throws GraphQLError `BAD_USER_INPUT` */
function checkStorable(value: unknown): void {
  if (Array.isArray(value)) for (const item of value) checkStorable(item)
  else if (typeof value === 'string' && value.includes('\0')) {
    throw requestError('BAD_USER_INPUT', 'A text contains the character NUL. Remove it.')
  }
}

function present<T>(value: T): NonNullable<T> {
  if (value == null) throw new Error('A statement for a given value was run without one')
  return value
}

function part(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
