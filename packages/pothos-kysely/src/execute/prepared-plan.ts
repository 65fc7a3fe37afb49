import { GraphQLError, type GraphQLSchema } from 'graphql'
import type { Inputs } from '../bind/inputs.ts'
import { Slot } from '../bind/slot.ts'
import type { Planning } from '../declare/planning.ts'
import { factsOf } from '../declare/schema-facts.ts'
import type { Plan } from '../plan/plan.ts'
import type { Mode } from '../sql/compilation.ts'
import { type CompiledPlan, compilePlan } from '../sql/compile-plan.ts'
import { finishedText } from './finish.ts'
import type { RecentPlans } from './recent-plans.ts'
import { Variants } from './variants.ts'

/** A statement that can be run. One text is good for many requests: what differs stands in `parameters`. */
export interface Statement {
  readonly sql: string
  readonly parameters: readonly unknown[]
  /** When Postgres should plan it. */
  readonly planning: Planning
  /** What the caller did wrong, by the path of the field; those fields are not in the statement. */
  readonly faults: ReadonlyMap<string, GraphQLError>
  /**
   * Makes the answer of the text that Postgres gave, where the values of fields are finished by JavaScript; null where the
   * text is the answer already. Gives null where execution has to answer; a promise where there is so much to make that it
   * is made in slices.
   */
  readonly finish: ((text: string) => string | null | Promise<string | null>) | null
  /** What it gives, where that depends on nothing in the database (`{ __typename }`). */
  readonly constant: string | null
  /**
   * The same, but Postgres gives a text of at most so many bytes: where it has more, it gives their number instead. What
   * is too long then never leaves the database. See `answerLength`. Where values are to be finished, it may be
   * `mostGiven`, and the length of the answer is known only when it is made. `beside` is the SQL of a column that is read beside it,
   * in the same snapshot.
   */
  readonly bounded: (bytes: number, beside?: string) => Pick<Statement, 'sql' | 'parameters'>
}

/**
 * How many times as many bytes as an answer may have Postgres may give for it, where values are finished: of a whole text,
 * they are often a few words.
 */
const timesToFinish = 4

/** The greatest `int4`; no text of Postgres is longer. */
const mostOfText = 2 ** 31 - 1

/** Bytes that Postgres may give for an answer of at most so many bytes. */
export function mostGiven({ finish }: Pick<Statement, 'finish'>, bytes: number): number {
  return finish === null ? bytes : Math.min(timesToFinish * bytes, mostOfText)
}

/** The bytes of an answer that a bounded statement did not give; null where it gave the answer. */
export function answerLength(text: string): number | null {
  return text.startsWith('{') ? null : Number(text)
}

/** A plan and the statements that were made of it so far. */
export class PreparedPlan {
  readonly plan: Plan
  readonly #schema: GraphQLSchema
  readonly #type: string
  readonly #recent: RecentPlans
  #variants: Variations
  #length = 0

  /** `type` is the object type on which the plan's fields stand. */
  constructor(schema: GraphQLSchema, type: string, plan: Plan, recent: RecentPlans) {
    this.plan = plan
    this.#schema = schema
    this.#type = type
    this.#recent = recent
    this.#variants = noVariants(schema)
  }

  /** @throws GraphQLError `TOO_COSTLY` */
  statement(mode: Mode, inputs: Inputs): Statement {
    return this.#known(mode, inputs) ?? this.#new(mode, inputs)
  }

  /** Its statements are compiled again when they are asked for. */
  readonly forget = (): void => {
    this.#variants = noVariants(this.#schema)
    this.#length = 0
  }

  #known(mode: Mode, inputs: Inputs): Statement | undefined {
    try {
      const compiled = this.#variants[mode].find(inputs)
      if (compiled === undefined) return undefined
      this.#recent.used(this, this.#length)
      return this.#filled(compiled, inputs)
    } catch (error) {
      // The caller's fault: compiling anew finds out of which field.
      if (error instanceof GraphQLError) return undefined
      throw error
    }
  }

  #new(mode: Mode, inputs: Inputs): Statement {
    const compiled = compilePlan(this.#schema, this.#type, this.plan, mode, inputs)
    if (compiled.faults.size === 0) {
      this.#variants[mode].add(compiled.decisions, compiled)
      this.#length += compiled.sql.length
      this.#recent.used(this, this.#length)
    }
    return this.#filled(compiled, inputs)
  }

  #filled(compiled: CompiledPlan, inputs: Inputs): Statement {
    const { sql, parameters, planning, faults, constant, finishers } = compiled
    const values = parameters.map((parameter) =>
      parameter instanceof Slot ? parameter.read(inputs) : parameter,
    )
    const finish =
      finishers.length === 0 ? null : (text: string) => finishedText(this.#schema, finishers, text)
    return {
      sql,
      parameters: values,
      planning,
      faults,
      constant,
      finish,
      bounded: (bytes, beside) => ({
        sql: boundedSql(compiled, beside),
        parameters: [...values, mostGiven({ finish }, bytes)],
      }),
    }
  }
}

/** Made once for each statement, so that its text is the same string each time. */
const boundedTexts = new WeakMap<
  CompiledPlan,
  { readonly beside: string | undefined; readonly text: string }
>()

function boundedSql(compiled: CompiledPlan, beside: string | undefined): string {
  const known = boundedTexts.get(compiled)
  if (known !== undefined && known.beside === beside) return known.text
  // `offset 0` keeps the two apart: else the whole answer would be made once to be measured and once to be given.
  const text = `select case when octet_length(answer.data) <= $${compiled.parameters.length + 1} then answer.data else octet_length(answer.data)::text end as data${beside === undefined ? '' : `, ${beside}`} from (select * from (${compiled.sql}) as statement offset 0) as answer`
  boundedTexts.set(compiled, { beside, text })
  return text
}

type Variations = Readonly<Record<Mode, Variants<CompiledPlan>>>

function noVariants(schema: GraphQLSchema): Variations {
  const { statementsPerPlan } = factsOf(schema).cache
  return { response: new Variants(statementsPerPlan), rows: new Variants(statementsPerPlan) }
}
