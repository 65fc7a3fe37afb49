import { once } from 'node:events'
import { gzipSync } from 'node:zlib'
import { pageJson, parsePage } from '@communique/press'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Folder, jsonLine, statement } from '../testing/archive.ts'
import { communique, ended, start } from '../testing/communique.ts'
import { runHere } from '../testing/run-here.ts'

let folder: Folder
beforeEach(async () => {
  folder = await Folder.make()
})
afterEach(() => folder[Symbol.asyncDispose]())

/** `file`: as it is called in what is printed. */
const jsonOf = (text: string, name: string, file: string) =>
  `${JSON.stringify(pageJson(parsePage({ kind: 'file', bytes: Buffer.from(text), format: 'auto', name }), file))}\n`

describe('communique parse', () => {
  it('prints with --json exactly what the parser gives, on one line', async () => {
    const path = await folder.write('page.txt', statement(7))
    expect(await communique(['parse', path, '--json'])).toEqual({
      code: 0,
      stdout: jsonOf(statement(7), 'page.txt', path),
      stderr: '',
    })
  })

  it('prints for people who said what, and by which words', async () => {
    const { stdout } = await runHere(['parse', await folder.write('page.txt', statement(7))])
    expect(stdout).toContain('Ilka Brandeaux')
    expect(stdout).toContain('[source "She", cue "said"]')
    expect(stdout).toContain('that pier number 7 would be opened before the summer')
  })

  it('prints for people the genre, who answers whom, and the codes of countries', async () => {
    const turns = [
      'Questions to the Minister of Ports of Norway, Odd Brakk',
      'MR. BRAKK: Good morning. The crane arrives in the spring, and the quay will be longer than before.',
      'QUESTION: Who pays for the crane?',
      'MR. BRAKK: The harbour pays for the crane, as the contract says.',
      'QUESTION: And for the quay?',
      'MR. BRAKK: The harbour too.',
    ]
    const { stdout } = await runHere(['parse', await folder.write('page.txt', turns.join('\n\n'))])
    expect(stdout).toMatch(/^ {2}genre {7}TRANSCRIPT$/m)
    expect(stdout).toMatch(/^ {2}Odd Brakk - .*Norway \(NO\)/m)
    expect(stdout).toMatch(/^\S+ by Odd Brakk: 1 statement, in reply to QUESTION$/m)
  })

  it.each(['pages.jsonl', 'pages.jsonl.gz'])('answers %s line by line, past the bad ones', async (name) => {
    const lines = [jsonLine(1), '{"text": ', '', jsonLine(2), '{"text": "  "}', jsonLine(3)].join('\n')
    const path = await folder.write(name, name.endsWith('.gz') ? gzipSync(lines) : lines)
    const { code, stdout, stderr } = await runHere(['parse', path])
    expect(stdout).toBe(
      [1, 4, 6].map((line, index) => jsonOf(jsonLine(index + 1), 'page.json', `${path}:${line}`)).join(''),
    )
    expect(code).toBe(1)
    expect(stderr.split('\n').map((line) => line.replace(folder.path, ''))).toEqual([
      expect.stringMatching(/^FAILED {5}\/pages\.jsonl(?:\.gz)?:2: PAGE_JSON /),
      expect.stringMatching(/^NO PAGE {4}\/pages\.jsonl(?:\.gz)?:5: PAGE_EMPTY /),
      '',
    ])
  })

  it.each([
    ['text', statement(1)],
    ['a page of HTML', `<!doctype html><title>Reception</title><p>${statement(1).replace('\n\n', '<p>')}`],
    ['lines', `${jsonLine(1)}\n${jsonLine(2)}\n`],
    ['JSON on many lines', JSON.stringify(JSON.parse(jsonLine(1)), null, 2)],
    ['compressed text', gzipSync(statement(1))],
  ])('reads %s from standard input', async (what, input) => {
    const { code, stdout, stderr } = await communique(['parse', '-', '--json'], { input })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const pages = stdout.trim().split('\n')
    expect(pages).toHaveLength(what === 'lines' ? 2 : 1)
    for (const page of pages) expect(page).toContain('Ilka Brandeaux')
  })

  it('knows lines on standard input also where the first is broken', async () => {
    const { stdout, stderr } = await communique(['parse', '-'], { input: `{"text": \n${jsonLine(2)}\n` })
    expect(stdout).toBe(jsonOf(jsonLine(2), 'page.json', 'standard input:2'))
    expect(stderr).toMatch(/^FAILED {5}standard input:1: PAGE_JSON /)
  })

  it.each([
    ['nothing', 'empty.txt', '', 'NO PAGE    ', 'PAGE_EMPTY'],
    [
      'an image',
      'page.html',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
      'FAILED     ',
      'PAGE_BINARY',
    ],
    [
      'invalid UTF-8',
      'page.txt',
      Buffer.from([0x54, 0xe9, 0xff, 0x20, 0x54]),
      'FAILED     ',
      'PAGE_ENCODING',
    ],
    ['50 MB', 'page.txt', Buffer.alloc(50_000_000, 'a'), 'FAILED     ', 'PAGE_TOO_LARGE'],
    ['broken JSON', 'page.json', '{"text"', 'FAILED     ', 'PAGE_JSON'],
    ['broken gzip', 'page.txt.gz', gzipSync(statement(1)).subarray(0, -9), 'FAILED     ', 'CONTAINER_BROKEN'],
  ])('refuses %s on one line', async (_what, name, content, label, reason) => {
    const path = await folder.write(name, content)
    const { code, stdout, stderr } = await runHere(['parse', '--json', path])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^${label}.*${name}: ${reason} .*\\n$`))
  })

  it('names the file of each page of a folder, and tells of what is none', async () => {
    await folder.write('a/page.html', `<h1>Reception</h1><p>${statement(1)}`)
    await folder.write('b.jsonl', `${jsonLine(2)}\n`)
    await folder.write('arms.png', 'no')
    await folder.write('notes', 'no')
    const { code, stdout, stderr } = await runHere(['parse', '--json', folder.path])
    expect(code).toBe(0)
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ file }) => file)).toEqual([`${folder.path}/a/page.html`, `${folder.path}/b.jsonl:1`])
    expect(Object.keys(lines[0]).slice(0, 3)).toEqual(['id', 'file', 'url'])
    expect(stderr.replaceAll(`${folder.path}/`, '')).toBe(
      'NO PAGE    arms.png: image\nNO PAGE    notes: file of an unknown kind\nread 2, no page 2 (image 1, file of an unknown kind 1), failed 0\n',
    )
  })

  it('lets no page steer the terminal', async () => {
    const path = await folder.write('page.txt', `\u001b]0;title\u0007${statement(1)}`)
    const { stdout } = await runHere(['parse', path])
    expect(stdout).not.toMatch(/\p{Cc}(?<!\n)/u)
  })

  it('ends quietly when nobody reads on', async () => {
    const lines = Array.from({ length: 2000 }, (_, number) => jsonLine(number)).join('\n')
    const running = start(['parse', await folder.write('pages.jsonl', lines)])
    let stderr = ''
    running.stderr.setEncoding('utf8').on('data', (said) => {
      stderr += said
    })
    await once(running.stdout, 'data')
    running.stdout.destroy()
    expect(await ended(running)).toBe(0)
    expect(stderr).toBe('')
  })
})
