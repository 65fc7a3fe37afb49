import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { ExportedArticle } from '@communique/export'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { article } from '../../packages/export/testing/articles.ts'
import { harbourArticle } from '../../packages/export/testing/harbour-article.ts'
import { sharedPath } from '../environment/shared.ts'
import { startTestServer, type TestServer } from '../environment/test-server.ts'
import { exportedArticles, exportedFile, startHostileArchive } from './hostile-archive.ts'
import { programPath, run } from './program.ts'

const schema = sharedPath('schemas/parla-clarin.rng.gz')
const jing = programPath('jing', 'jing')
const xmllint = programPath('xmllint', 'libxml2-utils')

describe.skipIf(schema === null || jing === null)('TEI is valid by Parla-CLARIN', () => {
  let folder: string
  let grammar: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'communique-tei-'))
    grammar = join(folder, 'parla-clarin.rng')
    await writeFile(grammar, gunzipSync(await readFile(schema ?? '')))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** What jing finds wrong; it exits with 1 then. It also checks that no id is there twice. */
  async function faultsOf(corpus: string | Buffer): Promise<string> {
    const file = join(folder, 'corpus.xml')
    await writeFile(file, corpus)
    return run(jing ?? '', [grammar, file]).then(
      ({ stdout }) => stdout,
      ({ stdout, stderr }) => `${stdout}${stderr}`,
    )
  }

  async function faultsIn(server: TestServer): Promise<string> {
    return faultsOf(exportedFile('tei', await exportedArticles(server)))
  }

  it('of what is hard for a format', async () => {
    await using server = await startHostileArchive()
    expect(await faultsIn(server)).toBe('')
  })

  it('of the sample', async () => {
    await using server = await startTestServer({ sample: true })
    expect(await faultsIn(server)).toBe('')
  })

  it('of what no page would ever give', async () => {
    // Of the archive, positions and ids are unique.
    const articles = fc.sample(article, { numRuns: 200, seed: 31 }).map((one) => ({
      ...one,
      speeches: one.speeches.map((speech, position) => ({
        ...speech,
        position,
        statements: speech.statements.map((statement, at) => ({ ...statement, position: at })),
      })),
    }))
    expect(await faultsOf(exportedFile('tei', articles))).toBe('')
  })

  it('of overlaps, and of nothing', async () => {
    expect(await faultsOf(exportedFile('tei', [harbourArticle]))).toBe('')
    expect(await faultsOf(exportedFile('tei', []))).toBe('')
  })

  it('and another file is not', async () => {
    const corpus = exportedFile('tei', [harbourArticle]).toString()
    expect(await faultsOf(corpus.replaceAll(' who="', ' whom="'))).toContain(
      'attribute "whom" not allowed here',
    )
    expect(await faultsOf(exportedFile('tei', [harbourArticle, harbourArticle]))).toContain(
      'has already been defined',
    )
  })
})

describe.skipIf(xmllint === null)('TEI for programs that follow its pointers', () => {
  it('has a speaker and an analysis of each u, and leads to somebody', async () => {
    await using server = await startHostileArchive()
    const articles: readonly ExportedArticle[] = [...(await exportedArticles(server)), harbourArticle]
    const folder = await mkdtemp(join(tmpdir(), 'communique-tei-'))
    try {
      const file = join(folder, 'corpus.xml')
      await writeFile(file, exportedFile('tei', articles))
      const ask = async (path: string) => (await run(xmllint ?? '', ['--xpath', path, file])).stdout.trim()
      const u = '//*[local-name()="u"]'
      expect(Number(await ask(`count(${u})`))).toBeGreaterThan(8)
      expect(await ask(`count(${u}[not(@who) or not(@ana)])`)).toBe('0')
      const person = '//*[local-name()="listPerson"]/*'
      expect(
        await ask(
          `count(${u}[not(substring(substring-before(concat(@who, " "), " "), 2) = ${person}/@xml:id)])`,
        ),
      ).toBe('0')
      expect(await ask(`count(//*[local-name()="listPerson"])`)).toBe('1')
      // Every statement has its words, and they are those of the text.
      const statements = articles.flatMap(({ speeches }) => speeches.flatMap((speech) => speech.statements))
      expect(await ask('count(//*[local-name()="span"][@type="statement"][@target])')).toBe(
        `${statements.length}`,
      )
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
