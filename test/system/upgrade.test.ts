import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningServer, startServer } from '@communique/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Command } from '../environment/command.ts'
import { createBareDatabase } from '../environment/database.ts'
import { EventStream } from '../environment/event-stream.ts'
import {
  type FirstReleaseAnswers,
  firstReleaseAnswers,
  firstReleaseOperation,
  firstReleaseSearches,
  inAnyOrderOfNames,
  loadFirstRelease,
} from '../environment/first-release.ts'

describe('an archive of the first release', () => {
  const stack = new AsyncDisposableStack()
  let server: RunningServer
  let first: FirstReleaseAnswers
  let data: string
  beforeAll(async () => {
    first = await firstReleaseAnswers()
    const { databaseUrl, directory: own } = stack.use(await createBareDatabase())
    const directory = own ?? (await mkdtemp(join(tmpdir(), 'communique-test-')))
    data = directory
    stack.defer(() => rm(directory, { recursive: true, force: true }))
    await mkdir(directory, { recursive: true })
    await loadFirstRelease(databaseUrl === undefined ? { directory } : { databaseUrl })
    server = stack.use(
      await startServer({
        port: 0,
        host: '127.0.0.1',
        dataDirectory: directory,
        databaseUrl,
        sample: true,
        logLevel: 'silent',
      }),
    )
  })
  afterAll(() => stack.disposeAsync())

  const request = async (query: string, variables: object, headers: Record<string, string> = {}) => {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    })
    const answer: { data?: unknown; errors?: unknown } = JSON.parse(await response.text())
    return answer
  }
  const events = async (variables: object, count: number) => {
    await using stream = await EventStream.open(
      server.url,
      await firstReleaseOperation('publications'),
      variables,
    )
    return (await stream.take(count)).map(({ data }) => data?.publications)
  }

  it('is not taken for an empty one', () => {
    expect(server.sampleArticles).toBeNull()
  })

  it('is searched when its words are prepared, and finds what it found then', async () => {
    const searches = await firstReleaseSearches()
    expect(searches.size).toBeGreaterThan(3)
    const found = async (words: string) => {
      const query =
        'query ($words: String!) { articles(first: 100, filter: { text: $words }) { nodes { id } } }'
      const { data, errors } = await request(query, { words })
      const { articles } = (data ?? {}) as { articles?: { nodes: { id: string }[] } }
      return articles?.nodes.map(({ id }) => id) ?? errors
    }
    for (const [words, ids] of searches) {
      await expect.poll(() => found(words), { timeout: 20_000 }).toEqual(expect.arrayContaining([...ids]))
    }
  })

  it('shows what it showed then', async () => {
    expect(first.responses.length).toBeGreaterThan(40)
    for (const { operation, variables, data } of first.responses) {
      const answer = await request(await firstReleaseOperation(operation), variables)
      expect(inAnyOrderOfNames(answer)).toEqual(inAnyOrderOfNames({ data }))
    }
  })

  it('has the feed that it had, and goes on behind it', async () => {
    expect(await events({ from: 'BEGINNING' }, first.events.length)).toEqual(first.events)
    const middle = Math.floor(first.events.length / 2)
    const after = first.events[middle]?.cursor
    expect(await events({ after }, first.events.length - middle - 1)).toEqual(first.events.slice(middle + 1))

    const last = first.events.at(-1)?.cursor ?? ''
    const published = await request(
      `mutation ($input: PublishPagesInput!) {
        publishPages(input: $input) { results { status article { id } } }
      }`,
      {
        input: {
          pages: [
            {
              title: 'Toll bridge over the Arnet open again',
              source: 'Council of Ostermere',
              language: 'en',
              text: 'The Council of Ostermere announced that the toll bridge over the Arnet is open again.',
            },
          ],
        },
      },
      { authorization: `Bearer ${first.key}` },
    )
    const id = expect.stringMatching(/^Article:/)
    expect(published).toEqual({
      data: { publishPages: { results: [{ status: 'PUBLISHED', article: { id } }] } },
    })
    expect(await events({ after: last }, 1)).toEqual([
      { __typename: 'ArticlePublished', cursor: next(last), article: { id } },
    ])
  })

  /** With the key that the server left in its data directory. */
  const verified = async () => {
    await using command = new Command(['verify', '--url', server.url, '--data', data])
    return await command.ended
  }

  it('is found whole, but for what another parser would make of its pages', async () => {
    const { code, stdout, stderr } = await verified()
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^pages, texts and spans: \d+ rows, 0 faults; 4\d were read by an earlier parser/m)
  })

  it('is brought up by reparse, which says what changed and keeps the ids of what did not', async () => {
    const before = await articles(request)
    await using command = new Command(['reparse', '--url', server.url, '--key', first.key])
    const { code, stdout, stderr } = await command.ended
    // Where that takes long, it says how far it is.
    expect([code, stderr.replaceAll(/^\d+ pages, .*\n/gm, '')]).toEqual([0, ''])
    // Of the first release: those that are visible, and one under embargo.
    const count = before.filter(({ genre }) => genre === null).length + 1
    expect(count).toBeGreaterThan(40)
    expect(stdout).toMatch(new RegExp(`^checked ${count + 1}, changed ${count}, refused 0$`, 'm'))
    expect(stdout).toMatch(new RegExp(`^  genre: ${count} articles$`, 'm'))
    expect(stdout.match(/^CHANGED {2}(?:.*, )?genre(?:,.*)? {2}.*$/gm)).toHaveLength(count)

    const after = await articles(request)
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(after.every(({ genre }) => genre !== null)).toBe(true)
    const stays = (speech: SpokenSpeech) =>
      `${speech.speaker.id} ${speech.statements.map(({ text }) => text).join('\n')}`
    let kept = 0
    for (const [at, { speeches }] of after.entries()) {
      const ids = new Map(before[at]?.speeches.map((speech) => [stays(speech), speech.id]))
      for (const speech of speeches) {
        const id = ids.get(stays(speech))
        if (id === undefined) continue
        kept += 1
        expect(speech.id).toBe(id)
      }
    }
    expect(kept).toBeGreaterThan(20)
    const found = await verified()
    expect([found.code, found.stderr]).toEqual([0, ''])
    expect(found.stdout).toMatch(/^pages, texts and spans: \d+ rows, 0 faults(?:; 1 were .*)?$/m)
    expect(await events({ from: 'BEGINNING' }, first.events.length)).toEqual(first.events)
  })
})

interface SpokenSpeech {
  readonly id: string
  readonly speaker: { readonly id: string }
  readonly statements: readonly { readonly text: string }[]
}

interface ReadArticle {
  readonly id: string
  readonly genre: string | null
  readonly speeches: readonly SpokenSpeech[]
}

/** All that are visible, in the order in which they came. */
async function articles(
  request: (query: string, variables: object) => Promise<{ data?: unknown }>,
): Promise<readonly ReadArticle[]> {
  const { data } = await request(
    `{ articles(first: 100, orderBy: { field: FIRST_SEEN, direction: ASC }) {
      nodes { id genre speeches { id speaker { id } statements { text } } }
    } }`,
    {},
  )
  const { articles: found } = data as { articles: { nodes: readonly ReadArticle[] } }
  return found.nodes
}

/** The cursor of the position behind. */
function next(cursor: string): string {
  const [epoch, position] = cursor.split('.')
  return `${epoch}.${Number(position) + 1}`
}
