import { once } from 'node:events'
import { Archive, type FeedReading } from '@communique/archive'
import { parsePage } from '@communique/press'
import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { createDatabase } from '../environment/database.ts'

const page = (n: number) =>
  parsePage({ kind: 'fields', fields: { title: 'Notice', text: `Notice ${n} of the harbour office.` } })

async function positions({ pages }: FeedReading, count: number): Promise<number[]> {
  const read: number[] = []
  for await (const { records } of pages) {
    read.push(...records.map(({ position }) => position))
    if (read.length >= count) break
  }
  return read
}

describe('processes at one database', () => {
  it('tell each other of what is stamped, and do without when they cannot', async () => {
    await using database = await createDatabase()
    const open = () => Archive.open({ databaseUrl: database.databaseUrl, onTrouble: () => {} })
    await using here = await open()
    await using there = await open()
    const listener = new pg.Client(database.databaseUrl)
    await listener.connect()
    await using _ending = { [Symbol.asyncDispose]: () => listener.end() }
    const listening = async () => {
      // By the last that each asked.
      const { rows } = await listener.query<{ pid: number }>(
        `select pid from pg_stat_activity
          where (query = 'listen communique_feed' or query like 'select pg_notify%')
            and datname = current_database() and pid <> pg_backend_pid()`,
      )
      return rows.map(({ pid }) => pid)
    }
    await vi.waitFor(async () => expect(await listening()).toHaveLength(2), { timeout: 20_000 })
    await listener.query('listen communique_feed')
    const told = once(listener, 'notification')
    const ending = new AbortController()
    const reading = there.follow('BEGINNING', ending.signal)
    await here.publish([page(1)])
    await told
    expect(await positions(await reading, 1)).toEqual([1])

    const cut = await listening()
    await listener.query('select pg_terminate_backend(pid) from unnest($1::int[]) as pid', [cut])
    await here.publish([page(2)])
    expect(await positions(await there.follow('BEGINNING', ending.signal), 2)).toEqual([1, 2])
    await vi.waitFor(
      async () => {
        const back = await listening()
        expect(back).toHaveLength(2)
        for (const pid of cut) expect(back).not.toContain(pid)
      },
      { timeout: 20_000 },
    )
    ending.abort()
  })
})
