import { allows, type KeyScope } from '@communique/archive'
import SchemaBuilder from '@pothos/core'
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  graphqlSync,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  parse,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { declaredScope, neededScope } from './declared-scope.ts'
import { schema } from './schema.ts'
import { scopePlugin } from './scope-plugin.ts'

/** Mutations that declare no scope, and fields by which somebody with a smaller scope reaches a type that needs a greater one. */
function unguarded(schema: GraphQLSchema): string[] {
  const mutation = schema.getMutationType()
  const open = Object.values(mutation?.getFields() ?? {}).filter((field) => declaredScope(field) === null)
  const found = open.map(({ name }) => `Mutation.${name}`)
  const seen = new Set<string>()
  const walk = (type: GraphQLNamedType | null | undefined, held: KeyScope | null) => {
    if (type == null || seen.has(`${type.name} ${held}`)) return
    seen.add(`${type.name} ${held}`)
    if (isAbstractType(type)) for (const one of schema.getPossibleTypes(type)) walk(one, held)
    if (!isObjectType(type) && !isInterfaceType(type)) return
    for (const field of Object.values(type.getFields())) {
      const declared = declaredScope(field)
      const has = declared !== null && (held === null || allows(declared, held)) ? declared : held
      const returned = getNamedType(field.type)
      const concerned = isAbstractType(returned) ? schema.getPossibleTypes(returned) : [returned]
      for (const one of concerned) {
        const needed = declaredScope(one)
        if (needed !== null && (has === null || !allows(has, needed)))
          found.push(`${type.name}.${field.name}`)
      }
      walk(returned, has)
    }
  }
  for (const root of [schema.getQueryType(), mutation, schema.getSubscriptionType()]) walk(root, null)
  return found
}

/** A schema with one mutation and one query for what only administrators may see, each with the scope that is given. */
function withScopes(scopes: { mutation?: KeyScope; query?: KeyScope }): GraphQLSchema {
  const builder = new SchemaBuilder<{ Context: { may: boolean } }>({
    plugins: [scopePlugin],
    scope: {
      require: ({ may }) => {
        if (!may) throw new Error('Refused')
      },
    },
    kysely: {
      executor: () => {
        throw new Error('Nothing is read')
      },
    },
  })
  const Secret = builder
    .objectRef<object>('Secret')
    .implement({ scope: 'ADMIN', fields: (t) => ({ word: t.string({ resolve: () => 'hush' }) }) })
  builder.queryType({
    fields: (t) => ({
      word: t.string({ resolve: () => 'anything' }),
      secret: t.field({
        type: Secret,
        resolve: () => ({}),
        ...(scopes.query !== undefined && { scope: scopes.query }),
      }),
    }),
  })
  builder.mutationType({
    fields: (t) => ({
      change: t.boolean({
        idempotent: true,
        resolve: () => true,
        ...(scopes.mutation !== undefined && { scope: scopes.mutation }),
      }),
    }),
  })
  return builder.toSchema()
}

describe('scopes', () => {
  it('are declared by every mutation and by every field that leads to what administrators see', () => {
    expect(unguarded(schema)).toEqual([])
  })

  it('are missed where they are not', () => {
    expect(unguarded(withScopes({ mutation: 'PUBLISH', query: 'ADMIN' }))).toEqual([])
    expect(unguarded(withScopes({ query: 'ADMIN' }))).toEqual(['Mutation.change'])
    expect(unguarded(withScopes({ mutation: 'PUBLISH' }))).toEqual(['Query.secret'])
    expect(unguarded(withScopes({ mutation: 'PUBLISH', query: 'READ' }))).toEqual(['Query.secret'])
  })

  it('are asked for by the field itself as well, and stand in its description', () => {
    const small = withScopes({ mutation: 'PUBLISH', query: 'ADMIN' })
    const source = '{ word secret { word } }'
    expect(graphqlSync({ schema: small, source, contextValue: { may: true } }).errors).toBeUndefined()
    expect(graphqlSync({ schema: small, source, contextValue: { may: false } })).toMatchObject({
      data: { word: 'anything', secret: null },
      errors: [{ message: 'Refused', path: ['secret'] }],
    })
    expect(schema.getMutationType()?.getFields()['revokeKey']?.description).toMatch(
      /Needs a key with the scope ADMIN\.$/,
    )
  })

  it.each([
    ['{ articles { totalCount } }', null],
    ['{ keys { totalCount } }', 'ADMIN'],
    ['{ articles { totalCount } ...more } fragment more on Query { keys { nodes { id } } }', 'ADMIN'],
    ['{ ... on Query { ...a } } fragment a on Query { x: keys @skip(if: true) { totalCount } }', 'ADMIN'],
    ['mutation { withdrawArticle(input: { id: "" }) { id } }', 'PUBLISH'],
    [
      'mutation { a: withdrawArticle(input: { id: "" }) { id } revokeKey(input: { id: "" }) { key { id } } }',
      'ADMIN',
    ],
    ['subscription { articlePublished { cursor } }', null],
    ['{ __schema { types { name } } }', null],
  ])('of %s', (source, scope) => {
    const document = parse(source)
    const operation = getOperationAST(document)
    expect(operation == null ? undefined : neededScope(schema, document, operation)).toBe(scope)
  })
})
