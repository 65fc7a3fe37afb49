import {
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql'
import { Bound } from '../bind/bound.ts'
import type { Decisions } from '../bind/decisions.ts'
import type { Inputs } from '../bind/inputs.ts'
import type { Conditions, Declaration } from '../declare/declaration.ts'
import { declaredType } from '../declare/declared-type.ts'
import type { SchemaFacts } from '../declare/schema-facts.ts'
import type { Plan, PlanField } from '../plan/plan.ts'
import type { Finisher } from './finisher.ts'
import type { Row } from './row.ts'
import type { Scope } from './scope.ts'
import type { Text } from './text.ts'

/**
 * `response`: the text is the answer itself. `rows`: it is what execution resolves over, with what
 * resolvers need beside the answer.
 */
export type Mode = 'response' | 'rows'

export type FieldText = (
  compilation: Compilation,
  field: PlanField,
  declaration: Exclude<Declaration, { kind: 'resolved' }>,
  scope: Scope,
) => Text

/** The arguments of a field, by their names. */
export type BoundArguments = Readonly<Record<string, Bound<unknown>>>

/** One statement in the making: what its parts share. */
export class Compilation {
  readonly schema: GraphQLSchema
  readonly facts: SchemaFacts
  readonly plan: Plan
  readonly mode: Mode
  readonly decisions: Decisions
  readonly context: Bound<object>
  readonly parent: Bound<unknown>
  /** What callers did wrong, by the path of the field. */
  readonly faults = new Map<string, GraphQLError>()
  /** What makes the values of finished fields, by the number that stands in the text. */
  readonly finishers: Finisher[] = []
  #rows = 0

  /** Handed in, because fields hold objects and objects hold fields. */
  readonly fieldText: FieldText

  constructor(
    schema: GraphQLSchema,
    facts: SchemaFacts,
    plan: Plan,
    mode: Mode,
    decisions: Decisions,
    fieldText: FieldText,
  ) {
    this.fieldText = fieldText
    this.schema = schema
    this.facts = facts
    this.plan = plan
    this.mode = mode
    this.decisions = decisions
    this.context = this.bind(({ context }) => context)
    this.parent = this.bind(({ parent }) => parent)
  }

  bind<T>(read: (inputs: Inputs) => T): Bound<T> {
    return new Bound(read, this.decisions)
  }

  nextAlias(): string {
    this.#rows += 1
    return `t${this.#rows}`
  }

  argumentsOf(field: PlanField): BoundArguments {
    const { arguments: place } = field
    if (place === null) return {}
    return Object.fromEntries(
      this.fieldOf(field).args.map(({ name }) => [
        name,
        this.bind(({ argumentsOf }) => argumentsOf(place)[name]),
      ]),
    )
  }

  fieldOf({ parent, name }: PlanField): GraphQLField<unknown, unknown> {
    const field = this.objectType(parent).getFields()[name]
    if (field === undefined) throw new Error(`${parent} has no field ${name}`)
    return field
  }

  /** The type with which the field was declared. */
  typeOf(field: PlanField): GraphQLOutputType {
    return declaredType(this.schema, this.fieldOf(field))
  }

  objectType(name: string): GraphQLObjectType {
    const type = this.schema.getType(name)
    if (!isObjectType(type)) throw new Error(`${name} is not an object type`)
    return type
  }

  /** Whether the database keeps a column from being null. */
  hasAlways({ naming: { table, columns } }: Row, column: string): boolean {
    return columns === undefined && this.facts.required[table]?.includes(column) === true
  }

  /** Makes a field; what is the caller's fault becomes an error of this field alone. */
  attempt<Result>(path: string, make: () => Result, failed: Result): Result {
    try {
      return make()
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error
      this.faults.set(path, error)
      return failed
    }
  }
}

export function conditionsOf(conditions: Conditions) {
  if (conditions === undefined) return []
  return (Array.isArray(conditions) ? conditions : [conditions]).flat().filter((one) => one !== undefined)
}
