import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Command } from '../environment/command.ts'
import { NpmFolder } from '../environment/npm-folder.ts'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const page = await readFile(fileURLToPath(new URL('../../docs/notebooks.md', import.meta.url)), 'utf8')

function cells(language: string): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(
    ([, code = '']) => code,
  )
}

/** A cell as a program for DuckDB, which prints the rows. */
const inDuckDb = (sql: string) => `import { DuckDBInstance } from '@duckdb/node-api'
  const connection = await (await DuckDBInstance.create()).connect()
  const rows = await connection.runAndReadAll(${JSON.stringify(sql)})
  console.log(JSON.stringify(rows.getRowObjectsJson()))`

describe('the notebooks', () => {
  let server: TestServer
  let at: NpmFolder
  beforeAll(async () => {
    server = await startTestServer({ sample: true })
    at = await NpmFolder.open([
      '@duckdb/node-api@1.5.6-r.1',
      'hyparquet@1.33.0',
      'hyparquet-compressors@1.1.2',
    ])
    await using exporting = new Command(['export', join(at.path, 'archive.parquet'), '--url', server.url])
    expect(await exporting.ended).toMatchObject({ code: 0 })
  })
  afterAll(async () => {
    await at?.[Symbol.asyncDispose]()
    await server?.[Symbol.asyncDispose]()
  })

  /** How many statements each speaker has, as the archive says. */
  async function statements(): Promise<Map<string | null, number>> {
    const { data } = await server.request(
      '{ speeches(first: 100) { totalCount nodes { speaker { name description } statements { position } } } }',
    )
    const { speeches } = data as {
      speeches: {
        totalCount: number
        nodes: { speaker: { name: string | null; description: string | null }; statements: unknown[] }[]
      }
    }
    expect(speeches.nodes).toHaveLength(speeches.totalCount)
    const counts = new Map<string | null, number>()
    for (const { speaker, statements } of speeches.nodes) {
      const name = speaker.name ?? speaker.description
      counts.set(name, (counts.get(name) ?? 0) + statements.length)
    }
    return counts
  }

  it('in DuckDB', async () => {
    const results: Record<string, string>[][] = []
    for (const sql of cells('sql')) {
      await at.write('cell.js', inDuckDb(sql))
      results.push(JSON.parse(await at.run(process.execPath, 'cell.js')))
    }
    const [most = [], months = [], rows = []] = results
    expect(most[0]).toEqual({
      speaker: expect.any(String),
      office: expect.toSatisfy((office) => office === null || office.length > 0),
      statements: expect.stringMatching(/^\d+$/),
    })
    expect(months.map(({ month }) => month)).toEqual(
      months.map(() => expect.stringMatching(/^\d{4}-\d\d-01/)),
    )
    expect(months.length).toBeGreaterThan(0)
    const [id, speech, statement] = /\/a\/(.*)#s-(\d+)-(\d+)$/.exec(rows[0]?.['link'] ?? '')?.slice(1) ?? []
    const { data } = await server.request(
      'query ($id: ID!) { article(by: { id: $id }) { title speeches { statements { text } } } }',
      { id },
    )
    const { article } = data as {
      article: { title: string; speeches: { statements: { text: string }[] }[] }
    }
    expect(rows[0]).toMatchObject({
      title: article.title,
      text: article.speeches[Number(speech)]?.statements[Number(statement)]?.text,
    })
  })

  it('in JavaScript', async () => {
    const counts = await statements()
    const [cell = ''] = cells('js')
    await at.write('cell.js', cell.replace(/console\.log\((.*)\)\n$/, 'console.log(JSON.stringify($1))\n'))
    const found: [string, number][] = JSON.parse(await at.run(process.execPath, 'cell.js'))
    expect(found).toHaveLength(10)
    for (const [name, count] of found) expect(count, name).toBe(counts.get(name))
  })

  it('in Python', async ({ skip }) => {
    const there = await promisify(execFile)('python3', ['-c', 'import duckdb, pandas']).catch(() => null)
    if (there === null) return skip('Python has no duckdb and pandas here')
    const [cell = ''] = cells('python')
    expect(await at.run('python3', await at.write('cell.py', cell))).toContain('speaker')
  })
})
