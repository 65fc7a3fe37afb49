import * as sdk from '@communique/sdk'
import { getOperationAST, parse } from 'graphql'
import { exampleOperations } from '../../apps/server/testing/internals.ts'
import { operationStatement, readableStatement } from './operation-statement.ts'

/** Values for the variables of the SDK's queries; one that is not here is left out. */
const values: Readonly<Record<string, unknown>> = {
  id: 'Article:0198c5e0-0000-7000-8000-000000000001',
  sha256: '0123456789abcdef'.repeat(4),
  url: 'https://press.example/notices/1',
  query: 'bridge or cable -grain',
  interval: 'MONTH',
  first: 20,
}
const filters: Readonly<Record<string, unknown>> = {
  Articles: { source: ['ministry-of-ports'], speaker: 'Wendrick', published: { from: '2024-01-01' } },
  Speeches: { speaker: 'Wendrick', office: 'minister', text: 'bridge' },
  RelatedItems: { resolution: ['AMBIGUOUS'] },
  Speakers: { name: 'Wendrick' },
}

interface KeptOperation {
  readonly name: string
  readonly document: string
  readonly variables: Readonly<Record<string, unknown>>
}

const ofSdk: readonly KeptOperation[] = Object.entries(sdk).flatMap(([name, document]: [string, unknown]) => {
  if (typeof document !== 'string') return []
  const operation = getOperationAST(parse(document))
  if (operation?.operation !== 'query') return []
  const declared = operation.variableDefinitions?.map(({ variable }) => variable.name.value) ?? []
  const given = Object.entries({ ...values, filter: filters[name] }).filter(
    ([variable, value]) => declared.includes(variable) && value !== undefined,
  )
  return [{ name: `sdk-${name}`, document, variables: Object.fromEntries(given) }]
})

const ofGraphiQL: readonly KeptOperation[] = exampleOperations.flatMap(({ query, variables = {} }) => {
  const operation = getOperationAST(parse(query))
  if (operation?.operation !== 'query') return []
  return [{ name: `graphiql-${operation.name?.value}`, document: query, variables }]
})

/** By the names of their files. */
export function keptStatements(): ReadonlyMap<string, string> {
  return new Map(
    [...ofSdk, ...ofGraphiQL].map(({ name, document, variables }) => [
      `${name}.sql`,
      readableStatement(operationStatement({ document, variables })),
    ]),
  )
}
