import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const query = `query ($article: ID, $key: ID, $acts: [AuditAct!]) {
  auditEntries(article: $article, key: $key, acts: $acts, first: 50) {
    nodes { id at act keyId keyLabel address requestId articles articleIds subjectKeyId before after }
  }
}`

interface Entry {
  readonly act: string
  readonly keyId: string | null
  readonly keyLabel: string | null
  readonly articles: number
  readonly articleIds: readonly string[]
  readonly before: string | null
  readonly after: string | null
}

describe('the audit log', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({ sample: true })
  })
  afterAll(() => server[Symbol.asyncDispose]())

  async function entries(variables: object = {}): Promise<readonly Entry[]> {
    const { data, errors } = await server.request(query, variables)
    expect(errors).toEqual([])
    return (data as { auditEntries: { nodes: Entry[] } }).auditEntries.nodes
  }
  const acts = async (variables: object) => (await entries(variables)).map(({ act }) => act)

  async function created(label: string): Promise<{ readonly id: string; readonly key: string }> {
    const { data } = await server.request(
      'mutation ($label: String) { createKey(input: { scope: PUBLISH, label: $label }) { key details { id } } }',
      { label },
    )
    const { createKey } = data as { createKey: { key: string; details: { id: string } } }
    return { id: createKey.details.id, key: createKey.key }
  }
  const page = (title: string) => ({ title, source: 'Audited Office', text: `${title} was announced.` })
  const publish = `mutation ($input: PublishPagesInput!) { publishPages(input: $input) { results { articleId } } }`

  it('has one entry for many pages, by which each article tells who published it', async () => {
    const { id, key } = await created('the gazette')
    const pages = Array.from({ length: 60 }, (_item, index) => page(`Notice ${index}`))
    const { data } = await server.request(publish, { input: { pages } }, key)
    const { results } = (data as { publishPages: { results: { articleId: string }[] } }).publishPages
    expect(await entries({ key: id, acts: ['PUBLISH'] })).toEqual([
      {
        id: expect.stringMatching(/^AuditEntry:/),
        at: expect.stringMatching(/Z$/),
        act: 'PUBLISH',
        keyId: id,
        keyLabel: 'the gazette',
        address: expect.stringContaining('127.0.0.1'),
        requestId: expect.any(String),
        articles: 60,
        articleIds: results.map(({ articleId }) => articleId).toSorted(),
        subjectKeyId: null,
        before: null,
        after: null,
      },
    ])
    expect(await entries({ article: results[7]?.articleId })).toEqual(
      await entries({ key: id, acts: ['PUBLISH'] }),
    )
    // The same bytes again change nothing, and what fails leaves nothing.
    await server.request(publish, { input: { pages: [page('Notice 1'), { text: ' ' }] } }, key)
    expect(await acts({ key: id, acts: ['PUBLISH'] })).toEqual(['PUBLISH'])
    // Source, language and address that an article lacked.
    await server.request(publish, { input: { pages: [{ text: 'Without a source.' }] } }, key)
    await server.request(
      publish,
      { input: { pages: [{ text: 'Without a source.' }], source: 'given-later' } },
      key,
    )
    expect((await entries({ key: id, acts: ['PUBLISH'] })).map(({ articles }) => articles)).toEqual([
      1, 1, 60,
    ])
  })

  it('tells what happened to an article, newest first', async () => {
    const { key } = await created('the desk')
    const publishAt = '2099-05-06T00:00:00.000Z'
    const { data } = await server.request(publish, { input: { pages: [page('Traced')], publishAt } }, key)
    const id = (data as { publishPages: { results: { articleId: string }[] } }).publishPages.results[0]
      ?.articleId
    const change = async (field: string) => {
      const { errors } = await server.request(`mutation ($id: ID!) { ${field} { __typename } }`, { id }, key)
      expect(errors).toEqual([])
    }
    await change('moveEmbargo(input: { id: $id })')
    await change('withdrawArticle(input: { id: $id })')
    await change('withdrawArticle(input: { id: $id })')
    await change('restoreArticle(input: { id: $id })')
    const told = await entries({ article: id })
    expect(told.map(({ act, keyLabel, articleIds }) => [act, keyLabel, articleIds])).toEqual(
      ['RESTORE', 'WITHDRAW', 'MOVE_EMBARGO', 'PUBLISH'].map((act) => [act, 'the desk', [id]]),
    )
    expect(told[2]).toMatchObject({ before: publishAt, after: expect.stringMatching(/^20\d\d-.*Z$/) })
  })

  it('tells of sources and keys', async () => {
    const { id, key } = await created('the editor')
    await server.publish([{ title: 'One', source: 'Old Name', text: 'One.' }])
    await server.publish([{ title: 'Two', source: 'Twin', text: 'Two.' }])
    for (const mutation of [
      'renameSource(input: { source: "old-name", name: "New Name" })',
      'mergeSources(input: { from: "twin", into: "new-name" })',
    ]) {
      expect((await server.request(`mutation { ${mutation} { __typename } }`, {}, key)).errors).toEqual([])
    }
    await server.request('mutation ($id: ID!) { revokeKey(input: { id: $id }) { __typename } }', { id })
    expect(
      (await entries({ key: id })).map(({ act, before, after, articles }) => [act, before, after, articles]),
    ).toEqual([
      ['REVOKE_KEY', null, null, 0],
      ['MERGE_SOURCES', 'twin (Twin)', 'new-name (New Name)', 1],
      ['RENAME_SOURCE', 'old-name (Old Name)', 'new-name (New Name)', 0],
      ['CREATE_KEY', null, 'PUBLISH', 0],
    ])
  })

  it('tells what the server did by itself', async () => {
    const told = (await entries()).filter(({ keyId }) => keyId === null)
    expect(told.map(({ act }) => act)).toEqual(['CREATE_KEY', 'PUBLISH'])
    expect(told[1]?.articles).toBeGreaterThan(20)
  })

  it('is for administrators alone', async () => {
    const { key } = await created('a publisher')
    expect((await server.request(query, {}, key)).errors.map(({ extensions }) => extensions.code)).toEqual([
      'FORBIDDEN',
    ])
    expect((await server.request(query, {}, null)).errors.map(({ extensions }) => extensions.code)).toEqual([
      'UNAUTHENTICATED',
    ])
    expect(
      (await server.request(query, { article: 'Source:0198c5e0-0000-7000-8000-000000000000' })).errors,
    ).toMatchObject([{ extensions: { code: 'ID_INVALID' } }])
  })
})
