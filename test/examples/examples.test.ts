import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embeddedDatabase } from '../environment/database.ts'
import { startTestServer, type TestServer } from '../environment/test-server.ts'
import { Example, freePort, Receiver } from './example.ts'

describe('the examples', () => {
  let server: TestServer
  let folder: string
  beforeAll(async () => {
    server = await startTestServer()
    folder = await mkdtemp(join(tmpdir(), 'communique-examples-'))
  })
  afterAll(async () => {
    await server[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  })

  it('embed a server, and close it when interrupted', async () => {
    await using database = await embeddedDatabase()
    await using example = new Example('embed-server.ts', '0', database.directory ?? '')
    await example.says(/The archive answers at http:\S+\n(?: {2}[\w-]+: .+\n)+/)
    const [url = ''] = /http:\S+/.exec(example.output) ?? []
    expect((await fetch(`${url}?query={__typename}`)).status).toBe(200)
    expect(await example.interrupt()).toBe(0)
    expect(example.output).toMatch(/Closing \.\.\.\n$/)
  })

  it('import a folder, with what is known about each page', async () => {
    await writeFile(join(folder, 'a.txt'), 'The lock at Orsel was opened, Minister Ilka Brandeaux said.')
    await writeFile(
      join(folder, 'a.json'),
      JSON.stringify({ title: 'Lock opened', date: '2021-05-03', source: 'Ministry of Canals', crawler: 7 }),
    )
    await writeFile(join(folder, 'b.html'), ' ')
    const run = async () => {
      await using example = new Example('import-folder.ts', folder, server.url, server.key)
      return { code: await example.end(), output: example.output }
    }
    expect(await run()).toEqual({
      code: 1,
      output: expect.stringMatching(
        /^PUBLISHED a\.txt Lock opened\nFAILED b\.html The page is empty\. .*\n$/,
      ),
    })
    expect((await run()).output).toMatch(/^UNCHANGED a\.txt Lock opened\n/)
    const { data } = await server.request(
      '{ articles(filter: { source: "ministry-of-canals" }) { nodes { published { value basis } } } }',
    )
    expect(data).toMatchObject({
      articles: { nodes: [{ published: { value: '2021-05-03', basis: 'GIVEN' } }] },
    })
  })

  it('receive webhooks, refuse forged ones, and take each event once', async () => {
    await using own = await startTestServer({ webhooks: { webhookNetworks: ['127.0.0.0/8'] } })
    const run = async (query: string) => (await own.request(`mutation { ${query} }`)).data
    const file = join(folder, 'received')
    const port = await freePort()
    const { createWebhook } = (await run(
      `createWebhook(input: { url: "http://127.0.0.1:${port}/" }) { secret webhook { id } }`,
    )) as { createWebhook: { secret: string; webhook: { id: string } } }
    const environment = { WEBHOOK_SECRET: createWebhook.secret }
    await using example = new Example({ name: 'webhook-receiver.ts', environment }, String(port), file)
    await example.says('Listening')
    const [id] = await own.publish([{ title: 'First', text: 'The first barge passed the quay.' }])
    await example.says('article.published First')
    await run(
      `replayWebhook(input: { id: "${createWebhook.webhook.id}", from: BEGINNING }) { webhook { id } }`,
    )
    await own.publish([{ title: 'Second', text: 'The second barge passed the quay.' }])
    await example.says('article.published Second')
    const forged = await fetch(`http://127.0.0.1:${port}/`, {
      method: 'POST',
      headers: { 'webhook-id': 'x', 'webhook-timestamp': '1', 'webhook-signature': 'v1,x' },
      body: '{}',
    })
    expect(forged.status).toBe(401)
    expect(await example.interrupt()).toBe(0)
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        id: expect.stringMatching(/^msg_\w+_1$/),
        type: 'article.published',
        timestamp: expect.any(String),
        data: expect.objectContaining({ article: expect.objectContaining({ id }) }),
      },
      expect.objectContaining({ id: expect.stringMatching(/_2$/) }),
    ])
  })

  it('export new speeches, each once, although a run is killed in between', async () => {
    await using own = await startTestServer()
    const said = (name: string) => ({
      title: name,
      text: `The Minister of Canals, ${name}, said that the lock holds.`,
    })
    await own.publish(['Ada Kerrin', 'Ida Maro'].map(said))
    const exported = join(folder, 'exported')
    const run = async () => {
      await using example = new Example('export-new-speeches.ts', own.url, exported)
      return { code: await example.end(), output: example.output }
    }
    const speakers = async () => {
      const lines = (await readFile(join(exported, 'speeches.jsonl'), 'utf8')).trimEnd().split('\n')
      return lines.map((line) => JSON.parse(line).speaker.name)
    }
    expect(await run()).toEqual({ code: 0, output: '2 new speeches\n' })
    // As a run leaves it that was killed before it wrote its state, in the middle of a line.
    await appendFile(join(exported, 'speeches.jsonl'), '{"permalink":"http')
    await own.publish([said('Ilka Brandeaux')])
    expect(await run()).toEqual({ code: 0, output: '1 new speeches\n' })
    expect(await speakers()).toEqual(['Ada Kerrin', 'Ida Maro', 'Ilka Brandeaux'])
    expect(await run()).toEqual({ code: 0, output: '' })
    // As after a restore: the archive does not know the position.
    const state = join(exported, 'state.json')
    await writeFile(
      state,
      (await readFile(state, 'utf8')).replace(/"position":"\w+/, `"position":"${'0'.repeat(32)}`),
    )
    expect(await run()).toMatchObject({ code: 1, output: expect.stringContaining('CURSOR_EXPIRED') })
  })

  it('tell a chat of new articles with some words, and resume', async () => {
    await using chat = await Receiver.start<{ text: string }>()
    chat.isReady = true
    const args = [server.url, chat.url, join(folder, 'told'), 'ferry']
    {
      await using example = new Example('notifier.ts', ...args)
      await expect
        .poll(() => readFile(join(folder, 'told'), 'utf8').catch(() => ''), { timeout: 55_000 })
        .not.toBe('')
      await server.publish([
        { title: 'Of trams', text: 'The tram runs again, Minister Ada Kerrin said.' },
        {
          title: 'Of ferries',
          text: 'The ferry runs again, Minister Ada Kerrin said.',
          source: 'Harbour Office',
        },
      ])
      await example.says('Told of')
      expect(await example.interrupt()).toBe(0)
    }
    await server.publish([{ title: 'Of ferries once more', text: 'The ferry stands still.' }])
    await using example = new Example('notifier.ts', ...args)
    await example.says('Told of')
    expect(chat.bodies.map(({ text }) => text.split('\n')[0])).toEqual([
      expect.stringMatching(/^Of ferries \(Harbour Office\) http:\S+\/a\/Article:\S+$/),
      expect.stringMatching(/^Of ferries once more http/),
    ])
    expect(chat.bodies[0]?.text).toMatch(/\n> .*ferry runs again.*\n— Ada Kerrin, Minister http:\S+#s-0-0$/)
  })
})
