import { createHash } from 'node:crypto'
import { startArgumentsOf } from '@communique/schema'
import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import type { Operation } from './operation.ts'

/** Of each document, the variables that say something else than where the feed begins. */
const known = new WeakMap<DocumentNode, ReadonlySet<string>>()

/**
 * What subscriptions have in common whose events are the same: the caller's scope, the document and the variables, but
 * for those that say where the feed begins and nothing else. The schema declares which arguments do.
 */
export function subscriptionKey(
  schema: GraphQLSchema,
  { request, document, definition }: Operation,
  scope: string | null,
): string {
  const { query, operationName, variables } = request
  let selecting = known.get(document)
  if (selecting === undefined) {
    selecting = selectingVariables(schema, document)
    known.set(document, selecting)
  }
  const shared = (definition.variableDefinitions ?? [])
    .map(({ variable }) => variable.name.value)
    .filter((name) => selecting.has(name))
    .map((name) => variables[name] ?? null)
  const common = JSON.stringify([scope, query, operationName, shared])
  // Each subscription keeps it, and the text may be long.
  return createHash('sha256').update(common).digest('base64')
}

function selectingVariables(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>()
  const types = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(types, {
      VariableDefinition: () => false,
      Argument: ({ name }) => {
        const field = types.getFieldDef()
        return field && startArgumentsOf(field).includes(name.value) ? false : undefined
      },
      Variable: ({ name }) => {
        names.add(name.value)
      },
    }),
  )
  return names
}
