import { type DirectiveNode, type ExecutableDefinitionNode, Kind, visit } from 'graphql'

/**
 * The variables on which `@skip` and `@include` depend. Their values are part of a plan's key: what they decide is
 * decided when the operation is planned.
 */
export function flagsOf(definitions: readonly ExecutableDefinitionNode[]): readonly string[] {
  const names = new Set<string>()
  const visitor = {
    Directive({ name, arguments: given }: DirectiveNode) {
      if (name.value !== 'skip' && name.value !== 'include') return
      for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value)
    },
  }
  for (const definition of definitions) visit(definition, visitor)
  return [...names].sort()
}
