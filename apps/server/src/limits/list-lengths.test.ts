import { schema } from '@communique/schema'
import { getOperationAST, parse } from 'graphql'
import { expect, it } from 'vitest'
import { checkLengths } from './list-lengths.ts'

const check = (declared: string, variables: object, items: number) => () => {
  const definition = getOperationAST(parse(`query (${declared}) { __typename }`))
  if (definition == null) throw new Error('No operation')
  checkLengths(schema, definition, { ...variables }, items)
}
const many = <Item>(length: number, item: Item) => Array.from({ length }, () => item)

it.each([
  [
    'what the schema says of a list',
    '$input: PublishPagesInput!',
    { input: { pages: many(101, {}) } },
    '`$input.pages` has 101 items; the limit is 100.',
  ],
  [
    'what it says inside of a list',
    '$filter: ArticleFilter',
    { filter: { and: [{}, { not: { or: many(201, {}) } }] } },
    '`$filter.and[1].not.or` has 201 items; the limit is 200.',
  ],
  ['any other list', '$ids: [ID!]!', { ids: many(501, 'x') }, '`$ids` has 501 items; the limit is 500.'],
  [
    'lists that nobody asked for',
    '$filter: ArticleFilter',
    { filter: { what: [[], many(501, 0)] } },
    '`$filter.what[1]` has 501 items; the limit is 500.',
  ],
  [
    'all values together',
    '$filter: ArticleFilter',
    { filter: { or: many(26, { source: many(200, 'x') }) } },
    'The variables hold more than 5000 values.',
  ],
  [
    'levels',
    '$filter: ArticleFilter',
    { filter: Array.from({ length: 100 }).reduce<object>((inner) => ({ not: inner }), {}) },
    `\`$filter${'.not'.repeat(11)}…\` is nested more than 64 levels deep.`,
  ],
])('bounds %s', (_what, declared, variables, message) => {
  expect(check(declared, variables, 500)).toThrow(message)
})

it('lets through what fits, and what no variable of the operation holds', () => {
  check('$input: PublishPagesInput!', { input: { pages: many(100, { paragraphs: many(4, '') }) } }, 500)()
  check('$id: ID', { id: null, other: many(10_000, 0) }, 500)()
})
