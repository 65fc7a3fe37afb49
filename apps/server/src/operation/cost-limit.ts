import {
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql'

/** Fields that an operation may make the archive give, counted as `cost` does. */
const maxCost = 500_000

/** What a list without `first` and `last` is counted as: what is in one article. */
const listLength = 5

/** Length of a page where none is asked for, and where a variable says it. */
const defaultLength = 20
const maxLength = 100

/**
 * Refuses operations that could make the archive work for minutes: a connection counts as its fields times its length,
 * nested ones multiply.
 */
export function costRule(context: ValidationContext): ASTVisitor {
  const fragments = new Map<string, number>()
  return {
    OperationDefinition(operation) {
      const root = context.getSchema().getRootType(operation.operation)
      const cost = root ? costOf(context, fragments, operation.selectionSet, root) : 0
      if (cost <= maxCost) return
      context.reportError(
        new GraphQLError(
          `This operation may give ${cost === Number.POSITIVE_INFINITY ? 'endless' : cost} fields, at most ${maxCost} are allowed: ask for shorter pages or less at once.`,
          { nodes: operation, extensions: { code: 'TOO_COSTLY' } },
        ),
      )
    },
  }
}

/** How many fields the selections give for one parent. Each fragment is counted once, however often it is spread. */
function costOf(
  context: ValidationContext,
  fragments: Map<string, number>,
  { selections }: SelectionSetNode,
  parent: GraphQLNamedType,
): number {
  let cost = 0
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      cost += fieldCost(context, fragments, selection, parent)
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const type = selection.typeCondition && context.getSchema().getType(selection.typeCondition.name.value)
      cost += costOf(context, fragments, selection.selectionSet, type ?? parent)
    } else {
      const fragment = context.getFragment(selection.name.value)
      if (fragment) cost += fragmentCost(context, fragments, fragment)
    }
  }
  return cost
}

function fragmentCost(
  context: ValidationContext,
  fragments: Map<string, number>,
  fragment: FragmentDefinitionNode,
): number {
  const name = fragment.name.value
  const known = fragments.get(name)
  if (known !== undefined) return known
  // One that spreads itself is refused by another rule; here it must only end.
  fragments.set(name, 0)
  const type = context.getSchema().getType(fragment.typeCondition.name.value)
  const cost = type ? costOf(context, fragments, fragment.selectionSet, type) : 0
  fragments.set(name, cost)
  return cost
}

function fieldCost(
  context: ValidationContext,
  fragments: Map<string, number>,
  node: FieldNode,
  parent: GraphQLNamedType,
): number {
  if (!node.selectionSet || !(isObjectType(parent) || isInterfaceType(parent))) return 1
  const field = parent.getFields()[node.name.value]
  const type = field && getNamedType(field.type)
  if (!type || !isCompositeType(type)) return 1
  const children = costOf(context, fragments, node.selectionSet, type)
  const isPaged = field.args.some(({ name }) => name === 'first')
  const isList = isListType(getNullableType(field.type))
  // `edges` and `nodes` are as long as the page that was counted with the connection.
  const isPage = node.name.value === 'edges' || node.name.value === 'nodes'
  return 1 + children * (isPaged ? pageLength(node) : isList && !isPage ? listLength : 1)
}

function pageLength({ arguments: given = [] }: FieldNode): number {
  const length = given.find(({ name }) => name.value === 'first' || name.value === 'last')?.value
  if (length === undefined) return defaultLength
  return length.kind === Kind.INT ? Math.min(Number(length.value), maxLength) : maxLength
}
