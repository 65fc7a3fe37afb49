import { allows, type KeyScope } from '@communique/archive'
import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/** Where fields and types keep the scope that they need. */
export const scopeExtension = 'scope'

/** The scope that a field or type declares; null where it declares none. */
export function declaredScope({
  extensions,
}: {
  readonly extensions?: Readonly<Record<string, unknown>> | null | undefined
}): KeyScope | null {
  const scope = extensions?.[scopeExtension]
  return scope === 'READ' || scope === 'PUBLISH' || scope === 'ADMIN' ? scope : null
}

/**
 * The greatest scope that a field of an operation declares; null where none does. Fields that `@skip` leaves out count: what
 * an operation needs does not depend on its variables, which are not read before the key is known.
 */
export function neededScope(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): KeyScope | null {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  )
  let needed: KeyScope | null = null
  const types = new TypeInfo(schema)
  const visitor = visitWithTypeInfo(types, {
    Field: () => {
      const field = types.getFieldDef()
      const scope = field ? declaredScope(field) : null
      if (scope !== null && (needed === null || allows(scope, needed))) needed = scope
    },
    FragmentSpread: ({ name }) => {
      const fragment = fragments.get(name.value)
      // Each once, however often it is spread.
      fragments.delete(name.value)
      if (fragment !== undefined) toVisit.push(fragment)
    },
  })
  const toVisit: Parameters<typeof visit>[0][] = [operation]
  for (let next = toVisit.pop(); next !== undefined; next = toVisit.pop()) visit(next, visitor)
  return needed
}
