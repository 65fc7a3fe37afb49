import type { GraphQLError, GraphQLSchema } from 'graphql'
import { type Decision, Decisions } from '../bind/decisions.ts'
import type { Inputs } from '../bind/inputs.ts'
import { type Planning, strongerPlanning } from '../declare/planning.ts'
import { factsOf } from '../declare/schema-facts.ts'
import type { Plan } from '../plan/plan.ts'
import { requestError } from '../plan/request-error.ts'
import { Compilation, type Mode } from './compilation.ts'
import { compiled } from './compiler.ts'
import { fieldText } from './field.ts'
import type { Finisher } from './finisher.ts'
import { objectText } from './object.ts'
import { constantOf, marked } from './text.ts'

/** What Postgres takes at most, in two bytes, less a few. */
const mostParameters = 65_000

/** A statement, its parameters yet to be read from the inputs of a request. */
export interface CompiledPlan {
  readonly sql: string
  readonly parameters: readonly unknown[]
  readonly faults: ReadonlyMap<string, GraphQLError>
  /** The answer, where it stands already in the statement: nobody need be asked. */
  readonly constant: string | null
  /** What makes the values of finished fields of the text. */
  readonly finishers: readonly Finisher[]
  /** The most demanding planning of its fields and of the values in it. */
  readonly planning: Planning
  /** What the inputs have to be like for the statement to be theirs. */
  readonly decisions: readonly Decision[]
}

/**
 * Plan -> SQL. `type` is the object type on which the plan's fields stand.
 * @throws GraphQLError `TOO_COSTLY`
 */
export function compilePlan(
  schema: GraphQLSchema,
  type: string,
  plan: Plan,
  mode: Mode,
  inputs: Inputs,
): CompiledPlan {
  const decisions = new Decisions(inputs)
  const compilation = new Compilation(schema, factsOf(schema), plan, mode, decisions, fieldText)
  const text = marked(objectText(compilation, type, plan.fields, { row: null, page: null, path: '' }, false))
  const { sql, parameters } = compiled(text)
  if (parameters.length > mostParameters) {
    throw requestError(
      'TOO_COSTLY',
      `This operation has more than ${mostParameters} values. Split it into smaller operations.`,
    )
  }
  return {
    sql: `select ${sql} as data`,
    parameters,
    faults: compilation.faults,
    constant: constantOf(text),
    finishers: compilation.finishers,
    planning: strongerPlanning(plan.planning, decisions.planning),
    decisions: decisions.made,
  }
}
