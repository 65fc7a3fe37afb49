import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const folder = new URL('../../apps/server/sample/', import.meta.url)

interface Read {
  article: {
    relatedItems: { resolution: 'RESOLVED' | 'AMBIGUOUS' | 'UNRESOLVED' }[]
    source: object | null
  } | null
}

describe('the sample archive', async () => {
  // `name` | what it shows | resolved / ambiguous / unresolved
  const table = (await readFile(new URL('README.md', folder), 'utf8'))
    .split('\n')
    .map((line) => /^\| `([^`]+)`.*\| *(no list|(\d+) \/ (\d+) \/ (\d+)) *\|$/.exec(line))
    .filter((row) => row !== null)
    .map(([, name = '', , ...counts]) => ({ name, counts: counts.map((count) => Number(count ?? 0)) }))

  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({ sample: true })
  })
  afterAll(() => server[Symbol.asyncDispose]())

  it('holds every page that its README names', async () => {
    const { data } = await server.request('{ articles { totalCount } }')
    expect(data).toEqual({ articles: { totalCount: table.length } })
    expect(table.length).toBeGreaterThanOrEqual(25)
  })

  it.each(table)('resolves the list of $name as its README says', async ({ name, counts }) => {
    const sha256 = createHash('sha256')
      .update(await readFile(new URL(`pages/${name}`, folder)))
      .digest('hex')
    const { data } = await server.request(
      'query ($sha256: String!) { article(by: { sha256: $sha256 }) { source { name } relatedItems { resolution } } }',
      { sha256 },
    )
    const { article } = data as Read
    const count = (wanted: string) =>
      article?.relatedItems.filter(({ resolution }) => resolution === wanted).length
    expect([count('RESOLVED'), count('AMBIGUOUS'), count('UNRESOLVED')]).toEqual(counts)
    expect(article?.source).not.toBeNull()
  })
})
