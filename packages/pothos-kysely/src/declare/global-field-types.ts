import type { FieldKind, InputFieldMap, SchemaTypes } from '@pothos/core'
import type { ConnectionChoice, RootOptions } from './field-options.ts'
import type { KyselyConnectionRef, KyselyRef } from './refs.ts'
import type { CommonFieldOptions, From, TableName } from './types.ts'

declare global {
  export namespace PothosSchemaTypes {
    export interface RootFieldBuilder<
      Types extends SchemaTypes,
      ParentShape,
      Kind extends FieldKind = FieldKind,
    > {
      /**
       * One row, at the root or below any ordinary object.
       * @example
       * ```ts
       * builder.queryField('shipByName', (t) =>
       *   t.kyselyField({
       *     type: Ship,
       *     nullable: true,
       *     args: { name: t.arg.string({ required: true }) },
       *     where: (eb, { name }) => eb('ships.name', '=', name.value),
       *   }),
       * )
       * ```
       * ```graphql
       * { shipByName(name: "Argo") { name } }
       * ```
       * ```sql
       * select format('{"shipByName":%s}', coalesce((
       *   select format('{"name":%s}', coalesce(to_json(t1.name::text), '"\u0000"'))
       *   from "ships" as t1
       *   where (t1.name = $1)
       *   limit 1
       * ), 'null')) as data
       * ```
       */
      kyselyField: <Table extends TableName<Types>, Args extends InputFieldMap = Record<never, never>>(
        options: CommonFieldOptions<Types, ParentShape, KyselyRef<Types, Table>, Args> &
          RootOptions<Types, Table, Args, ParentShape> & {
            readonly type: KyselyRef<Types, Table>
            readonly nullable?: boolean
          },
      ) => FieldRef<Types, unknown, Kind>

      /**
       * All rows, as a list. For lists that cannot grow long.
       * @example
       * ```ts
       * builder.queryField('ports', (t) =>
       *   t.kyselyList({ type: Port, orderBy: [{ by: 'name', type: 'text' }], limit: 50 }),
       * )
       * ```
       * ```graphql
       * { ports { name } }
       * ```
       * ```sql
       * select format('{"ports":[%s]}', coalesce((
       *   select string_agg(l.i, ',')
       *   from (
       *     select format('{"name":%s}', coalesce(to_json(t1.name::text), '"\u0000"')) as i
       *     from "ports" as t1
       *     order by t1.name asc
       *     limit 50
       *   ) as l
       * ), '')) as data
       * ```
       */
      kyselyList: <Table extends TableName<Types>, Args extends InputFieldMap = Record<never, never>>(
        options: CommonFieldOptions<Types, ParentShape, [KyselyRef<Types, Table>], Args> &
          RootOptions<Types, Table, Args, ParentShape> & {
            readonly type: KyselyRef<Types, Table>
            readonly nullable?: boolean
            readonly limit?: number
          },
      ) => FieldRef<Types, unknown, Kind>

      /**
       * Rows page by page.
       * @example
       * ```ts
       * builder.queryField('ships', (t) =>
       *   t.kyselyConnection({
       *     type: Ship,
       *     orderBy: [{ by: 'built', type: 'int4', direction: 'desc', nulls: 'last' }],
       *   }),
       * )
       * ```
       * ```graphql
       * { ships(first: 10) { nodes { name } pageInfo { endCursor } } }
       * ```
       * ```sql
       * select format('{"ships":%s}', (
       *   select format('{"nodes":[%s],"pageInfo":{"endCursor":%s}}', coalesce(string_agg(format(
       *   '{"name":%s}', coalesce(to_json(t1.name::text), '"\u0000"')),
       *   ',') filter (where t1."#" <= 10), ''), coalesce(to_json(((array_agg(translate(encode(convert_to(json_build_array('2q2kmyg8maoz0', t1.built::text, t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by t1."#" desc) filter (where t1."#" <= 10))[1])::text), 'null'))
       *   from (
       *     select t1.*, row_number() over ( order by t1.built desc nulls last, t1.id desc) as "#"
       *     from "ships" as t1
       *     order by t1.built desc nulls last, t1.id desc
       *     limit 11
       *   ) as t1
       *   having true
       * )) as data
       * ```
       */
      kyselyConnection: <Table extends TableName<Types>, Args extends InputFieldMap = Record<never, never>>(
        options: CommonFieldOptions<Types, ParentShape, KyselyConnectionRef<Types, Table>, Args> &
          ConnectionChoice<Types, Table, Args, ParentShape> &
          RootOptions<Types, Table, Args, ParentShape> & {
            readonly type: KyselyRef<Types, Table>
            readonly nullable?: boolean
            /**
             * A query for the rows of its pages, where they are not all: the best of the newest, say, because to order
             * all would take too long. Counts and facets are of all rows.
             */
            readonly pageFrom?: From<Types, TableName<Types>, Table, Args, ParentShape>
          },
      ) => FieldRef<Types, unknown, Kind>
    }
  }
}
