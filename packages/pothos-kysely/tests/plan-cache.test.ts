import SchemaBuilder from '@pothos/core'
import { parse } from 'graphql'
import { expect, it } from 'vitest'
import KyselyPlugin, { type CacheSizes, prepareOperation, toSQL } from '../src/index.ts'

function shipsWith(cache: Partial<CacheSizes>) {
  let compiled = 0
  const builder = new SchemaBuilder<{ KyselyTables: { ships: { id: string; name: string } } }>({
    plugins: [KyselyPlugin],
    kysely: { executor: () => Promise.reject(new Error('Nothing is sent')) as never, cache },
  })
  const Ship = builder.kyselyRef('ships', { name: 'Ship', key: 'id' })
  builder.kyselyObject(Ship, { fields: (t) => ({ name: t.column('name') }) })
  builder.queryType({
    fields: (t) => ({
      ships: t.kyselyList({
        type: Ship,
        args: { name: t.arg.string() },
        where: (eb, { name }) => {
          compiled += 1
          return name.when((given) => eb('ships.name', '=', given.value))
        },
      }),
    }),
  })
  return { schema: builder.toSchema(), compiledSoFar: () => compiled }
}

const document = parse('query ($name: String) { ships(name: $name) { name } }')

it('keeps what it compiled, for one schema alone', () => {
  const [one, other] = [shipsWith({}), shipsWith({})]
  for (const { schema } of [one, one, other, other]) toSQL(schema, document, { variables: { name: 'Argo' } })
  expect([one.compiledSoFar(), other.compiledSoFar()]).toEqual([1, 1])
  const plans = [one, one, other].map(({ schema }) => prepareOperation(schema, document, null, {}))
  expect(plans[0]).toBe(plans[1])
  expect(plans[0]).not.toBe(plans[2])
})

it('keeps as many statements of a plan as the schema says', () => {
  const { schema, compiledSoFar } = shipsWith({ statementsPerPlan: 1 })
  for (const name of ['Argo', null, 'Argo', null]) toSQL(schema, document, { variables: { name } })
  expect(compiledSoFar()).toBe(4)
})

it('keeps as many characters of SQL as the schema says', () => {
  const { schema, compiledSoFar } = shipsWith({ characters: 400 })
  const documents = [1, 2, 3].map((number) => parse(`{ ships { n${number}: name m${number}: name } }`))
  for (const one of [...documents, ...documents]) toSQL(schema, one)
  expect(compiledSoFar()).toBeGreaterThan(3)
})

it('keeps as many plans of a document as the schema says', () => {
  const { schema } = shipsWith({ plansPerDocument: 1 })
  const skipping = parse('query ($skip: Boolean!) { ships { name id: name @skip(if: $skip) } }')
  const [one, other, again] = [true, false, true].map((skip) =>
    prepareOperation(schema, skipping, null, { skip }),
  )
  expect(one).not.toBe(other)
  expect(again).not.toBe(one)
})
