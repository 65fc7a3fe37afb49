import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Folder, jsonLine, startArchive, type TestArchive } from '../testing/archive.ts'
import { communique, ended, linesOf, lineWith, start } from '../testing/communique.ts'

let archive: TestArchive
let folder: Folder
beforeEach(async () => {
  folder = await Folder.make()
  archive = await startArchive(join(folder.path, 'data'))
})
afterEach(async () => {
  await archive[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

async function publish(...numbers: number[]) {
  const input = numbers.map(jsonLine).join('\n')
  const { code } = await communique(['publish', '-', ...archive.flags], { input })
  expect(code).toBe(0)
}

/** Which of the statements an article is. */
const numberOf = (line: string) => Number(/pier number (\d+)/.exec(line)?.[1])

async function take(lines: AsyncGenerator<string, void, void>, count: number): Promise<string[]> {
  const taken: string[] = []
  while (taken.length < count) taken.push(await lineWith(lines, ''))
  return taken
}

describe('communique watch', () => {
  it('prints what is published and goes on behind the cursor in its file', async () => {
    const state = join(folder.path, 'cursor')
    const args = ['watch', '--from', 'beginning', '--state', state, '--json', '--url', archive.url]
    await publish(1, 2)
    const first = start(args)
    const lines = linesOf(first.stdout)
    const replayed = await take(lines, 2)
    await publish(3)
    const live = await take(lines, 1)
    expect([...replayed, ...live].map(numberOf)).toEqual([1, 2, 3])
    expect(JSON.parse(replayed[0] ?? '')).toMatchObject({
      replayed: true,
      article: { id: expect.any(String) },
    })
    const { cursor, replayed: wasThere } = JSON.parse(live[0] ?? '')
    expect(wasThere).toBe(false)
    first.kill('SIGINT')
    expect(await ended(first)).toBe(0)
    expect(await readFile(state, 'utf8')).toBe(`${cursor}\n`)

    await publish(4)
    const second = start(args)
    expect((await take(linesOf(second.stdout), 1)).map(numberOf)).toEqual([4])
    second.kill('SIGTERM')
    expect(await ended(second)).toBe(0)
  })

  it('goes on where it broke off when the server comes back', async () => {
    await publish(1)
    const running = start(['watch', '--from', 'beginning', '--json', '--url', archive.url])
    const [lines, stderr] = [linesOf(running.stdout), linesOf(running.stderr)]
    expect((await take(lines, 1)).map(numberOf)).toEqual([1])

    await archive[Symbol.asyncDispose]()
    await lineWith(stderr, 'trying again')
    archive = await startArchive(join(folder.path, 'data'), Number(new URL(archive.url).port))
    await publish(2)
    expect((await take(lines, 1)).map(numberOf)).toEqual([2])
    running.kill('SIGINT')
    expect(await ended(running)).toBe(0)
  })

  it('prints a line for people and begins with now', async () => {
    await publish(1)
    const running = start(['watch', '--url', archive.url])
    const lines = linesOf(running.stdout)
    // Whoever begins with now says so only to the server: publish until the first line is there.
    let seen: string | undefined
    const first = lineWith(lines, 'Article:').then((line) => {
      seen = line
    })
    for (let number = 2; seen === undefined; number++) await publish(number)
    await first
    expect(seen).toMatch(/^undated {2}unknown source {2}.+ {2}Article:\S+$|^\d{4}-\d\d-\d\d {2}/)
    running.kill('SIGINT')
    expect(await ended(running)).toBe(0)
  })

  it('ends quietly when nobody reads on', async () => {
    await publish(...Array.from({ length: 100 }, (_, index) => index + 1))
    const running = start(['watch', '--from', 'beginning', '--json', '--url', archive.url])
    let said = ''
    running.stderr.setEncoding('utf8').on('data', (text) => {
      said += text
    })
    running.stdout.once('data', () => running.stdout.destroy())
    expect(await ended(running)).toBe(0)
    expect(said).toBe('')
  })

  it('names the file of a cursor that is none', async () => {
    const state = await folder.write('cursor', 'nonsense\n')
    const { code, stderr } = await communique(['watch', '--state', state, '--url', archive.url])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^communique: .*\n$/)
    expect(stderr).toContain(state)
  })

  it('says on one line that no server is there', async () => {
    const { code, stderr } = await communique(['watch', '--url', 'http://127.0.0.1:1/graphql'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^communique: .*127\.0\.0\.1:1.*npm start.*\n$/)
  })
})
