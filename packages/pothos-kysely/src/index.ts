import './declare/global-types.ts'
import './declare/global-field-types.ts'
import './declare/schema-builder.ts'
import './declare/field-builder.ts'
import { pluginName } from './declare/plugin.ts'

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
export { Bound, type SqlType } from './bind/bound.ts'
export { boundTo } from './bind/bound-to.ts'
export type { Inputs } from './bind/inputs.ts'
export { inputsOf } from './bind/inputs-of.ts'
export { type CoercedVariables, coerceVariables, type VariableValues } from './bind/variables.ts'
export type { Conditions, PageLength } from './declare/declaration.ts'
export type { KeyType } from './declare/key-type.ts'
export type { FieldPlanning, Planning } from './declare/planning.ts'
export { PothosKyselyPlugin } from './declare/plugin.ts'
export { KyselyConnectionRef, KyselyObjectRef, type KyselyRef, type KyselyUnionRef } from './declare/refs.ts'
export type { StatementExecutor } from './declare/schema-facts.ts'
export type {
  Builder,
  Descriptions,
  KyselyPluginOptions,
  PassOver,
  RowOf,
  TableName,
  WhenWrapped,
} from './declare/types.ts'
export { answerText } from './execute/answer.ts'
export { answerTooLong, statementTooLong } from './execute/answer-too-long.ts'
export { prepareOperation } from './execute/prepare.ts'
export { answerLength, type PreparedPlan, type Statement } from './execute/prepared-plan.ts'
export { type ToSqlOptions, toSQL } from './execute/to-sql.ts'
export type { Bounds } from './plan/bounds.ts'
export type { CacheSizes } from './plan/cache-sizes.ts'
export { type CostLimitOptions, costLimit } from './plan/cost-limit.ts'
export { CostModel, type CostOptions } from './plan/cost-model.ts'
export type { FieldCost } from './plan/costliest.ts'
export { flagsOf } from './plan/flags.ts'
export type { Plan, PlanField, Selections } from './plan/plan.ts'
export type { RequestErrorCode } from './plan/request-error.ts'
export { tooCostly } from './plan/too-costly.ts'
export { jsonRow, jsonRows } from './sql/json-rows.ts'
export { faultMark } from './sql/text.ts'

export default pluginName
