import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Folder, publishStatements, startArchive, type TestArchive } from '../testing/archive.ts'
import { communique, ended, linesOf, lineWith, start } from '../testing/communique.ts'
import { runHere } from '../testing/run-here.ts'

let archive: TestArchive
let folder: Folder
beforeAll(async () => {
  folder = await Folder.make()
  archive = await startArchive(join(folder.path, 'data'))
})
afterAll(async () => {
  await archive[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

/** The next of the lines that are about statements from `from` on: each test has a hundred of its own. */
async function take(
  lines: AsyncGenerator<string, void, void>,
  from: number,
  count: number,
): Promise<[number: number, line: string][]> {
  const taken: [number, string][] = []
  while (taken.length < count) {
    const line = await lineWith(lines, 'pier number ')
    const number = Number(/pier number (\d+)/.exec(line)?.[1])
    if (number >= from && number < from + 100) taken.push([number, line])
  }
  return taken
}

const numbersOf = (taken: readonly [number, string][]) => taken.map(([number]) => number)

describe('communique watch', () => {
  it('prints what is published and goes on behind the cursor in its file', async () => {
    const state = join(folder.path, 'cursor')
    const args = ['watch', '--from', 'beginning', '--state', state, '--json', '--url', archive.url]
    await publishStatements(archive, 101, 102)
    const first = start(args)
    const lines = linesOf(first.stdout)
    const replayed = await take(lines, 100, 2)
    await publishStatements(archive, 103)
    const live = await take(lines, 100, 1)
    expect(numbersOf([...replayed, ...live])).toEqual([101, 102, 103])
    expect(JSON.parse(replayed[0]?.[1] ?? '')).toMatchObject({
      replayed: true,
      article: { id: expect.any(String) },
    })
    const { cursor, replayed: wasThere } = JSON.parse(live[0]?.[1] ?? '')
    expect(wasThere).toBe(false)
    first.kill('SIGINT')
    expect(await ended(first)).toBe(0)
    expect(await readFile(state, 'utf8')).toBe(`${cursor}\n`)

    await publishStatements(archive, 104)
    const second = start(args)
    expect(numbersOf(await take(linesOf(second.stdout), 100, 1))).toEqual([104])
    second.kill('SIGTERM')
    expect(await ended(second)).toBe(0)
  })

  it('goes on where it broke off when the server comes back', async () => {
    await publishStatements(archive, 201)
    const running = start(['watch', '--from', 'beginning', '--json', '--url', archive.url])
    const [lines, stderr] = [linesOf(running.stdout), linesOf(running.stderr)]
    expect(numbersOf(await take(lines, 200, 1))).toEqual([201])

    await archive[Symbol.asyncDispose]()
    await lineWith(stderr, 'Trying again')
    archive = await startArchive(join(folder.path, 'data'), {
      port: Number(new URL(archive.url).port),
    })
    await publishStatements(archive, 202)
    expect(numbersOf(await take(lines, 200, 1))).toEqual([202])
    running.kill('SIGINT')
    expect(await ended(running)).toBe(0)
  })

  it('prints a line for people and begins with now', async () => {
    const running = start(['watch', '--url', archive.url])
    const lines = linesOf(running.stdout)
    // Whoever begins with now says so only to the server: publish until the first line is there.
    let seen: string | undefined
    const first = lineWith(lines, '/a/Article:').then((line) => {
      seen = line
    })
    for (let number = 300; seen === undefined; number++) {
      await publishStatements(archive, number)
      await setTimeout(50)
    }
    await first
    expect(seen).toMatch(/^event 2025-03-\d\d {2}unknown source {2}.+ {2}http:\/\/127\S+\/a\/Article:\S+$/)
    running.kill('SIGINT')
    expect(await ended(running)).toBe(0)
  })

  it('ends with --until now when all that is there is printed, whatever the filter leaves out', async () => {
    await publishStatements(archive, 401, 402)
    const untilNow = ['watch', '--from', 'beginning', '--until', 'now', '--url', archive.url]
    const all = await runHere([...untilNow, '--json'])
    expect(all.code).toBe(0)
    expect(all.stdout).toContain('pier number 402')
    const begun = performance.now()
    expect(await runHere([...untilNow, '--until', '2025', '--text', 'unheardof'])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
    // The position is told at once: no heartbeat, which comes every ten seconds, is waited for.
    expect(performance.now() - begun).toBeLessThan(8_000)
    expect((await runHere(['watch', '--until', 'now', '--url', archive.url])).stderr).toMatch(
      /^Between now and now .*--from beginning/,
    )
  })

  it('ends quietly when nobody reads on', async () => {
    await publishStatements(archive, ...Array.from({ length: 100 }, (_, index) => 1000 + index))
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
