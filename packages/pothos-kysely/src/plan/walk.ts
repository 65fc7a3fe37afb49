import {
  type FieldNode,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { declarationOf, fieldFactsOf, isAnsweredBySql } from '../declare/declaration.ts'
import { type FieldPlanning, type Planning, strongerPlanning } from '../declare/planning.ts'
import type { Bounds } from './bounds.ts'
import { collectFields, type Selecting } from './collect-fields.ts'
import type { Plan, PlanField, Selections } from './plan.ts'
import { requestError } from './request-error.ts'

/**
 * Walks through a selection and notes what it asks for. Fields that the plugin knows nothing of are noted without
 * what is selected of them: that is the business of their resolvers.
 */
export function planSelection(
  selecting: Selecting,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  bounds: Bounds,
): Plan {
  const noted: { parent: string; name: string; node: FieldNode }[] = []
  let expressible = true
  let planning: Planning = 'ONCE'
  let count = 0

  const objectFields = (
    of: GraphQLObjectType,
    selected: readonly SelectionSetNode[],
    depth: number,
  ): readonly PlanField[] =>
    [...collectFields(selecting, of, selected)].flatMap(([key, nodes]) => {
      const [node] = nodes
      if (node === undefined) return []
      // `__schema` and `__type`: GraphQL itself answers them.
      if (node.name.value !== '__typename' && node.name.value.startsWith('__')) {
        expressible = false
        return []
      }
      count += 1
      if (count > bounds.fields)
        throw requestError('TOO_COSTLY', `An operation may select ${bounds.fields} fields: ask for less.`)
      if (depth > bounds.depth)
        throw requestError('TOO_COSTLY', `An operation may be ${bounds.depth} levels deep: ask for less.`)
      return [field(of, key, node, nodes, depth)]
    })

  const field = (
    parent: GraphQLObjectType,
    key: string,
    node: FieldNode,
    nodes: readonly FieldNode[],
    depth: number,
  ): PlanField => {
    const name = node.name.value
    const planned = { key, parent: parent.name, name }
    if (name === '__typename') return { ...planned, arguments: null, selections: null }
    const definition = parent.getFields()[name]
    const declaration = declarationOf(definition)
    if (definition === undefined || !isAnsweredBySql(definition)) expressible = false
    if (definition === undefined || declaration === undefined || declaration.kind === 'resolved') {
      return { ...planned, arguments: null, selections: null }
    }
    planning = strongerPlanning(planning, planningOf(fieldFactsOf(definition)?.planning, node))
    const place = definition.args.length === 0 ? null : noted.push({ parent: parent.name, name, node }) - 1
    const returned = getNamedType(definition.type)
    if (!isCompositeType(returned)) return { ...planned, arguments: place, selections: null }
    const possible = isAbstractType(returned) ? selecting.schema.getPossibleTypes(returned) : [returned]
    const selected = nodes.flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : [selectionSet]))
    const selections: Selections = Object.fromEntries(
      possible.filter(isObjectType).map((one) => [one.name, objectFields(one, selected, depth + 1)]),
    )
    return { ...planned, arguments: place, selections }
  }

  const fields = objectFields(type, sets, 1)
  return { fields, arguments: noted, expressible, planning }
}

/** What the field says of the arguments that are written at it. */
function planningOf(declared: FieldPlanning | undefined, { arguments: given = [] }: FieldNode): Planning {
  if (declared === undefined || typeof declared === 'string') return declared ?? 'ONCE'
  return given
    .filter(({ value }) => value.kind !== Kind.NULL)
    .map(({ name }) => declared[name.value] ?? 'ONCE')
    .reduce(strongerPlanning, 'ONCE')
}
