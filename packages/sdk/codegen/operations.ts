import { type CodegenPlugin, mergeOutputs } from '@graphql-codegen/plugin-helpers'
import { plugin as printTypes } from '@graphql-codegen/typescript-operations'
import {
  type DefinitionNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  visit,
} from 'graphql'

const suffix = {
  [OperationTypeNode.QUERY]: 'Query',
  [OperationTypeNode.MUTATION]: 'Mutation',
  [OperationTypeNode.SUBSCRIPTION]: 'Subscription',
}

/**
 * Prints the types of all operations, then each operation, with the fragments it uses, as a string constant that
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
    ...operations.map((operation) => printOperation(operation, fragments)),
    '',
  ].join('\n\n')
}

/** Of @defer, which the archive has not. It would be a part of the package's interface. */
const unusedType = /\/\*\*[^/]*\*\/\nexport type Incremental<.*\n/

function printOperation(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string {
  const name = operation.name?.value
  if (name === undefined) throw new Error('Every operation needs a name: it is exported by it.')
  const { description, ...sent } = operation
  const used = [...spread(operation, fragments)].sort((a, b) => (a.name.value < b.name.value ? -1 : 1))
  const text = [sent, ...used].map(print).join('\n\n')
  const type = `${name}${suffix[operation.operation]}`
  return [
    ...(description === undefined ? [] : [`/** ${description.value} */`]),
    `export const ${name} = ${quoted(text)} as TypedDocumentString<${type}, ${type}Variables>`,
  ].join('\n')
}

/** The fragments that a definition uses, themselves or through others. */
function spread(
  from: DefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  found = new Set<FragmentDefinitionNode>(),
): Set<FragmentDefinitionNode> {
  visit(from, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value)
      if (fragment === undefined) throw new Error(`There is no fragment ${name.value}.`)
      if (found.has(fragment)) return
      found.add(fragment)
      spread(fragment, fragments, found)
    },
  })
  return found
}

function quoted(text: string): string {
  return `\`${text.replace(/\\|`|\$(?=\{)/g, '\\$&')}\``
}
