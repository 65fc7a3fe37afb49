import {
  type ASTVisitor,
  DirectiveLocation,
  GraphQLDirective,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  Kind,
  parse,
  type SelectionSetNode,
  type ValidationContext,
  visit,
} from 'graphql'

/** Where a mutation keeps what it says of itself. */
export const idempotentExtension = 'idempotent'

/** On a mutation of the schema: a fact. On an operation: the claim that all its mutations are, which clients can read. */
export const idempotentDirective = new GraphQLDirective({
  name: 'idempotent',
  description:
    'Safe to repeat: a client whose response was lost may send it again. Mutations without it are not. An operation may carry it when all its mutations do; clients then see in the document that they may repeat it.',
  locations: [DirectiveLocation.FIELD_DEFINITION, DirectiveLocation.MUTATION],
})

/** Whether the mutation is safe to repeat; null where it does not say. */
export function isIdempotent({
  extensions,
}: Pick<GraphQLField<unknown, unknown>, 'extensions'>): boolean | null {
  const said: unknown = extensions?.[idempotentExtension]
  return typeof said === 'boolean' ? said : null
}

/** A rule of validation: who calls an operation idempotent selects only mutations that are. */
export function onlyIdempotent(context: ValidationContext): ASTVisitor {
  const fields = context.getSchema().getMutationType()?.getFields() ?? {}
  return {
    OperationDefinition: ({ directives, selectionSet }) => {
      if (!directives?.some(({ name }) => name.value === idempotentDirective.name)) return
      for (const [name, node] of rootFields(selectionSet, context)) {
        const field = fields[name]
        if (field === undefined || isIdempotent(field)) continue
        const message = `\`${name}\` is not safe to repeat. Remove \`@idempotent\` from the operation.`
        context.reportError(new GraphQLError(message, { nodes: node }))
      }
    },
  }
}

type Field = Extract<SelectionSetNode['selections'][number], { kind: typeof Kind.FIELD }>

/** The fields of an operation itself, also those in fragments, each fragment once. */
function rootFields(root: SelectionSetNode, context: ValidationContext): (readonly [string, Field])[] {
  const found: (readonly [string, Field])[] = []
  const spread = new Set<string>()
  const open = [root]
  for (let set = open.pop(); set !== undefined; set = open.pop()) {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) found.push([selection.name.value, selection])
      else if (selection.kind === Kind.INLINE_FRAGMENT) open.push(selection.selectionSet)
      else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value)
        const fragment = context.getFragment(selection.name.value)
        if (fragment) open.push(fragment.selectionSet)
      }
    }
  }
  return found
}

/** A printed schema in which each idempotent mutation carries the directive: `printSchema` of graphql prints none. */
export function withIdempotent(printed: string, schema: GraphQLSchema): string {
  const fields = schema.getMutationType()?.getFields() ?? {}
  const ends: number[] = []
  visit(parse(printed), {
    ObjectTypeDefinition: (type) => (type.name.value === 'Mutation' ? undefined : false),
    FieldDefinition: ({ name, loc }) => {
      const field = fields[name.value]
      if (field !== undefined && isIdempotent(field) && loc !== undefined) ends.push(loc.end)
    },
  })
  return ends.reduceRight(
    (text, end) => `${text.slice(0, end)} @${idempotentDirective.name}${text.slice(end)}`,
    printed,
  )
}
