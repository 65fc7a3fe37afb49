import { Archive } from '@communique/archive'
import { parsePage } from '@communique/press'
import { describe, expect, it } from 'vitest'
import { databaseOf } from '../../packages/archive/testing/database-of.ts'
import { createDatabase, type TestDatabase } from '../environment/database.ts'

const trouble: unknown[] = []
const options = (database: TestDatabase) => ({
  ...database,
  onTrouble: (_what: string, error: unknown) => trouble.push(error),
})

describe('the feed', () => {
  it('gives every publication of concurrent writers one position, without a gap', async () => {
    await using database = await createDatabase()
    await using archive = await Archive.open(options(database))
    const lengthOf = (writer: number, turn: number) => 1 + ((writer + turn) % 4)
    let expected = 0
    for (let writer = 0; writer < 6; writer++)
      for (let turn = 0; turn < 10; turn++) expected += lengthOf(writer, turn)
    const writers = Array.from({ length: 6 }, async (_writer, writer) => {
      for (let turn = 0; turn < 10; turn++) {
        const pages = Array.from({ length: lengthOf(writer, turn) }, (_page, n) =>
          parsePage({
            kind: 'fields',
            fields: { title: 'Notice', text: `Notice ${writer}-${turn}-${n} of the harbour office.` },
          }),
        )
        await archive.publish(pages)
      }
    })
    const reader = (async () => {
      const enough = new AbortController()
      const positions: number[] = []
      for await (const { records } of (await archive.follow('BEGINNING', enough.signal)).pages) {
        positions.push(...records.map(({ position }) => position))
        if (positions.length >= expected) enough.abort()
      }
      return positions
    })()
    await Promise.all(writers)
    const { total } = await databaseOf(archive)
      .selectFrom('article')
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    expect(total).toBe(expected)
    expect(await reader).toEqual(Array.from({ length: expected }, (_position, index) => index + 1))
    expect(trouble).toEqual([])
  })

  it('writes one article of equal pages that come at the same time', async () => {
    await using database = await createDatabase()
    await using archive = await Archive.open(options(database))
    const page = parsePage({
      kind: 'fields',
      fields: { title: 'Notice', text: 'The ferry does not run on Sunday.' },
    })
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => archive.publish([page])))
    expect(outcomes.flat().filter(({ status }) => status === 'PUBLISHED')).toHaveLength(1)
    expect(outcomes.flat().filter(({ status }) => status === 'UNCHANGED')).toHaveLength(7)
    expect(await databaseOf(archive).selectFrom('feed').select('position').execute()).toEqual([
      { position: 1 },
    ])
  })
})
