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
import { planCacheOf } from './plan-cache.ts'
import { PreparedPlan } from './prepared-plan.ts'

/**
 * The plan of a query as a whole, the same that execution goes by; null for operations of other kinds. The
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
  return operationPlan(preparation(info))
}

/** The plan of one field with what is selected of it, where its parent is no part of a plan. */
export function preparedField(info: GraphQLResolveInfo): PreparedPlan {
  const [node] = info.fieldNodes
  if (node === undefined) throw new Error('A field without a node')
  return kept(node, preparation(info), () => {
    const { schema, fragments, parentType } = info
    const selecting = { schema, fragments, flags: coercedOf(info.variableValues) }
    const set = { kind: Kind.SELECTION_SET, selections: info.fieldNodes } as const
    const plan = planSelection(selecting, parentType, [set])
    return new PreparedPlan(schema, parentType.name, plan, planCacheOf(schema).recent)
  })
}

/** What a plan is made from. `flags` holds the values of the variables, of which a plan depends on few. */
interface Preparation {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: Fragments
  readonly flags: Readonly<Record<string, unknown>>
}

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>

function preparation({ schema, operation, fragments, variableValues }: GraphQLResolveInfo): Preparation {
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

const names = new WeakMap<OperationDefinitionNode, readonly string[]>()

function kept(node: object, given: Preparation, make: () => PreparedPlan): PreparedPlan {
  const { schema, operation, fragments, flags } = given
  let named = names.get(operation)
  if (named === undefined) {
    named = flagsOf([operation, ...Object.values(fragments)])
    names.set(operation, named)
  }
  // With their names: a fragment may stand in several operations.
  const key = named.length === 0 ? '' : JSON.stringify(named.map((name) => [name, flags[name]]))
  return planCacheOf(schema).plan(node, key, make)
}

function operationPlan(given: Preparation): PreparedPlan {
  const { schema, operation, fragments, flags } = given
  return kept(operation, given, () => {
    const type = schema.getQueryType()
    if (type == null) throw new Error('The schema has no queries')
    const plan = planSelection({ schema, fragments, flags }, type, [operation.selectionSet])
    return new PreparedPlan(schema, type.name, plan, planCacheOf(schema).recent)
  })
}
