import type { ASTVisitor, ValidationContext, ValidationRule } from 'graphql'
import { CostModel, type CostOptions } from './cost-model.ts'
import { tooCostly } from './too-costly.ts'

export interface CostLimitOptions extends CostOptions {
  /** What one operation may cost. */
  readonly budget: number
}

/**
 * A validation rule: an operation may cost so much, see `CostModel`. What variables say is not known to it: they count
 * as the greatest length. Breaking the rule is an error with the code `TOO_COSTLY`.
 * @example
 * ```ts
 * const errors = validate(schema, document, [...specifiedRules, costLimit({ budget: 500_000 })])
 * ```
 */
export function costLimit({ budget, ...options }: CostLimitOptions): ValidationRule {
  return (context: ValidationContext): ASTVisitor => {
    const model = new CostModel(context.getSchema(), options)
    const document = context.getDocument()
    return {
      OperationDefinition(operation) {
        const cost = model.cost(document, operation)
        if (cost > budget) context.reportError(tooCostly(model, document, operation, undefined, cost, budget))
      },
    }
  }
}
