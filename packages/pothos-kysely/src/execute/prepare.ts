import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { flagsOf } from '../plan/flags.ts'
import { planSelection } from '../plan/walk.ts'
import { factsOf } from '../schema-facts.ts'
import { PreparedPlan } from './prepared-plan.ts'

/**
 * Plans a query as a whole; null for operations of other kinds. The document must be valid for the schema. Variables
 * matter only where `@skip` and `@include` name them: see `flagsOf`.
 * @throws GraphQLError `TOO_COSTLY`
 */
export function prepareOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Readonly<Record<string, unknown>>,
): PreparedPlan | null {
  const operation = getOperationAST(document, operationName)
  if (operation == null || operation.operation !== 'query') return null
  const fragments = Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  )
  return planned(schema, operation, fragments, variables)
}

/** The plan of the operation that is being executed, kept as long as its document. */
export function preparedOperation(info: GraphQLResolveInfo): PreparedPlan {
  return kept(operations, info.operation, info, () =>
    planned(info.schema, info.operation, info.fragments, info.variableValues.coerced),
  )
}

/** The plan of one field with what is selected of it, where its parent is no part of a plan. */
export function preparedField(info: GraphQLResolveInfo): PreparedPlan {
  const [node] = info.fieldNodes
  if (node === undefined) throw new Error('A field without a node')
  return kept(fields, node, info, () => {
    const { schema, fragments, parentType } = info
    const selecting = { schema, fragments, flags: info.variableValues.coerced }
    const set = { kind: Kind.SELECTION_SET, selections: info.fieldNodes } as const
    const plan = planSelection(selecting, parentType, [set], factsOf(schema).bounds)
    return new PreparedPlan(schema, parentType.name, plan)
  })
}

type Kept = WeakMap<object, Map<string, PreparedPlan>>
const operations: Kept = new WeakMap()
const fields: Kept = new WeakMap()
const names = new WeakMap<OperationDefinitionNode, readonly string[]>()

/** Plans that one document may have at the same time, for the values of its skip and include. */
const mostPlans = 16

function kept(plans: Kept, node: object, info: GraphQLResolveInfo, make: () => PreparedPlan): PreparedPlan {
  let flags = names.get(info.operation)
  if (flags === undefined) {
    flags = flagsOf([info.operation, ...Object.values(info.fragments)])
    names.set(info.operation, flags)
  }
  // With their names: a fragment may stand in several operations.
  const key = JSON.stringify(flags.map((name) => [name, info.variableValues.coerced[name]]))
  const known = plans.get(node) ?? new Map<string, PreparedPlan>()
  plans.set(node, known)
  let prepared = known.get(key)
  if (prepared === undefined) {
    if (known.size >= mostPlans) known.clear()
    prepared = make()
    known.set(key, prepared)
  }
  return prepared
}

function planned(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  flags: Readonly<Record<string, unknown>>,
): PreparedPlan {
  const type = schema.getQueryType()
  if (type == null) throw new Error('The schema has no queries')
  const plan = planSelection(
    { schema, fragments, flags },
    type,
    [operation.selectionSet],
    factsOf(schema).bounds,
  )
  return new PreparedPlan(schema, type.name, plan)
}
