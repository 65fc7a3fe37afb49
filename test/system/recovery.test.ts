import { createReadStream } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Archive, readBackup, restorePlace } from '@communique/archive'
import { localKeyPath, type RunningServer, startServer } from '@communique/server'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../../packages/archive/testing/database-of.ts'
import { createBareDatabase, createDatabase } from '../environment/database.ts'
import { EventStream } from '../environment/event-stream.ts'
import {
  type FirstReleaseAnswers,
  firstReleaseAnswers,
  firstReleaseOperation,
  inAnyOrderOfNames,
  loadFirstRelease,
  untilSearched,
} from '../environment/first-release.ts'

/* From a real PostgreSQL to the embedded one and back again: each shows the same as the first. */
describe('a restore into the other engine', () => {
  const stack = new AsyncDisposableStack()
  let first: FirstReleaseAnswers
  let folder: string
  let original: Rows
  let file: string
  beforeAll(async () => {
    first = await firstReleaseAnswers()
    folder = await mkdtemp(join(tmpdir(), 'communique-recovery-'))
    stack.defer(() => rm(folder, { recursive: true, force: true }))
    const { databaseUrl = '' } = stack.use(await createBareDatabase())
    await loadFirstRelease({ databaseUrl })
    await using server = await start({ databaseUrl }, join(folder, 'first'))
    file = join(folder, 'first.backup')
    await writeFile(file, await backupOf(server, join(folder, 'first')))
    original = await rowsIn(file)
  })
  afterAll(() => stack.disposeAsync())

  const second = () => join(folder, 'second.backup')

  it('has the same rows, answers and events, and another epoch', { timeout: 150_000 }, async () => {
    const embedded = join(folder, 'embedded')
    await restorePlace({ directory: embedded }, createReadStream(file))
    await using server = await start({}, embedded)
    await showsTheSame(server)
    await writeFile(second(), await backupOf(server, embedded))
    expect(await rowsIn(second())).toEqual(original)
  })

  it('has them back again, in a PostgreSQL that is served and followed meanwhile', async () => {
    await using database = await createDatabase()
    const { databaseUrl = '' } = database
    await using server = await start({ databaseUrl }, join(folder, 'third'))
    await using waiting = await EventStream.open(server.url, await firstReleaseOperation('publications'), {
      from: 'BEGINNING',
    })
    await restorePlace({ databaseUrl }, createReadStream(second()))
    // What it gave before and gives now are not of one feed.
    expect((await waiting.take(1))[0]).toMatchObject({ errors: [{ extensions: { code: 'CURSOR_EXPIRED' } }] })
    await showsTheSame(server)
    const third = join(folder, 'third.backup')
    // The key that the server made for its own machine is still good.
    await writeFile(third, await backupOf(server, join(folder, 'third')))
    expect(await rowsIn(third)).toEqual(original)
    // Words are cut once, not at each start.
    const words = await writtenWords(databaseUrl)
    expect(words).not.toEqual([])
    expect(await writtenWords(databaseUrl)).toEqual(words)
  })

  /** The words as an archive has them that is opened now, with the transactions that wrote them. */
  async function writtenWords(databaseUrl: string): Promise<unknown[]> {
    await using archive = await Archive.open({ databaseUrl, onTrouble: () => {} })
    return (await sql`select article_id, xmin from article_words order by 1`.execute(databaseOf(archive)))
      .rows
  }

  async function showsTheSame({ url }: RunningServer): Promise<void> {
    await untilSearched(url)
    for (const { operation, variables, data } of first.responses) {
      const query = await firstReleaseOperation(operation)
      expect(inAnyOrderOfNames(await post(url, query, variables))).toEqual(inAnyOrderOfNames({ data }))
    }
    const publications = await firstReleaseOperation('publications')
    await using stream = await EventStream.open(url, publications, { from: 'BEGINNING' })
    const events = (await stream.take(first.events.length)).map(({ data }) => data?.publications)
    const [, epoch] = /"cursor":"(\w+)\./.exec(JSON.stringify(events[0])) ?? []
    const [, before] = /^(\w+)\./.exec(first.events[0]?.cursor ?? '') ?? []
    expect(epoch).not.toBe(before)
    expect(JSON.stringify(events).replaceAll(`${epoch}.`, `${before}.`)).toEqual(JSON.stringify(first.events))
    await using old = await EventStream.open(url, publications, { after: first.events[3]?.cursor })
    expect((await old.take(1))[0]).toMatchObject({ errors: [{ extensions: { code: 'CURSOR_EXPIRED' } }] })
    // Whoever had a key has it still.
    const { data } = await post(
      url,
      'mutation { publishPages(input: { pages: [{ text: "" }] }) { results { status } } }',
      {},
      first.key,
    )
    expect(data).toEqual({ publishPages: { results: [{ status: 'FAILED' }] } })
  }
})

function start(at: { readonly databaseUrl?: string }, dataDirectory: string): Promise<RunningServer> {
  return startServer({ port: 0, host: '127.0.0.1', dataDirectory, sample: false, logLevel: 'silent', ...at })
}

async function post(
  url: string,
  query: string,
  variables: object,
  key?: string,
): Promise<{ data?: unknown }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ query, variables }),
  })
  return JSON.parse(await response.text())
}

async function backupOf({ url }: RunningServer, dataDirectory: string): Promise<Buffer> {
  const key = (await readFile(localKeyPath(dataDirectory), 'utf8')).trim()
  const response = await fetch(new URL('/backup', url), { headers: { authorization: `Bearer ${key}` } })
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

/** By table, in any order. */
type Rows = ReadonlyMap<string, readonly string[]>

/** Each server adds its own key, and tells the audit log of it; a restore begins an epoch. */
const others: ReadonlySet<string> = new Set(['api_key', 'audit_entry', 'feed_head'])

/** All rows of a backup, but for those of `others`. */
async function rowsIn(path: string): Promise<Rows> {
  const rows: string[][] = []
  const { tables } = await readBackup(Readable.from([await readFile(path)]), {
    onRows: (table, lines) => {
      rows[table] = [...(rows[table] ?? []), ...lines]
    },
  })
  return new Map(
    tables
      .map(({ name }, at) => [name, (rows[at] ?? []).toSorted()] as const)
      .filter(([name]) => !others.has(name)),
  )
}
