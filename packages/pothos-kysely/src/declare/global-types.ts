import type { FieldMap, FieldNullability, InputFieldMap, SchemaTypes, TypeParam } from '@pothos/core'
import type { Expression } from 'kysely'
import type { KyselyAggregateFieldBuilder } from './aggregate-field-builder.ts'
import type { KyselyFieldBuilder } from './object-field-builder.ts'
import type { PothosKyselyPlugin } from './plugin.ts'
import type { KyselyConnectionRef, KyselyObjectRef, KyselyUnionRef } from './refs.ts'
import type {
  KyselyConnectionObjectOptions,
  ObjectOptions,
  RefOptions,
  UnionOptions,
} from './type-options.ts'
import type { KyselyPluginOptions, TableName } from './types.ts'

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      kysely: PothosKyselyPlugin<Types>
    }

    export interface SchemaBuilderOptions<Types extends SchemaTypes> {
      kysely: KyselyPluginOptions<Types>
    }

    export interface UserSchemaTypes {
      /** The tables, as Kysely knows them. */
      KyselyTables: object
    }

    export interface ExtendDefaultTypes<PartialTypes extends Partial<UserSchemaTypes>> {
      KyselyTables: PartialTypes['KyselyTables'] & {}
    }

    export interface FieldOptions<
      Types extends SchemaTypes,
      ParentShape,
      Type extends TypeParam<Types>,
      Nullable extends FieldNullability<Type>,
      Args extends InputFieldMap,
      ResolveShape,
      ResolveReturnShape,
    > {
      /** How many items a list is expected to hold, for `costLimit`. Default: 5. */
      expectedLength?: number
      /** What the field costs by itself, each time that it is answered, for `costLimit`. Default: 1. */
      cost?: number
    }

    export interface ScalarTypeOptions<Types extends SchemaTypes, ScalarInputShape, ScalarOutputShape> {
      /** How Postgres writes the scalar into JSON; without it, fields of it are answered by resolvers alone. */
      kysely?: {
        /** To text, number or boolean: what `serialize` would give. */
        readonly sql: (value: Expression<ScalarOutputShape>) => Expression<string | number | boolean>
        /** From there to what `serialize` takes. Without it the value is handed on as it is. */
        readonly parse?: (json: never) => ScalarOutputShape
      }
    }

    export interface SchemaBuilder<Types extends SchemaTypes> {
      /**
       * A type on a table, to be filled later: so that types need not import each other in circles.
       * @example
       * ```ts
       * const Harbour = builder.kyselyRef('ports', { name: 'Harbour', key: 'id' })
       * builder.kyselyObject(Harbour, { fields: (t) => ({ name: t.column('name') }) })
       * builder.queryField('harbour', (t) => t.kyselyField({ type: Harbour }))
       * ```
       * ```graphql
       * { harbour { name } }
       * ```
       * ```sql
       * select format('{"harbour":%s}', coalesce((
       *   select format('{"name":%s}', coalesce(to_json(t1.name::text), '"\u0000"'))
       *   from "ports" as t1
       *   limit 1
       * ), '"\u0000"')) as data
       * ```
       */
      kyselyRef: <Table extends TableName<Types>>(
        table: Table,
        options: RefOptions<Types, Table>,
      ) => KyselyObjectRef<Types, Table>

      /**
       * Fills a type, or makes one on a table. With `node` it has an id by which it can be read again.
       * @example
       * ```ts
       * builder.kyselyObject(Ship, {
       *   description: 'A ship that sails, or lies up.',
       *   node: true,
       *   fields: (t) => ({ name: t.column('name') }),
       * })
       * ```
       * ```graphql
       * { ship { id name } }
       * ```
       * ```sql
       * select format('{"ship":%s}', coalesce((
       *   select format('{"id":%s,"name":%s}', coalesce((('"Ship:' || t1.id::text) || '"'), '"\u0000"'), coalesce(to_json(t1.name::text), '"\u0000"'))
       *   from "ships" as t1
       *   order by t1.id asc
       *   limit 1
       * ), '"\u0000"')) as data
       * ```
       */
      kyselyObject: <Table extends TableName<Types>>(
        ...given:
          | [ref: KyselyObjectRef<Types, Table>, options: ObjectOptions<Types, Table>]
          | [table: Table, options: ObjectOptions<Types, Table> & RefOptions<Types, Table>]
      ) => KyselyObjectRef<Types, Table>

      /**
       * Further fields of a type, declared elsewhere.
       * @example
       * ```ts
       * builder.kyselyObjectFields(Ship, (t) => ({
       *   tonnage: t.column('tonnage', { type: 'Float' }),
       * }))
       * ```
       * ```graphql
       * { ship { tonnage } }
       * ```
       * ```sql
       * select format('{"ship":%s}', coalesce((
       *   select format('{"tonnage":%s}', coalesce(case when cast(t1.tonnage as float8) = 0 then '0' when abs(cast(t1.tonnage as float8)) between 1e-4 and 1e+14 then cast(cast(t1.tonnage as float8) as text) else (
       *     select case
       *     when digits in ('NaN', 'Infinity', '-Infinity') then '"\u0000"'
       *     when digits not like '%e%' then digits
       *     when abs(cast(digits as float8)) >= 1e21 or abs(cast(digits as float8)) < 1e-6 then regexp_replace(digits, 'e([+-])0', 'e\1')
       *     else cast(cast(digits as numeric) as text)
       *     end
       *     from cast(cast(t1.tonnage as float8) as text) as digits
       *   ) end, '"\u0000"'))
       *   from "ships" as t1
       *   order by t1.id asc
       *   limit 1
       * ), '"\u0000"')) as data
       * ```
       */
      kyselyObjectFields: <Table extends TableName<Types>>(
        ref: KyselyObjectRef<Types, Table>,
        fields: (t: KyselyFieldBuilder<Types, Table>) => FieldMap,
      ) => void

      /**
       * Several types in one list. Its rows stand in a table (or query) of their own, with the name of the type and the key of
       * each.
       * @example
       * ```ts
       * const Find = builder.kyselyUnion('find', {
       *   name: 'Find',
       *   key: 'id',
       *   typeColumn: 'type',
       *   members: [
       *     { type: Ship, on: { id: 'id' } },
       *     { type: Entry, on: { id: 'id' } },
       *   ],
       * })
       * builder.queryField('finds', (t) => t.kyselyList({ type: Find }))
       * ```
       * ```graphql
       * { finds { ... on Ship { name } ... on Entry { words } } }
       * ```
       * ```sql
       * select format('{"finds":[%s]}', coalesce((
       *   select string_agg(l.i, ',')
       *   from (
       *     select coalesce(case t1.type when 'Ship' then (
       *       select format('{"name":%s}', coalesce(to_json(t2.name::text), '"\u0000"'))
       *       from "ships" as t2
       *       where t2.id = t1.id
       *     ) when 'Entry' then (
       *       select format('{"words":%s}', coalesce(to_json(t3.words::text), '"\u0000"'))
       *       from "entries" as t3
       *       where t3.id = t1.id
       *     ) end, 'null') as i
       *     from "find" as t1
       *   ) as l
       * ), '')) as data
       * ```
       */
      kyselyUnion: <Table extends TableName<Types>>(
        table: Table,
        options: UnionOptions<Types, Table>,
      ) => KyselyUnionRef<Types, Table>

      /**
       * The connection type of a type, where it is more than edges, nodes, page info and number.
       * @example
       * ```ts
       * builder.kyselyConnectionObject({
       *   type: Ship,
       *   edge: { fields: (t) => ({ rig: t.column('rig') }) },
       * })
       * builder.queryField('ships', (t) =>
       *   t.kyselyConnection({ type: Ship, orderBy: [{ by: 'name', type: 'text' }] }),
       * )
       * ```
       * ```graphql
       * { ships(first: 2) { edges { rig node { name } } } }
       * ```
       * ```sql
       * select format('{"ships":%s}', (
       *   select format('{"edges":[%s]}', coalesce(string_agg(format('{"rig":%s,"node":{"name":%s}}', coalesce(to_json(t1.rig::text), '"\u0000"'), coalesce(to_json(t1.name::text), '"\u0000"')),
       *   ',') filter (where t1."#" <= 2), ''))
       *   from (
       *     select t1.*, row_number() over ( order by t1.name asc, t1.id asc) as "#"
       *     from "ships" as t1
       *     order by t1.name asc, t1.id asc
       *     limit 3
       *   ) as t1
       *   having true
       * )) as data
       * ```
       */
      kyselyConnectionObject: <Table extends TableName<Types>>(
        options: KyselyConnectionObjectOptions<Types, Table>,
      ) => KyselyConnectionRef<Types, Table>

      /**
       * An object of aggregates and facets, for a field `t.aggregates`.
       * @example
       * ```ts
       * const ShipNumbers = builder.kyselyAggregateObject('ships', {
       *   name: 'ShipNumbers',
       *   fields: (t) => ({
       *     oldest: t.aggregate({
       *       type: 'Int',
       *       nullable: true,
       *       sql: (eb) => eb.fn.min<number | null>('ships.built'),
       *     }),
       *   }),
       * })
       * builder.kyselyConnectionObject({
       *   type: Ship,
       *   fields: (t) => ({
       *     numbers: t.aggregates({ type: ShipNumbers }),
       *   }),
       * })
       * builder.queryField('ships', (t) =>
       *   t.kyselyConnection({ type: Ship, orderBy: [{ by: 'name', type: 'text' }] }),
       * )
       * ```
       * ```graphql
       * { ships { numbers { oldest } } }
       * ```
       * ```sql
       * select format('{"ships":{"numbers":{"oldest":%s}}}', coalesce(((
       *   select min(t2.built)
       *   from "ships" as t2
       * ))::int4::text, 'null')) as data
       * ```
       */
      kyselyAggregateObject: <Table extends TableName<Types>>(
        table: Table,
        options: Omit<
          PothosSchemaTypes.ObjectTypeOptions<Types, object>,
          'fields' | 'interfaces' | 'isTypeOf'
        > & {
          readonly name: string
          readonly fields: (t: KyselyAggregateFieldBuilder<Types, Table>) => FieldMap
        },
      ) => ObjectRef<Types, { readonly aggregatesOf: Table }>

      /**
       * The fields `node` and `nodes` of Query: rows of any type with `node`, by their ids.
       * @example
       * ```ts
       * builder.kyselyObject(Ship, { node: true, fields: (t) => ({ name: t.column('name') }) })
       * builder.kyselyNodeFields()
       * ```
       * ```graphql
       * { node(id: "Ship:00000002-0000-4000-8000-000000000001") { ... on Ship { name } } }
       * ```
       * ```sql
       * select format('{"node":%s}', coalesce((
       *   select format('{"name":%s}', coalesce(to_json(t1.name::text), '"\u0000"'))
       *   from "ships" as t1
       *   where t1.id = cast($1 as text)::uuid
       * ), 'null')) as data
       * ```
       */
      kyselyNodeFields: (options?: { readonly greatest?: number }) => void
    }
  }
}
