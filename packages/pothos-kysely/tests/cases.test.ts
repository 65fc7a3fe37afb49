import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Engine, openPGlite } from './environment/engines.ts'
import { bothPaths } from './environment/harbour-paths.ts'
import { readableSql } from './environment/readable-sql.ts'

const folder = new URL('cases/', import.meta.url)

let engine: Engine
beforeAll(async () => {
  engine = await openPGlite()
})
afterAll(() => engine.close())

/** Operation, SQL, answer: `vitest -u` writes the latter two anew. */
describe('cases', () => {
  const names = readdirSync(folder).flatMap((name) => (name.endsWith('.graphql') ? [name.slice(0, -8)] : []))
  it.each(names)('%s', async (name) => {
    const source = readFileSync(new URL(`${name}.graphql`, folder), 'utf8')
    const user = /^# user: (.*)$/m.exec(source)?.[1] ?? null
    const { text, rows, statement, result } = await bothPaths(engine, source, await variablesOf(source), user)
    expect(result.errors).toBeUndefined()
    expect(text).toBe(rows)
    const parameters = (statement?.parameters ?? []).map(
      (value, index) => `-- $${index + 1}: ${JSON.stringify(value)}\n`,
    )
    await expect(`${parameters.join('')}${readableSql(statement?.sql ?? '')}`).toMatchFileSnapshot(
      new URL(`${name}.sql`, folder).pathname,
    )
    await expect(`${JSON.stringify(result.data, null, 2)}\n`).toMatchFileSnapshot(
      new URL(`${name}.json`, folder).pathname,
    )
  })
})

/** `CURSOR ships(first: 2)` stands for the last cursor of that page. */
async function variablesOf(source: string): Promise<Record<string, unknown>> {
  const written: Record<string, unknown> = JSON.parse(/^# variables: (.*)$/m.exec(source)?.[1] ?? '{}')
  for (const [name, value] of Object.entries(written)) {
    const page = typeof value === 'string' ? /^CURSOR (.*)$/.exec(value)?.[1] : undefined
    if (page === undefined) continue
    const { result } = await bothPaths(engine, `{ page: ${page} { pageInfo { endCursor } } }`)
    const { page: answered } = JSON.parse(JSON.stringify(result.data))
    written[name] = answered.pageInfo.endCursor
  }
  return written
}
