import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

export interface Selecting {
  readonly schema: GraphQLSchema
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode | undefined>>
  /** The values of the variables that `@skip` and `@include` name. */
  readonly flags: Readonly<Record<string, unknown>>
}

/** The fields selected of an object of that type, by the key under which they are answered, in order. */
export function collectFields(
  { schema, fragments, flags }: Selecting,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>()
  const spread = new Set<string>()
  const take = ({ selections }: SelectionSetNode) => {
    for (const selection of selections) {
      if (!isIncluded(selection, flags)) continue
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value
        const nodes = fields.get(key)
        if (nodes === undefined) fields.set(key, [selection])
        else nodes.push(selection)
        continue
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (spread.has(selection.name.value)) continue
        spread.add(selection.name.value)
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value]
      if (fragment !== undefined && fits(fragment.typeCondition?.name.value)) take(fragment.selectionSet)
    }
  }
  const fits = (condition: string | undefined): boolean => {
    if (condition === undefined || condition === type.name) return true
    const conditional = schema.getType(condition)
    return isAbstractType(conditional) && schema.isSubType(conditional, type)
  }
  for (const set of sets) take(set)
  return fields
}

function isIncluded({ directives }: SelectionNode, flags: Readonly<Record<string, unknown>>): boolean {
  return (directives ?? []).every(({ name, arguments: given }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true
    const condition = given?.find((argument) => argument.name.value === 'if')?.value
    const value =
      condition?.kind === Kind.VARIABLE
        ? flags[condition.name.value]
        : condition?.kind === Kind.BOOLEAN && condition.value
    return (value === true) === (name.value === 'include')
  })
}
