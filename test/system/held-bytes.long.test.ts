import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createDatabase } from '../environment/database.ts'
import { type Served, serve } from '../environment/serve.ts'

const readers = 900
const megabyte = 1_000_000
const textLength = 10 * megabyte

/** Bytes that a process has in memory, now and at most so far. Linux only. */
async function memoryOf(pid: number): Promise<{ now: number; most: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  const bytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1_024
  return { now: bytes('VmRSS'), most: bytes('VmHWM') }
}

/** Reads one event of a subscription from the beginning; returns how many bytes it had, and how it ended. */
async function readOne(url: string, alias: string): Promise<{ bytes: number; isWhole: boolean }> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  const query = `subscription { articlePublished(from: BEGINNING) { cursor article { ${alias}: text } } }`
  const body = JSON.stringify({ query })
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: ${hostname}\r\naccept: text/event-stream\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  )
  let bytes = 0
  let end = ''
  for await (const chunk of socket) {
    bytes += chunk.length
    end = (end + chunk.toString('latin1')).slice(-200)
    if (bytes > textLength && /"\}\}\}\}\s/.test(end.replace(/\r\n[0-9a-f]+\r\n|\r\n/g, '\n'))) break
  }
  socket.destroy()
  return { bytes, isWhole: bytes > textLength }
}

async function publishLong({ url, key }: Served): Promise<void> {
  const text = `The harbour was opened. ${'All was well with the harbour. '.repeat(textLength / 31)}`
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({
      query:
        'mutation ($input: PublishPagesInput!) { publishPages(input: $input) { results { status error { code message } } } }',
      variables: { input: { pages: [{ title: 'The harbour', text }] } },
    }),
  })
  expect(await response.json()).toMatchObject({
    data: { publishPages: { results: [{ status: 'PUBLISHED' }] } },
  })
}

describe.skipIf(process.platform !== 'linux')(`${readers} readers of an article of 10 MB`, () => {
  it.each([
    ['who ask for the same', () => 'text'],
    ['of whom each asks for something else', (reader: number) => `text${reader}`],
  ])('%s: each has it once, and memory stays within bounds', async (_who, aliasOf) => {
    const folder = await mkdtemp(join(tmpdir(), 'communique-held-'))
    await using database = await createDatabase()
    {
      await using publishing = await serve(folder, database.databaseUrl)
      await publishLong(publishing)
    }
    // A new one: reading a page of that length takes memory, too.
    await using served = await serve(folder, database.databaseUrl)
    try {
      await sleep(2_000)
      const idle = (await memoryOf(served.command.pid)).now
      let most = 0
      const sampling = setInterval(async () => {
        most = Math.max(most, (await memoryOf(served.command.pid)).now)
      }, 50)
      const begun = performance.now()
      const read = await Promise.all(
        Array.from({ length: readers }, (_item, reader) => readOne(served.url, aliasOf(reader))),
      )
      clearInterval(sampling)
      const seconds = (performance.now() - begun) / 1_000
      console.info({ idle: idle / megabyte, most: most / megabyte, seconds })
      expect(read.filter(({ isWhole }) => !isWhole)).toEqual([])
      expect(most).toBeLessThan(1.5 * idle + 256 * 1_024 * 1_024)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
