import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { coercedOf } from '../bind/variables.ts'
import { flagsOf } from '../plan/flags.ts'
import { planSelection } from '../plan/walk.ts'
import { PreparedPlan } from './prepared-plan.ts'

/**
 * The plan of a query as a whole, the same that ordinary execution goes by; null for operations of other kinds. The
 * document must be valid for the schema. Variables matter only where `@skip` and `@include` name them. The plan is
 * kept as long as the document.
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
  return operationPlan({ schema, operation, fragments: fragmentsOf(document), flags: variables })
}

/** The plan of the operation that is being executed, kept as long as its document. */
export function preparedOperation(info: GraphQLResolveInfo): PreparedPlan {
  return operationPlan(planning(info))
}

/** The plan of one field with what is selected of it, where its parent is no part of a plan. */
export function preparedField(info: GraphQLResolveInfo): PreparedPlan {
  const [node] = info.fieldNodes
  if (node === undefined) throw new Error('A field without a node')
  return kept(fields, node, planning(info), () => {
    const { schema, fragments, parentType } = info
    const selecting = { schema, fragments, flags: coercedOf(info.variableValues) }
    const set = { kind: Kind.SELECTION_SET, selections: info.fieldNodes } as const
    const plan = planSelection(selecting, parentType, [set])
    return new PreparedPlan(schema, parentType.name, plan)
  })
}

/** What a plan is made from. `flags` holds the values of the variables, of which a plan depends on few. */
interface Planning {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: Fragments
  readonly flags: Readonly<Record<string, unknown>>
}

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>

function planning({ schema, operation, fragments, variableValues }: GraphQLResolveInfo): Planning {
  return { schema, operation, fragments, flags: coercedOf(variableValues) }
}

const fragmentsByDocument = new WeakMap<DocumentNode, Fragments>()

function fragmentsOf(document: DocumentNode): Fragments {
  const known = fragmentsByDocument.get(document)
  if (known !== undefined) return known
  const fragments = Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  )
  fragmentsByDocument.set(document, fragments)
  return fragments
}

type Kept = WeakMap<object, Map<string, PreparedPlan>>
const operations: Kept = new WeakMap()
const fields: Kept = new WeakMap()
const names = new WeakMap<OperationDefinitionNode, readonly string[]>()

/** Plans that one document may have at the same time, for the values of its skip and include. */
const mostPlans = 16

function kept(plans: Kept, node: object, planning: Planning, make: () => PreparedPlan): PreparedPlan {
  const { operation, fragments, flags } = planning
  let named = names.get(operation)
  if (named === undefined) {
    named = flagsOf([operation, ...Object.values(fragments)])
    names.set(operation, named)
  }
  // With their names: a fragment may stand in several operations.
  const key = named.length === 0 ? '' : JSON.stringify(named.map((name) => [name, flags[name]]))
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

function operationPlan(planning: Planning): PreparedPlan {
  const { schema, operation, fragments, flags } = planning
  return kept(operations, operation, planning, () => {
    const type = schema.getQueryType()
    if (type == null) throw new Error('The schema has no queries')
    const selecting = { schema, fragments, flags }
    const plan = planSelection(selecting, type, [operation.selectionSet])
    return new PreparedPlan(schema, type.name, plan)
  })
}
