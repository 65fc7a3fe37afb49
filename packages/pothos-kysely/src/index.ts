import './global-types.ts'
import './schema-builder.ts'
import './field-builder.ts'
import SchemaBuilder, { BasePlugin, type PothosTypeConfig, type SchemaTypes } from '@pothos/core'
import type { GraphQLSchema } from 'graphql'
import { type Callback, type Conditions, extension } from './declaration.ts'
import { wideBounds } from './plan/bounds.ts'
import { optionsOf, pageLengthOf } from './plugin-options.ts'
import type { SchemaFacts } from './schema-facts.ts'

/** What conditions and expressions are written with: Kysely's own, so that who declares fields needs no other door. */
export {
  type Expression,
  type ExpressionBuilder,
  expressionBuilder,
  type RawBuilder,
  type Selectable,
  type SqlBool,
  sql,
} from 'kysely'
export { Bound, type SqlType } from './bound/bound.ts'
export { boundTo } from './bound/bound-to.ts'
export type { Inputs, VariableValues } from './bound/inputs.ts'
export type { KeyType } from './connection/key-type.ts'
export type { Conditions, PageLength } from './declaration.ts'
export { answerText } from './execute/answer.ts'
export { inputsOf } from './execute/inputs-of.ts'
export { prepareOperation } from './execute/prepare.ts'
export type { PreparedPlan, Statement } from './execute/prepared-plan.ts'
export type { Bounds } from './plan/bounds.ts'
export { flagsOf } from './plan/flags.ts'
export type { Plan, PlanField, Selections } from './plan/plan.ts'
export type { RequestErrorCode } from './plan/request-error.ts'
export { KyselyConnectionRef, KyselyObjectRef, type KyselyRef, type KyselyUnionRef } from './refs.ts'
export type { StatementExecutor } from './schema-facts.ts'
export { jsonRow, jsonRows } from './sql/json-rows.ts'
export { faultMark } from './sql/text.ts'
export type { Builder, Descriptions, KyselyPluginOptions, RowOf, TableName } from './types.ts'

const pluginName = 'kysely'

export default pluginName

export class PothosKyselyPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  /** Puts how a scalar is written in SQL where statements find it. */
  override onTypeConfig(config: PothosTypeConfig): PothosTypeConfig {
    if (config.kind !== 'Scalar' || config.pothosOptions.kysely === undefined) return config
    return { ...config, extensions: { ...config.extensions, [extension]: config.pothosOptions.kysely } }
  }

  override afterBuild(schema: GraphQLSchema): GraphQLSchema {
    const options = optionsOf(this.builder)
    const tables: Readonly<Record<string, { readonly visible?: Callback<Conditions> } | undefined>> =
      options.tables ?? {}
    const facts: SchemaFacts = {
      visible: Object.fromEntries(Object.entries(tables).map(([table, given]) => [table, given?.visible])),
      bounds: { ...wideBounds, ...options.bounds },
      pageLength: pageLengthOf(this.builder),
      executor: options.executor,
    }
    schema.extensions = { ...schema.extensions, [extension]: facts }
    return schema
  }
}

SchemaBuilder.registerPlugin(pluginName, PothosKyselyPlugin)
