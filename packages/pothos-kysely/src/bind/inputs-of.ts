import { GraphQLError, type GraphQLSchema, getArgumentValues, isObjectType } from 'graphql'
import type { Plan } from '../plan/plan.ts'
import type { Inputs } from './inputs.ts'
import type { VariableValues } from './variables.ts'

/** The inputs of one request. Arguments are coerced when they are first asked for, and once. */
export function inputsOf(
  schema: GraphQLSchema,
  plan: Plan,
  variables: VariableValues,
  context: object,
  parent: unknown = undefined,
): Inputs {
  const coerced: (Record<string, unknown> | undefined)[] = []
  return {
    context,
    parent,
    kept: new Map(),
    argumentsOf: (index) => {
      const known = coerced[index]
      if (known !== undefined) return known
      const { parent: name, name: field, node } = plan.arguments[index] ?? unknown(index)
      const type = schema.getType(name)
      const definition = isObjectType(type) ? type.getFields()[field] : undefined
      if (definition === undefined) throw new GraphQLError(`${name} has no field ${field}`)
      const values = getArgumentValues(definition, node, variables)
      coerced[index] = values
      return values
    },
  }
}

function unknown(index: number): never {
  throw new Error(`The plan has no arguments ${index}`)
}
