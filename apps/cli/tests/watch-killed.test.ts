import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { readFile, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createArchive, PublishPages } from '@communique/sdk'
import { localKeyPath } from '@communique/server'
import { expect, onTestFinished, test } from 'vitest'
import { Folder, publishStatements, startArchive, statement } from '../testing/archive.ts'
import { bin } from '../testing/communique.ts'

const times = Number(process.env['TEST_RUNS'] ?? 1)
const rounds = 4 * times

/** Starts the command with its output appended to a file, as `>>` does. */
function appending(path: string, args: readonly string[]): ChildProcess {
  const output = openSync(path, 'a')
  try {
    const running = spawn(process.execPath, ['--conditions=communique:source', bin, ...args], {
      stdio: ['ignore', output, 'ignore'],
      timeout: 240_000,
      killSignal: 'SIGKILL',
    })
    onTestFinished(() => void running.kill('SIGKILL'))
    return running
  } finally {
    closeSync(output)
  }
}

const isOver = (running: ChildProcess) => running.exitCode !== null || running.signalCode !== null

async function end(running: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exit = once(running, 'exit')
  running.kill(signal)
  if (!isOver(running)) await exit
  return running.exitCode
}

const contentOf = async (path: string) => await readFile(path, 'utf8').catch(() => '')

const linesIn = async (path: string) => (await contentOf(path)).split('\n').slice(0, -1)

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await setTimeout(2)
}

/** Numbers from 0 to 1, the same ones for the same seed. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('There is no port')
  return address.port
}

interface Printed {
  readonly cursor: string
  readonly article: { readonly id: string; readonly text: string }
}

test(
  'a state and an output lose no line and repeat none, however often watch and serve are killed',
  async () => {
    await using folder = await Folder.make()
    const [data, output, state] = ['data', 'articles.jsonl', 'cursor'].map((name) => join(folder.path, name))
    if (data === undefined || output === undefined || state === undefined) throw new Error('No paths')
    const chance = random(Number(process.env['TEST_SEED'] ?? 20_310_314))
    const port = await freePort()
    const url = `http://127.0.0.1:${port}/graphql`
    const serve = () =>
      appending(join(folder.path, 'serve.log'), ['serve', '--no-sample', '--data', data, '--port', `${port}`])
    let server = serve()
    await until(
      async () =>
        await fetch(url.replace('graphql', 'health/ready')).then(
          ({ ok }) => ok,
          () => false,
        ),
    )
    // The address may answer a moment before the key is left.
    await until(async () => (await contentOf(localKeyPath(data))).trim() !== '')
    const key = (await contentOf(localKeyPath(data))).trim()

    // What is acknowledged counts; what is not is sent again.
    let published = 0
    let everythingKilled = false
    const archive = createArchive({ url, key, retry: { attempts: 1_000, maxDelay: 300 } })
    const publish = async (count: number) => {
      const pages = Array.from({ length: count }, () => ({ text: statement(++published) }))
      const { publishPages } = await archive.request(PublishPages, { input: { pages } })
      expect(
        publishPages.results.map(({ status }) => status).filter((status) => status === 'FAILED'),
      ).toEqual([])
    }
    await publish(100)
    const publishing = (async () => {
      while (!everythingKilled) await publish(1 + Math.floor(chance() * 4))
    })()

    const watch = () =>
      appending(output, ['watch', '--from', 'beginning', '--state', state, '--json', '--url', url])
    let watching = watch()
    let kills = 0
    for (let round = 1; round <= rounds; round++) {
      const before = (await linesIn(output)).length
      const more = 1 + Math.floor(chance() * 12)
      await until(async () => {
        // Without a server it does not start.
        if (isOver(watching)) watching = watch()
        return (await linesIn(output)).length >= before + more
      })
      await setTimeout(chance() * 10)
      await end(watching, 'SIGKILL')
      if (watching.signalCode === 'SIGKILL') kills++
      watching = watch()
      if (round % 2 === 0) {
        await setTimeout(chance() * 1_000)
        await end(server, 'SIGKILL')
        server = serve()
      }
    }
    everythingKilled = true
    await publishing
    await until(async () => {
      if (isOver(watching)) watching = watch()
      return (await contentOf(output)).includes(`pier number ${published} `)
    })
    expect(await end(watching, 'SIGINT')).toBe(0)

    const lines = (await linesIn(output)).map((line): Printed => JSON.parse(line))
    const numbers = lines.map(({ article }) => Number(/pier number (\d+)/.exec(article.text)?.[1]))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: published }, (_, index) => index + 1),
    )
    expect(new Set(lines.map(({ article }) => article.id)).size).toBe(published)
    const positions = lines.map(({ cursor }) => Number(cursor.split('.')[1]))
    expect(positions).toEqual(positions.toSorted((a, b) => a - b))
    expect(await contentOf(state)).toBe(`${lines.at(-1)?.cursor}\n`)
    expect(kills).toBeGreaterThan(rounds / 2)
    await end(server, 'SIGKILL')
  },
  300_000 * times,
)

test('completes a line that was broken off, wherever that was', async () => {
  await using folder = await Folder.make()
  await using archive = await startArchive(join(folder.path, 'data'))
  const [output, state] = [join(folder.path, 'out'), join(folder.path, 'cursor')]
  await publishStatements(archive, 1, 2)
  const args = ['watch', '--from', 'beginning', '--state', state, '--json', '--url', archive.url]
  const killed = appending(output, args)
  await until(async () => (await linesIn(output)).length === 2)
  await end(killed, 'SIGKILL')
  const whole = await readFile(output)
  const [cursor, intent = ''] = (await contentOf(state)).split('\n')
  const { length, ...rest } = JSON.parse(intent)
  // That the kill came behind the line depends on nothing but the line.
  expect([cursor?.endsWith('.1'), rest.text]).toEqual([true, whole.subarray(length).toString()])

  for (const printed of [0, 1, Math.floor((whole.length - length) / 2), whole.length - length]) {
    await truncate(output, length + printed)
    await writeFile(state, `${cursor}\n${intent}\n`)
    const running = appending(output, args)
    await until(async () => (await contentOf(state)) === `${rest.cursor}\n`)
    await end(running, 'SIGINT')
    expect((await readFile(output)).equals(whole), `${printed} bytes`).toBe(true)
  }

  // Another output has nothing of the line.
  await writeFile(state, `${cursor}\n${intent}\n`)
  const other = appending(join(folder.path, 'other'), args)
  await until(async () => (await contentOf(state)) === `${rest.cursor}\n`)
  await end(other, 'SIGINT')
  expect(await contentOf(join(folder.path, 'other'))).toBe(rest.text)
}, 120_000)

test('says what is wrong with a state that is none', async () => {
  await using folder = await Folder.make()
  await using archive = await startArchive(join(folder.path, 'data'))
  const state = await folder.write('cursor', 'e.1\nsomething\n')
  const output = join(folder.path, 'out')
  const running = appending(output, ['watch', '--state', state, '--url', archive.url])
  if (!isOver(running)) await once(running, 'exit')
  expect(running.exitCode).toBe(1)
  expect(await contentOf(output)).toBe('')
  expect(await contentOf(state)).toBe('e.1\nsomething\n')
})
