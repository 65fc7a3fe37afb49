import type { GraphQLSchema } from 'graphql'
import { factsOf } from '../declare/schema-facts.ts'
import type { PreparedPlan } from './prepared-plan.ts'
import { RecentPlans } from './recent-plans.ts'

/** The plans of one schema. They live as long as their documents. */
export class PlanCache {
  readonly recent: RecentPlans
  readonly #plansPerDocument: number
  readonly #byNode = new WeakMap<object, Map<string, PreparedPlan>>()

  constructor(schema: GraphQLSchema) {
    const { characters, plansPerDocument } = factsOf(schema).cache
    this.#plansPerDocument = plansPerDocument
    this.recent = new RecentPlans(characters)
  }

  /** The plan of an operation or a field: the one that is there, or the one that `make` makes. */
  plan(node: object, key: string, make: () => PreparedPlan): PreparedPlan {
    const known = this.#byNode.get(node) ?? new Map<string, PreparedPlan>()
    this.#byNode.set(node, known)
    let prepared = known.get(key)
    if (prepared === undefined) {
      if (known.size >= this.#plansPerDocument) known.clear()
      prepared = make()
      known.set(key, prepared)
    }
    return prepared
  }
}

const caches = new WeakMap<GraphQLSchema, PlanCache>()

export function planCacheOf(schema: GraphQLSchema): PlanCache {
  const known = caches.get(schema)
  if (known !== undefined) return known
  const cache = new PlanCache(schema)
  caches.set(schema, cache)
  return cache
}
