import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { declarationOf, fieldFactsOf } from '../declare/declaration.ts'
import { declaredType, stepsThrough } from '../declare/declared-type.ts'
import { type FieldPlanning, type Planning, strongerPlanning } from '../declare/planning.ts'
import { factsOf } from '../declare/schema-facts.ts'
import { isAnswerable } from './answerable.ts'
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
): Plan {
  const facts = factsOf(selecting.schema)
  const { bounds } = facts
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
        throw requestError(
          'TOO_COSTLY',
          `This operation selects more than ${bounds.fields} fields. Select fewer.`,
        )
      if (depth > bounds.depth)
        throw requestError(
          'TOO_COSTLY',
          `This operation is nested more than ${bounds.depth} levels deep. Use fewer levels.`,
        )
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
    const planned = { key, parent: parent.name, name, through: [] as readonly string[] }
    if (name === '__typename') return { ...planned, arguments: null, selections: null }
    const definition = parent.getFields()[name]
    const declaration = declarationOf(definition)
    if (definition === undefined || !isAnswerable(facts, parent, definition)) expressible = false
    if (definition === undefined || declaration === undefined || declaration.kind === 'resolved') {
      return { ...planned, arguments: null, selections: null }
    }
    planning = strongerPlanning(planning, planningOf(fieldFactsOf(definition)?.planning, node))
    const place = definition.args.length === 0 ? null : noted.push({ parent: parent.name, name, node }) - 1
    const returned = getNamedType(declaredType(selecting.schema, definition))
    if (!isCompositeType(returned)) return { ...planned, arguments: place, selections: null }
    const possible = isAbstractType(returned) ? selecting.schema.getPossibleTypes(returned) : [returned]
    const { through, selected } = selectedThrough(selecting, getNamedType(definition.type), nodes)
    const selections: Selections = Object.fromEntries(
      possible.filter(isObjectType).map((one) => {
        if (one.isTypeOf != null) expressible = false
        return [one.name, objectFields(one, selected, depth + 1)]
      }),
    )
    return { ...planned, through, arguments: place, selections }
  }

  const fields = objectFields(type, sets, 1)
  return { fields, arguments: noted, expressible, planning }
}

/** What is selected of the declared type of a field, below the types that other plugins put around it. */
function selectedThrough(
  selecting: Selecting,
  type: GraphQLNamedType,
  nodes: readonly FieldNode[],
): { readonly through: readonly string[]; readonly selected: readonly SelectionSetNode[] } {
  const through: string[] = []
  let returned = type
  let selected = setsOf(nodes)
  for (
    let steps = stepsThrough(returned);
    steps !== undefined && steps.length > 0;
    steps = stepsThrough(returned)
  ) {
    for (const step of steps) {
      const around = selecting.schema.getType(step.type)
      if (!isObjectType(around)) throw new Error(`${step.type} is not an object type`)
      const [first, ...others] = [...collectFields(selecting, around, selected)].filter(
        ([, [node]]) => node?.name.value === step.name,
      )
      if (others.length > 0) {
        throw requestError(
          'BAD_USER_INPUT',
          `Select \`${step.name}\` of ${step.type} once, not under several aliases.`,
        )
      }
      through.push(first?.[0] ?? step.name)
      selected = setsOf(first?.[1] ?? [])
      returned = getNamedType(around.getFields()[step.name]?.type) ?? returned
    }
  }
  return { through, selected }
}

function setsOf(nodes: readonly FieldNode[]): readonly SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : [selectionSet]))
}

/** What the field says of the arguments that are written at it. */
function planningOf(declared: FieldPlanning | undefined, { arguments: given = [] }: FieldNode): Planning {
  if (declared === undefined || typeof declared === 'string') return declared ?? 'ONCE'
  return given
    .filter(({ value }) => value.kind !== Kind.NULL)
    .map(({ name }) => declared[name.value] ?? 'ONCE')
    .reduce(strongerPlanning, 'ONCE')
}
