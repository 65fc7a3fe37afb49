import { buildSchema, parse, printSchema, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { isIdempotent, onlyIdempotent, withIdempotent } from './idempotent.ts'
import { schema } from './schema.ts'

const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})

function faults(source: string): string[] {
  return validate(schema, parse(source), [onlyIdempotent]).map(({ message }) => message)
}

describe('mutations', () => {
  it('say whether they are safe to repeat, each in its description', () => {
    expect(mutations.length).toBeGreaterThan(5)
    for (const mutation of mutations) {
      const said = isIdempotent(mutation)
      expect(said, mutation.name).not.toBeNull()
      expect(mutation.description).toContain(said ? '. Safe to repeat.' : '. Not safe to repeat.')
    }
  })

  it('carry the directive in the printed schema where they are, and no other field does', () => {
    const printed = withIdempotent(printSchema(schema), schema)
    const marked = Object.values(buildSchema(printed).getMutationType()?.getFields() ?? {}).filter(
      ({ astNode }) => astNode?.directives?.some((directive) => directive.name.value === 'idempotent'),
    )
    const safe = mutations.filter(isIdempotent).map(({ name }) => name)
    expect(marked.map(({ name }) => name)).toEqual(safe)
    expect(printed.match(/ @idempotent$/gm)).toHaveLength(safe.length)
    expect(safe).toContain('publishPages')
    expect(safe).not.toContain('createKey')
  })
})

describe('an operation that says @idempotent', () => {
  const revoke = 'revokeKey(input: { id: "" }) { key { id } }'
  const create = 'createKey(input: { scope: READ }) { key }'

  it.each([
    [`mutation @idempotent { ${revoke} }`, []],
    [`mutation { ${revoke} ${create} }`, []],
    [`mutation @idempotent { ${revoke} ${create} }`, ['createKey']],
    [
      `mutation @idempotent { a: ${revoke} ...more } fragment more on Mutation { ... { b: ${create} } }`,
      ['createKey'],
    ],
    // Of an endless fragment another rule tells.
    [`mutation @idempotent { ...more } fragment more on Mutation { ${revoke} ...more }`, []],
    ['mutation @idempotent { unknown }', []],
  ])('%s', (source, names) => {
    expect(faults(source)).toEqual(
      names.map((name) => `\`${name}\` is not safe to repeat. Remove \`@idempotent\` from the operation.`),
    )
  })
})
