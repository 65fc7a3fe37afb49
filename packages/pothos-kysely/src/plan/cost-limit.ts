import {
  type ASTVisitor,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'
import { declarationOf, fieldFactsOf, type PageLength } from '../declare/declaration.ts'
import { requestError } from './request-error.ts'

export interface CostLimitOptions {
  /** Fields that the response to one operation may hold. */
  readonly fields: number
  /** Items of a list of objects that says nothing of its length. Default: 5. */
  readonly expectedLength?: number
}

/**
 * A validation rule: the response to an operation may hold so many fields. Lengths of lists come from the declarations
 * of the fields: a connection is as long as the page that is asked for (at most `pageLength.greatest`), `edges` and
 * `nodes` are that page, other lists have their `expectedLength`. Where a type is abstract, the costliest of its types
 * counts. A field that is written twice counts twice. Breaking the rule is an error with the code `TOO_COSTLY`.
 * @example
 * ```ts
 * const errors = validate(schema, document, [...specifiedRules, costLimit({ fields: 500_000 })])
 * ```
 */
export function costLimit({ fields, expectedLength = 5 }: CostLimitOptions): ValidationRule {
  return (context: ValidationContext): ASTVisitor => {
    const cost = new Cost(context, expectedLength)
    return {
      OperationDefinition(operation) {
        const root = context.getSchema().getRootType(operation.operation)
        const total = root == null ? 0 : cost.ofSelections(operation.selectionSet, root)
        if (total <= fields) return
        const many = Number.isSafeInteger(total) ? total : 'too many'
        context.reportError(
          requestError(
            'TOO_COSTLY',
            `This operation may return ${many} fields; the limit is ${fields}. Ask for shorter pages, fewer nested lists or fewer fields.`,
            operation,
          ),
        )
      },
    }
  }
}

/** Fields in the response to one document. */
class Cost {
  readonly #context: ValidationContext
  readonly #expectedLength: number
  /** Each selection is counted once for each type and length of the page around it, however often it is spread. */
  readonly #known = new Map<SelectionSetNode, Map<string, number>>()

  constructor(context: ValidationContext, expectedLength: number) {
    this.#context = context
    this.#expectedLength = expectedLength
  }

  /** For one object of the type; `page` is the length of its page where it is a connection. */
  ofSelections(set: SelectionSetNode, type: GraphQLNamedType, page = 1): number {
    if (isAbstractType(type)) {
      const possible = this.#context.getSchema().getPossibleTypes(type)
      return Math.max(0, ...possible.map((one) => this.ofSelections(set, one)))
    }
    const known = this.#known.get(set) ?? new Map<string, number>()
    this.#known.set(set, known)
    const key = `${type.name} ${page}`
    const counted = known.get(key)
    if (counted !== undefined) return counted
    // Another rule refuses a fragment that spreads itself; here it must only end.
    known.set(key, 0)
    const cost = set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + this.#ofField(selection, type, page)
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#context.getFragment(selection.name.value)
      if (fragment == null || !this.#fits(fragment.typeCondition?.name.value, type)) return sum
      return sum + this.ofSelections(fragment.selectionSet, type, page)
    }, 0)
    known.set(key, cost)
    return cost
  }

  #ofField(node: FieldNode, parent: GraphQLNamedType, page: number): number {
    const field = isObjectType(parent) ? parent.getFields()[node.name.value] : undefined
    if (node.selectionSet === undefined || field === undefined) return 1
    const type = getNamedType(field.type)
    if (!isCompositeType(type)) return 1
    const declaration = declarationOf(field)
    if (declaration?.kind === 'connection') {
      return 1 + this.ofSelections(node.selectionSet, type, pageLengthOf(node, declaration.pageLength))
    }
    return 1 + this.ofSelections(node.selectionSet, type) * this.#lengthOf(field, node, page)
  }

  #lengthOf(field: GraphQLField<unknown, unknown>, node: FieldNode, page: number): number {
    const { declaration = null, expectedLength } = fieldFactsOf(field) ?? {}
    switch (declaration?.kind) {
      case 'edges':
      case 'pageNodes':
        return page
      case 'nodes':
        return idsIn(node, declaration.greatest)
      case 'many':
        return expectedLength ?? declaration.limit ?? this.#expectedLength
      default:
        return isListType(getNullableType(field.type)) ? (expectedLength ?? this.#expectedLength) : 1
    }
  }

  #fits(condition: string | undefined, type: GraphQLNamedType): boolean {
    if (condition === undefined || condition === type.name) return true
    const schema = this.#context.getSchema()
    const conditional = schema.getType(condition)
    return isAbstractType(conditional) && isObjectType(type) && schema.isSubType(conditional, type)
  }
}

function pageLengthOf({ arguments: given = [] }: FieldNode, { standard, greatest }: PageLength): number {
  const asked = given.find(
    ({ name, value }) => (name.value === 'first' || name.value === 'last') && value.kind !== Kind.NULL,
  )?.value
  if (asked === undefined) return standard
  return asked.kind === Kind.INT ? Math.min(Math.max(Number(asked.value), 0), greatest) : greatest
}

function idsIn({ arguments: given = [] }: FieldNode, greatest: number): number {
  const ids = given.find(({ name }) => name.value === 'ids')?.value
  return ids?.kind === Kind.LIST ? Math.min(ids.values.length, greatest) : greatest
}
