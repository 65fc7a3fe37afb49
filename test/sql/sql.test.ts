import { describe, expect, it } from 'vitest'
import { UsageError } from '../command-line.ts'
import { explainOnSample } from './explain.ts'
import { operationStatement, readableStatement } from './operation-statement.ts'
import { parseSqlOptions } from './sql-options.ts'

const newest = 'query Newest($first: Int) { articles(first: $first) { nodes { title } } }'
const printed = (document: string, variables = {}, operation?: string) =>
  readableStatement(operationStatement({ document, variables, operation }))

describe('npm run sql', () => {
  it('prints the statement of an operation with its parameters', () => {
    const id = 'Article:0198c5e0-0000-7000-8000-000000000001'
    const text = printed('query One($id: ID!) { article(by: { id: $id }) { title } }', { id })
    expect(text).toMatch(/^-- \$1: "(?:Article:)?0198c5e0-0000-7000-8000-000000000001"\n/)
    expect(text).toMatch(/\n *from "article" as t1\n/)
  })

  it('explains it on the sample', async () => {
    const plan = await explainOnSample(operationStatement({ document: newest, variables: { first: 3 } }))
    expect(plan).toMatch(/article_sort_date on article .*\(actual time=/)
    expect(plan).toContain('Buffers: shared hit')
  })

  it.each([
    ['{ articles { ', /^1:14 Syntax Error/],
    ['{ papers { id } }', /^1:3 Cannot query field "papers"/],
    ['query ($id: ID!) { node(id: $id) { id } }', /"\$id"/],
    ['query A { __typename } query B { __typename }', /operations A, B\. Choose one with --operation\./],
    ['fragment F on Article { id }', /^The document has no operation/],
    ['mutation { withdrawArticle(input: { id: "x" }) { id } }', /^A mutation has no statement of its own/],
    ['{ articles(after: "never given") { nodes { id } } }', /cursor/],
  ])('says what is wrong with %s', (document, message) => {
    expect(() => printed(document)).toThrow(UsageError)
    expect(() => printed(document)).toThrow(message)
  })

  it.each([
    [[], /Name a file/],
    [['nowhere.graphql'], /nowhere\.graphql cannot be read \(ENOENT\)/],
    [['package.json', '--variables', '{"first":'], /--variables is not valid JSON/],
    [['package.json', '--variables', 'nowhere.json'], /nowhere\.json cannot be read/],
    [['package.json', '--database-url', 'localhost'], /--database-url is not a URL/],
    [['package.json', '--plan'], /Unknown option '--plan'/],
  ])('says what is wrong with %j', (args, message) => {
    expect(() => parseSqlOptions(args)).toThrow(UsageError)
    expect(() => parseSqlOptions(args)).toThrow(message)
  })
})
