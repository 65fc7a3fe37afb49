import { explainPage, explanationJson } from '@communique/press'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Folder, jsonLine, statement } from '../testing/archive.ts'
import { communique } from '../testing/communique.ts'
import { runHere } from '../testing/run-here.ts'

let folder: Folder
beforeEach(async () => {
  folder = await Folder.make()
})
afterEach(() => folder[Symbol.asyncDispose]())

const explanationOf = (text: string, name: string) =>
  explainPage({ kind: 'file', bytes: Buffer.from(text), format: 'auto', name })

const page = [
  'Pier works at Orsel',
  '',
  'Ilka Brandeaux , Minister of Ports of Velmar, opened the pier on May 2.',
  '',
  'The pier is old, she said, adding that it “holds”.',
  '',
  'The guests then had dinner.',
  '',
  'More From Ministry of Ports',
  '',
  'A lamp was lit at Kell.',
].join('\n')

describe('communique parse --explain', () => {
  it('prints stage by stage what was seen', async () => {
    const { code, stdout, stderr } = await communique([
      'parse',
      await folder.write('page.txt', page),
      '--explain',
    ])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const stages = [
      'Clean: 1 place mended',
      'Blocks: 6',
      'Language: en, by the words of the text',
      'Genre: REPORT, because nothing tells of another genre',
      'Sentences: 3',
      'Speeches: 1',
    ]
    expect(stdout.split('\n').filter((line) => /^\w+: /.test(line))).toEqual(stages)
    expect(stdout).toMatch(
      /line 3 +raw +Ilka Brandeaux , Minister of Ports of\n +clean +Ilka Brandeaux, Minister of Ports of\n/,
    )
    expect(stdout).toMatch(/\n {2}TITLE +line 1 +Pier works at Orsel\n/)
    expect(stdout).toMatch(/\n {2}BODY +line 5 +The pier is old, she said, .*\n/)
    expect(stdout).toMatch(/\n {2}LIST_HEADING +line 9 +More From Ministry of Ports\n/)
    expect(stdout).toMatch(/\n {2}persons +Ilka Brandeaux - Minister of Ports of Velmar\n/)
    expect(stdout).toMatch(/\n {2}cues +"said" {2}say, finite, say\n +"adding" {2}add, participle, say\n/)
    expect(stdout).toMatch(/\n {2}(?:trailing|closing) +A.*, X .*\n +subject +"she" {2}pronoun\n/)
    expect(stdout).toMatch(/\n +content +"The pier is old"\n +"that it “holds”"\n/)
    expect(stdout).toMatch(/\n +speaker +Ilka Brandeaux - .*: pronoun -> the person mentioned last\n/)
    expect(stdout).toMatch(/\n {2}SAID +INDIRECT by Ilka Brandeaux\n/)
    expect(stdout).toMatch(/\n {2}NARRATION +no cue\n {2}last speaker +Ilka Brandeaux\n/)
    expect(stdout).toMatch(
      /\n +office +Minister of Ports of Velmar\n +country +Velmar: named by the office\n/,
    )
  })

  it('says of words that go on by which rule they do', async () => {
    const input = '“The pier is old,” Minister Ilka Brandeaux said. “It holds.”'
    const { stdout } = await communique(['parse', '-', '--explain', '--sentence', '2'], { input })
    expect(stdout).toMatch(/CONTINUES +DIRECT by Ilka Brandeaux\n +a quotation directly after words/)
  })

  it('reads a sentence from standard input', async () => {
    const input = 'The pier holds, said Ilka Brandeaux, Minister of Ports.\n'
    const { code, stdout } = await communique(['parse', '-', '--explain'], { input })
    expect(code).toBe(0)
    expect(stdout).toMatch(/speaker +Ilka Brandeaux - Minister of Ports: person -> by the name/)
  })

  it('prints the same with --json, one line a page', async () => {
    const path = await folder.write('page.txt', page)
    const { stdout } = await runHere(['parse', path, '--explain', '--json'])
    expect(stdout).toBe(`${JSON.stringify(explanationJson(explanationOf(page, 'page.txt')))}\n`)
  })

  it('answers pages given line by line with lines, past the bad ones', async () => {
    const path = await folder.write('pages.jsonl', [jsonLine(1), '{"text": ', jsonLine(2)].join('\n'))
    const { code, stdout, stderr } = await runHere(['parse', path, '--explain'])
    const titles = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).title)
    expect(titles).toEqual([1, 2].map((number) => explanationOf(jsonLine(number), 'page.json').title))
    expect(code).toBe(1)
    expect(stderr).toMatch(/^FAILED {5}\S+\/pages\.jsonl:2: PAGE_JSON .*\n$/)
  })

  it('shows what cannot be seen, and lets no page steer the terminal', async () => {
    const path = await folder.write('page.txt', `\u001b]0;title\u0007${statement(1).replace(' ', '\u00a0')}`)
    const { stdout } = await runHere(['parse', path, '--explain'])
    expect(stdout).toContain('\\u{a0}')
    expect(stdout).not.toMatch(/[\p{Cc}\u00a0](?<!\n)/u)
  })
})

describe('communique parse --explain --sentence', () => {
  const explain = async (...args: readonly string[]) =>
    runHere(['parse', await folder.write('page.txt', page), '--explain', '--sentence', ...args])

  it.each([
    ['its number', '2'],
    ['words in it, in any case', 'ADDING that'],
  ])('shows one sentence alone, by %s', async (_, which) => {
    const { code, stdout, stderr } = await explain(which)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^Pier works at Orsel\n\nSentence 2, paragraph 2\n {2}The pier is old/)
    expect(stdout.match(/^\w+/gm)).toEqual(['Pier', 'Sentence'])
  })

  it('gives with --json the page that the sentence is of, and the sentence', async () => {
    const { stdout } = await explain('2', '--json')
    const { sentences, sha256, title } = explanationOf(page, 'page.txt')
    expect(JSON.parse(stdout)).toMatchObject({ title, sha256, sentences: [sentences[1]] })
  })

  it('shows the first of several that have the words, and says where else they are', async () => {
    const { stdout, stderr } = await explain('the pier')
    expect(stdout).toContain('Sentence 1,')
    expect(stderr).toBe('The words are also in: sentence 2\n')
  })

  it.each([
    ['4', /The page has fewer than 4 sentences\. /],
    ['lighthouse', /No sentence contains "lighthouse"\. /],
  ])('says on one line that there is none with %s', async (which, message) => {
    const { code, stdout, stderr } = await explain(which)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/^communique: .*\n$/)
  })

  it('passes by pages that do not have it', async () => {
    const other = await folder.write('other.txt', 'A lamp was lit at Kell.')
    const { code, stdout } = await explain('dinner', other)
    expect(code).toBe(0)
    expect(stdout).toContain('Sentence 3,')
    expect(stdout).not.toContain('lamp')
  })
})
