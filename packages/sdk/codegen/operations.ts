import { type CodegenPlugin, mergeOutputs } from '@graphql-codegen/plugin-helpers'
import { plugin as printTypes } from '@graphql-codegen/typescript-operations'
import {
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  type SelectionNode,
  stripIgnoredCharacters,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

const suffix = {
  [OperationTypeNode.QUERY]: 'Query',
  [OperationTypeNode.MUTATION]: 'Mutation',
  [OperationTypeNode.SUBSCRIPTION]: 'Subscription',
}

/**
 * Prints the types of all operations, then each operation as a string constant that
 * carries the types of its result and its variables. The description of an operation becomes the comment of its
 * constant and is not sent.
 */
export const plugin: CodegenPlugin['plugin'] = async (schema, files, config, info) => {
  const definitions = files.flatMap(({ document }) => document?.definitions ?? [])
  const fragments = new Map(
    definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  )
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
  const types = mergeOutputs([await printTypes(schema, files, config, info)])
  return [
    "import type { TypedDocumentString } from '../typed-document.ts'",
    types.replace(unusedType, ''),
    ...operations.map((operation) => printOperation(operation, schema, fragments)),
    '',
  ].join('\n\n')
}

/** Belongs to @defer, which the archive does not support. Without this it would be part of the package's interface. */
const unusedType = /\/\*\*[^/]*\*\/\nexport type Incremental<.*\n/

function printOperation(
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string {
  const name = operation.name?.value
  if (name === undefined) throw new Error('Every operation needs a name: it is exported by it.')
  const { description, ...sent } = operation
  const text = stripIgnoredCharacters(print(inlined(sent, schema, fragments)))
  const type = `${name}${suffix[operation.operation]}`
  return [
    ...(description === undefined ? [] : [`/** ${description.value} */`]),
    `export const ${name} = ${quoted(text)} as TypedDocumentString<${type}, ${type}Variables>`,
  ].join('\n')
}

/** The operation with its fragments inlined: repeated words compress better than names. */
function inlined(
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
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

function quoted(text: string): string {
  return `\`${text.replace(/\\|`|\$(?=\{)/g, '\\$&')}\``
}
