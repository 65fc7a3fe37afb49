import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embeddedDatabase } from '../environment/database.ts'
import { startTestServer, type TestServer } from '../environment/test-server.ts'
import { Example, Receiver } from './example.ts'

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

  it('forward new articles to a URL, once the receiver accepts them, and resume', async () => {
    await using receiver = await Receiver.start<{ cursor: string; article: { title: string } }>()
    const cursorFile = join(folder, 'cursor')
    const args = [server.url, receiver.url, cursorFile]
    await server.publish([{ title: 'Before', text: 'The quay was repaired before anybody listened.' }])
    {
      await using example = new Example('webhook.ts', ...args)
      // The server tells where the stream begins: from then on nothing is missed.
      await expect.poll(() => readFile(cursorFile, 'utf8').catch(() => ''), { timeout: 55_000 }).not.toBe('')
      await server.publish([{ title: 'First', text: 'The first barge passed the quay.' }])
      await example.says('answered 503')
      expect(await example.interrupt()).toBe(0)
      expect(example.output).not.toContain('Forwarded')
    }
    receiver.isReady = true
    await server.publish([{ title: 'Second', text: 'The second barge passed while nobody listened.' }])
    await using example = new Example('webhook.ts', ...args)
    await example.says(/(?:Forwarded Article:\S+\s+){2}/)
    expect(receiver.bodies.map(({ article }) => article.title)).toEqual(['First', 'Second'])
    expect(receiver.bodies.at(-1)?.cursor).toMatch(/^[0-9a-f]+\.\d+$/)
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
