import { setTimeout as sleep } from 'node:timers/promises'
import { Archive, type FeedRecord } from '@communique/archive'
import { parsePage } from '@communique/press'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../../packages/archive/testing/database-of.ts'
import { createDatabase } from '../environment/database.ts'
import { randomRuns } from '../environment/random-runs.ts'

describe('the feed tells of related items that are resolved', () => {
  const stack = new AsyncDisposableStack()
  let archive: Archive
  beforeAll(async () => {
    const database = stack.use(await createDatabase())
    archive = stack.use(
      await Archive.open({
        ...database,
        onTrouble: (what, error) => {
          throw new Error(what, { cause: error })
        },
      }),
    )
  })
  afterAll(() => stack.disposeAsync())

  const greeting = (run: string) =>
    `The President of ${run} sent a message of greeting to the head of state of`
  const drawn = {
    list: (run: string) => ({
      title: `Calendar ${run}`,
      text: `The office publishes the calendar of ${run}.`,
      related: [
        { teaser: `Work on the ${run} harbour of Selmouth began on`, date: '2031-05-04' },
        { teaser: greeting(run), date: '2031-05-06' },
        { teaser: `The ${run} archive of maps was opened to readers`, date: '2031-05-09' },
      ],
    }),
    otherList: (run: string) => ({
      title: `Other calendar ${run}`,
      text: `Another office publishes a calendar of ${run}.`,
      related: [{ teaser: `The ${run} archive of maps was opened to readers`, date: '2031-05-10' }],
    }),
    harbour: (run: string) => ({
      title: 'Harbour',
      date: '2031-05-04',
      text: `Work on the ${run} harbour of Selmouth began on Monday. It lasts a year.`,
      related: [{ teaser: `${greeting(run)} Tavria on the national day`, date: '2031-05-06' }],
    }),
    greetingOne: (run: string) => ({
      title: 'Greeting',
      date: '2031-05-06',
      text: `${greeting(run)} Tavria on the national day.`,
    }),
    greetingTwo: (run: string) => ({
      title: 'Greeting',
      date: '2031-05-06',
      text: `${greeting(run)} Belmar on the day of the sea.`,
    }),
    undated: (run: string) => ({
      title: 'Maps',
      text: `The ${run} archive of maps was opened to readers. It holds nine thousand sheets.`,
    }),
  } as const
  type Name = keyof typeof drawn
  let runs = 0
  const newRun = () => `run${runs++}`

  async function publish(run: string, names: readonly Name[], publishAt?: Date): Promise<string[]> {
    const pages = names.map((name) =>
      parsePage({ kind: 'fields', fields: { source: `Office ${run}`, ...drawn[name](run) } }),
    )
    const outcomes = await archive.publish(pages, { publishAt })
    return outcomes.map((outcome) => {
      if (outcome.status !== 'PUBLISHED') throw new Error(`Not published: ${JSON.stringify(outcome)}`)
      return outcome.articleId
    })
  }

  const headOf = async () =>
    (await databaseOf(archive).selectFrom('feed_head').select('position').executeTakeFirstOrThrow()).position

  /** The feed behind a position, once everything that is due has been stamped. */
  async function feedBehind(position: number): Promise<FeedRecord[]> {
    for (;;) {
      const due = await databaseOf(archive)
        .selectFrom('feed')
        .select('id')
        .where('position', 'is', null)
        .where('publish_at', '<=', sql<Date>`now()`)
        .executeTakeFirst()
      if (due === undefined) break
      await sleep(20)
    }
    const enough = new AbortController()
    const { epoch } = await databaseOf(archive)
      .selectFrom('feed_head')
      .select('epoch')
      .executeTakeFirstOrThrow()
    const head = await headOf()
    const records: FeedRecord[] = []
    if (head === position) return records
    const after = `${epoch.replaceAll('-', '')}.${position}`
    for await (const page of (await archive.follow({ after }, enough.signal)).pages) {
      records.push(...page.records)
      if (records.at(-1)?.position === head) enough.abort()
    }
    return records
  }

  const told = (records: readonly FeedRecord[]) => records.map(({ kind, articleId }) => [kind, articleId])

  it('when the announced article comes, with the article and the item', async () => {
    const run = newRun()
    const start = await headOf()
    const [list = ''] = await publish(run, ['list'])
    const [harbour = ''] = await publish(run, ['harbour'])
    const records = await feedBehind(start)
    expect(told(records)).toEqual([
      ['PUBLISHED', list],
      ['PUBLISHED', harbour],
      ['RESOLVED', harbour],
    ])
    const item = await databaseOf(archive)
      .selectFrom('related_item')
      .select('id')
      .where('article_id', '=', list)
      .where('position', '=', 0)
      .executeTakeFirstOrThrow()
    expect(records.map(({ relatedItemId }) => relatedItemId)).toEqual([null, null, item.id])
  })

  it('behind both articles when they come together', async () => {
    const run = newRun()
    const start = await headOf()
    const [harbour = '', list = ''] = await publish(run, ['harbour', 'list'])
    expect(told(await feedBehind(start))).toEqual([
      ['PUBLISHED', harbour],
      ['PUBLISHED', list],
      ['RESOLVED', harbour],
    ])
  })

  it('when the withdrawal of an article leaves one that is announced', async () => {
    const run = newRun()
    const start = await headOf()
    const ids = await publish(run, ['list', 'greetingOne', 'greetingTwo'])
    const [list = '', one = '', two = ''] = ids
    await archive.withdraw(one)
    expect(told(await feedBehind(start))).toEqual([
      ['PUBLISHED', list],
      ['PUBLISHED', one],
      ['PUBLISHED', two],
      ['WITHDRAWN', one],
      ['RESOLVED', two],
    ])
  })

  it('when the withdrawal of a teaser leaves no doubt about the date of an article', async () => {
    const run = newRun()
    const start = await headOf()
    const [list = '', other = '', undated = ''] = await publish(run, ['list', 'otherList', 'undated'])
    expect(told(await feedBehind(start)).filter(([kind]) => kind === 'RESOLVED')).toEqual([])
    await archive.withdraw(other)
    expect(told(await feedBehind(start))).toEqual([
      ['PUBLISHED', list],
      ['PUBLISHED', other],
      ['PUBLISHED', undated],
      ['WITHDRAWN', other],
      ['RESOLVED', undated],
    ])
  })

  it('of an article under embargo only with the article, and never of one that was withdrawn under it', async () => {
    const run = newRun()
    const start = await headOf()
    const later = new Date(Date.now() + 3_600_000)
    const [list = ''] = await publish(run, ['list'])
    const [harbour = '', greetingOne = ''] = await publish(run, ['harbour', 'greetingOne'], later)
    await archive.withdraw(greetingOne)
    expect(told(await feedBehind(start))).toEqual([['PUBLISHED', list]])

    // An hour passes.
    await databaseOf(archive)
      .transaction()
      .execute(async (tx) => {
        for (const table of ['article', 'feed'] as const) {
          await tx
            .updateTable(table)
            .set({ publish_at: sql`now()` })
            .where('publish_at', '=', later)
            .execute()
        }
      })
    expect(told(await feedBehind(start))).toEqual([
      ['PUBLISHED', list],
      ['PUBLISHED', harbour],
      ['RESOLVED', harbour],
    ])
  })

  it('once for each item and article, of all that are resolved, in whatever order the articles come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(
          ['list', 'otherList', 'harbour', 'greetingOne', 'greetingTwo', 'undated'] as const,
          { minLength: 1 },
        ),
        fc.integer({ min: 1, max: 4 }),
        fc.option(fc.nat({ max: 5 })),
        async (order, length, withdrawn) => {
          const run = newRun()
          const start = await headOf()
          const names = [...order]
          const ids: string[] = []
          while (names.length > 0) ids.push(...(await publish(run, names.splice(0, length))))
          const victim = withdrawn === null ? undefined : ids[withdrawn]
          if (victim !== undefined) await archive.withdraw(victim)
          const records = await feedBehind(start)
          const announced = records.flatMap(({ kind, articleId, relatedItemId }) =>
            kind === 'RESOLVED' ? [`${relatedItemId} ${articleId}`] : [],
          )
          expect(new Set(announced).size).toBe(announced.length)
          expect(announced).toEqual(expect.arrayContaining(await resolvedItems(ids)))
          expect(records.map(({ position }) => position)).toEqual(
            records.map((_record, index) => start + 1 + index),
          )
          const seen = new Set<string>()
          for (const { kind, articleId } of records) {
            if (kind === 'PUBLISHED') seen.add(articleId)
            expect(seen).toContain(articleId)
          }
        },
      ),
      randomRuns(8),
    )
  })

  /** As readers see it now: item and article. */
  async function resolvedItems(hosts: readonly string[]): Promise<string[]> {
    const { rows } = await sql<{ pair: string }>`
      select i.id || ' ' || (array_agg(c.article_id))[1] as pair
      from related_item i
      join visible_article host on host.id = i.article_id
      join related_candidate c on c.related_item_id = i.id
      where i.article_id = any(${hosts}::uuid[])
      group by i.id
      having count(*) = 1 and bool_and(c.certain)`.execute(databaseOf(archive))
    return rows.map(({ pair }) => pair)
  }
})
