import {
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  stripIgnoredCharacters,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/** The fragments of all files, by name. */
export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

/** The text of an operation as it is sent: without white space, description and names of fragments. */
export function printOperation(
  { description: _, ...sent }: OperationDefinitionNode,
  schema: GraphQLSchema,
  fragments: Fragments,
): string {
  return stripIgnoredCharacters(print(inlined(sent, schema, fragments)))
}

/** The operation with its fragments inlined: repeated words compress better than names. */
function inlined(
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  fragments: Fragments,
): OperationDefinitionNode {
  const types = new TypeInfo(schema)
  const inline = (selections: readonly SelectionNode[], parent: string | undefined): SelectionNode[] =>
    selections.flatMap((selection) => {
      if (selection.kind !== Kind.FRAGMENT_SPREAD) return [selection]
      const fragment = fragments.get(selection.name.value)
      if (fragment === undefined) throw new Error(`There is no fragment ${selection.name.value}.`)
      const { typeCondition, selectionSet } = fragment
      return typeCondition.name.value === parent
        ? inline(selectionSet.selections, parent)
        : [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet }]
    })
  return visit(
    operation,
    visitWithTypeInfo(types, {
      SelectionSet: (node) => ({ ...node, selections: inline(node.selections, types.getParentType()?.name) }),
    }),
  )
}
