import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Command } from '../environment/command.ts'
import { noticeLine, writeLines } from '../environment/page-lines.ts'
import { type Answer, startTestServer, type TestServer } from '../environment/test-server.ts'

const mutation = /* GraphQL */ `
  mutation ($input: PublishPagesInput!) {
    publishPages(input: $input) { results { status error { code message } } }
  }
`

interface Results {
  publishPages: { results: { status: string; error: { code: string; message: string } | null }[] }
}

const worker = new URL('../environment/faulty-worker.ts', import.meta.url)

/** Asks again while the archive is too busy. */
async function admitted(request: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await request()
    if (answer.errors[0]?.extensions.code !== 'OVERLOADED') return answer
  }
}

const notice = (words: string) => ({ title: words, text: `The keeper said that the lamp ${words} was lit.` })

describe('a page that the parser cannot bear', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({ publishing: { worker, readingThreads: 1, readingTime: 5_000 } })
  })
  afterAll(() => server[Symbol.asyncDispose]())

  const outcome = async (...pages: object[]) => {
    const { data, errors } = await server.request(mutation, { input: { pages } })
    expect(errors).toEqual([])
    return (data as Results).publishPages.results.map(({ status, error }) => [status, error?.code])
  }
  const published = ['PUBLISHED', undefined]
  const failed = ['FAILED', 'INTERNAL_SERVER_ERROR']

  it('fails alone when the thread crashes on it, wherever it stands', async () => {
    const pages = ['one', 'CRASH', 'two', 'three', 'CRASH again', 'THROW', 'four'].map(notice)
    expect(await outcome(...pages)).toEqual([
      published,
      failed,
      published,
      published,
      failed,
      failed,
      published,
    ])
  })

  it('fails when reading takes longer than it may, and others are read after it', async () => {
    expect(await outcome(notice('HANG'))).toEqual([failed])
    expect(await outcome(notice('five'), notice('one'))).toEqual([published, ['UNCHANGED', undefined]])
  })
})

describe('a page that is there already', () => {
  it('is known by its bytes and not read again, as a file or by its fields', async () => {
    await using server = await startTestServer({ publishing: { worker, readingThreads: 1 } })
    const outcomes = async (...pages: object[]) => {
      const { data } = await server.request(mutation, { input: { pages } })
      return (data as Results).publishPages.results.map(({ status, error }) => [status, error?.code])
    }
    const fields = { ...notice('ONCE'), date: '2031-03-14', related: [{ teaser: 'A lamp', url: null }] }
    const file = { base64: Buffer.from(notice('ONCE as a file').text).toString('base64') }
    const published = ['PUBLISHED', undefined]
    const unchanged = ['UNCHANGED', undefined]
    expect(await outcomes(fields, { file })).toEqual([published, published])
    expect(await outcomes({ ...fields, url: null }, { file })).toEqual([unchanged, unchanged])
    expect(await outcomes({ title: 'No text' }, fields, notice('five'))).toEqual([
      ['FAILED', 'INTERNAL_SERVER_ERROR'],
      unchanged,
      published,
    ])
  })
})

describe('a server that has more to publish than it takes', () => {
  let server: TestServer
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'communique-overload-'))
    server = await startTestServer({
      publishing: { worker, readingThreads: 1, pagesAtOnce: 100, pageBytesAtOnce: 1_000_000 },
    })
  })
  afterAll(async () => {
    await server[Symbol.asyncDispose]()
    await rm(folder, { recursive: true })
  })

  it('answers with a code, a status and a time to wait, and takes it later', async () => {
    const pages = Array.from({ length: 100 }, (_, number) => notice(`SLOW ${number}`))
    let busy = true
    const long = admitted(() => server.request(mutation, { input: { pages } })).finally(() => (busy = false))
    const refused: Response[] = []
    while (busy && refused.length < 3) {
      const answer = await fetch(server.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${server.key}` },
        body: JSON.stringify({ query: mutation, variables: { input: { pages: [notice('late')] } } }),
      })
      if (answer.status !== 200) refused.push(answer)
    }
    expect((await long).errors).toEqual([])
    expect(refused.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual([
      [503, '1'],
      [503, '1'],
      [503, '1'],
    ])
    const { errors } = JSON.parse((await refused[0]?.text()) ?? '')
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/again in a second/),
        extensions: { code: 'OVERLOADED' },
      }),
    ])
    expect((await server.request(mutation, { input: { pages: [notice('late')] } })).errors).toEqual([])
  })

  it('is waited for by communique publish', async () => {
    const path = join(folder, 'notices.jsonl.gz')
    await writeLines(
      path,
      Array.from({ length: 350 }, (_, number) => noticeLine(number).replace('Notice', 'SLOW')),
    )
    const { code, stdout } = await new Command(['publish', path, '--url', server.url, '--key', server.key])
      .ended
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'published 350, unchanged 0, failed 0\n' })
  })
})
