import { CompiledQuery, sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerLength, statementTooLong } from '../src/index.ts'
import { type Engine, openPGlite } from './environment/engines.ts'
import { bothPaths } from './environment/harbour-paths.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openPGlite()
  // Entries of fifteen thousand letters each.
  await engine.db
    .updateTable('entries')
    .set({ words: sql<string>`words || repeat(' "and" so on', 1500) || '. The End'` })
    .execute()
})
afterAll(() => engine.close())

const entries = '{ voyages(first: 50) { nodes { entries { nouns sentences { text } } } } }'

it('gives the same bytes in both ways where there is so much to finish that it is done in slices', async () => {
  const { result, rows, text } = await bothPaths(engine, entries, {}, 'ada')
  expect(result.errors).toBeUndefined()
  expect(rows.length).toBeGreaterThan(500_000)
  expect(rows).toContain('"End"]')
  expect(text).toBe(rows)
})

it('lets others have their turn meanwhile, and where there is little to finish answers at once', async () => {
  const { statement } = await bothPaths(engine, '{ find(words: "a") { edges { length } } }')
  const finish = statement?.finish
  if (finish == null) throw new Error('Nothing is to be finished')
  const given = (letters: number) => `"\\u00000 {"words":"${'x'.repeat(letters)}"}"\\u0000`
  const answer = (number: number, value: string) => `{"find":[${Array(number).fill(value).join(',')}]}`
  expect(finish(answer(3, given(60_000)))).toBe(answer(3, '60000'))
  let turns = 0
  let isDone = false
  const count = () => {
    turns += 1
    if (!isDone) setImmediate(count)
  }
  setImmediate(count)
  const finished = finish(answer(20, given(60_000)))
  expect(finished).toBeInstanceOf(Promise)
  expect(await finished).toBe(answer(20, '60000'))
  isDone = true
  expect(turns).toBeGreaterThanOrEqual(4)
  // Execution finds the same fault.
  expect(await finish(answer(20, given(60_000)).replace('x"}"\\u0000]', ''))).toBeNull()
})

it('may be made of more bytes than the answer has', async () => {
  const { statement } = await bothPaths(engine, entries)
  if (statement === null) throw new Error('No statement')
  const given = async (bytes: number) => {
    const { sql, parameters } = statement.bounded(bytes)
    const { rows } = await engine.db.executeQuery<{ data: string }>(CompiledQuery.raw(sql, [...parameters]))
    return rows[0]?.data ?? ''
  }
  const length = Buffer.byteLength(await given(2 ** 30))
  expect(answerLength(await given(Math.ceil(length / 4)))).toBeNull()
  expect(answerLength(await given(Math.floor(length / 4) - 1))).toBe(length)
  expect(statementTooLong(statement, length, 1_000).message).toBe(
    `The answer would be made of texts of ${length} bytes; the limit is 4000. Ask for fewer hits, by shorter pages, or for fewer long texts.`,
  )
})
