import { type DocumentNode, GraphQLError, type OperationDefinitionNode } from 'graphql'
import type { VariableLengths } from './cost-lengths.ts'
import type { CostModel } from './cost-model.ts'
import type { RequestErrorCode } from './request-error.ts'

/** Fields that a refusal names. */
const mostNamed = 5

/** Says what an operation costs, what it may cost, and on which fields most of it falls, in words and in `extensions`. */
export function tooCostly(
  model: CostModel,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: VariableLengths | undefined,
  cost: number,
  budget: number,
): GraphQLError {
  const fields = model.costliest(document, operation, variables, mostNamed)
  const named = fields.map(({ path, cost: one }) => `${path} ${written(one)}`).join(', ')
  const code: RequestErrorCode = 'TOO_COSTLY'
  const total = written(cost)
  return new GraphQLError(
    `This operation costs ${total}; the budget is ${budget}. Most of it: ${named}. Ask for shorter pages, fewer nested lists or fewer fields.`,
    {
      nodes: operation,
      extensions: {
        code,
        cost: exact(cost),
        budget,
        fields: fields.map(({ path, cost: one }) => ({ path, cost: exact(one) })),
      },
    },
  )
}

function written(cost: number): string {
  return Number.isSafeInteger(cost) ? String(cost) : 'too much'
}

/** JSON has no infinity. */
function exact(cost: number): number | null {
  return Number.isSafeInteger(cost) ? cost : null
}
