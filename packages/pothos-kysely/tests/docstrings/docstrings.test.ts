import { describe, expect, it } from 'vitest'
import { toSQL } from '../../src/index.ts'
import { readableSql } from '../environment/readable-sql.ts'
import { compiledExample, docstringExamples } from './examples.ts'

const documented = [
  ...[
    'column',
    'expression',
    'within',
    'embedded',
    'relation',
    'relatedMany',
    'relatedConnection',
    'resolved',
    'finished',
    'finishedMany',
  ],
  ...['aggregate', 'facet', 'aggregates', 'kyselyField', 'kyselyList', 'kyselyConnection', 'kyselyRef'],
  ...['kyselyObject', 'kyselyObjectFields', 'kyselyUnion', 'kyselyConnectionObject', 'kyselyAggregateObject'],
  ...[
    'kyselyNodeFields',
    'jsonRows',
    'jsonRow',
    'value',
    'as',
    'given',
    'when',
    'known',
    'map',
    'at',
    'items',
  ],
  ...['toSQL'],
]

describe('the examples of docstrings', () => {
  const examples = docstringExamples()

  it('are there for each public method', () => {
    expect(examples.map(({ name }) => name).sort()).toEqual([...documented].sort())
  })

  it.each(examples)('$name: the code compiles, and becomes the SQL that stands there', async (example) => {
    const file = `compiled/${example.name}.ts`
    await expect(compiledExample(example)).toMatchFileSnapshot(file)
    const { schema } = await import(`./${file}`)
    const context = { user: 'ada' }
    expect(readableSql(toSQL(schema, example.query, { context }).sql)).toBe(example.sql)
  })
})
