import { parse } from 'graphql'
import { expect, it } from 'vitest'
import { schema } from '../example/schema.ts'
import { prepareOperation } from '../src/index.ts'

it.each([
  ['ONCE', '{ ships { nodes { name } } }'],
  ['ONCE', '{ ships(filter: null) { nodes { name } } }'],
  ['BY_VALUES', '{ ships(filter: { named: "argo" }) { nodes { name } } }'],
  ['BY_VALUES', 'query ($filter: ShipFilter) { ships(filter: $filter) { nodes { name } } }'],
  ['EACH_TIME', '{ find(words: "argo") { totalCount } }'],
  ['EACH_TIME', '{ find(words: "argo") { totalCount } ships(filter: { named: "argo" }) { totalCount } }'],
])('is %s, as the most demanding field of the plan says: %s', (planning, source) => {
  expect(prepareOperation(schema, parse(source), null, {})?.plan.planning).toBe(planning)
})
