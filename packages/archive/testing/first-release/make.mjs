/**
 * Makes an archive with the release that is checked out at CHECKOUT, and keeps what its API shows:
 *
 *     git worktree add CHECKOUT 09b1f2d && (cd CHECKOUT && npm ci)
 *     npm install --prefix TOOLS --no-save @electric-sql/pglite@0.5.8 @electric-sql/pglite-tools@0.4.8
 *     node packages/archive/testing/first-release/make.mjs CHECKOUT TOOLS
 *
 * Times and ids differ each time. What is committed was made once and stays: see README.md.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { calls } from './pages.mjs'

const [checkout, tools] = process.argv.slice(2).map((folder) => resolve(folder))
if (checkout === undefined || tools === undefined) throw new Error('Usage: make.mjs CHECKOUT TOOLS')
const data = await mkdtemp(join(tmpdir(), 'first-release-'))
const port = 4391
const url = `http://127.0.0.1:${port}/graphql`

const server = spawn(
  join(checkout, 'node_modules/.bin/communique'),
  ['serve', '--port', String(port), '--data', data],
  { cwd: checkout, stdio: ['ignore', 'inherit', 'inherit'] },
)
const key = await keyOfServer()

async function keyOfServer() {
  for (;;) {
    const found = await readFile(join(data, 'publish.key'), 'utf8').catch(() => '')
    if (found !== '') return found.trim()
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function request(query, variables = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = await response.json()
  if (errors !== undefined) throw new Error(JSON.stringify(errors))
  return data
}

const publish = `mutation ($input: PublishPagesInput!) {
  publishPages(input: $input) { results { status article { id title } error { code message } } }
}`
for (const input of calls) console.log(JSON.stringify(await request(publish, { input })))
const withdrawn = await request(
  '{ articles(first: 1, filter: { text: "\\"toll bridge\\" ferry" }) { nodes { id } } }',
)
await request('mutation ($id: ID!) { withdrawArticle(input: { id: $id }) { id } }', {
  id: withdrawn.articles.nodes[0].id,
})
const { createKey } = await request(
  'mutation { createKey(input: { scope: PUBLISH, label: "the gazette" }) { key } }',
)

const operation = (name) => readFile(new URL(`operations/${name}.graphql`, import.meta.url), 'utf8')
const responses = []
const record = async (name, variables = {}) => {
  responses.push({ operation: name, variables, data: await request(await operation(name), variables) })
}
const { articles } = await request('{ articles(first: 100) { nodes { id url capture { sha256 } } } }')
for (const { id, url, capture } of articles.nodes) {
  await record('article', { id, sha256: capture.sha256, url: url ?? 'https://nowhere.example/' })
}
for (const name of ['articles', 'lists', 'speakers', 'related-items']) await record(name)
for (const words of ['harbour', '"fisheries partnership" or anchoa', 'minister -bridge', 'said']) {
  await record('search', { words })
}
const events = await eventsFromTheBeginning()

server.kill('SIGINT')
await once(server, 'exit')

const { PGlite } = await import(
  pathToFileURL(createRequire(join(tools, 'x')).resolve('@electric-sql/pglite'))
)
const { pgDump } = await import(
  pathToFileURL(join(tools, 'node_modules/@electric-sql/pglite-tools/dist/pg_dump.js'))
)
const pglite = await PGlite.create({ dataDir: join(data, 'postgres') })
const dump = await pgDump({ pg: pglite, args: ['--no-owner', '--no-privileges', '--rows-per-insert=50'] })
const sql = (await dump.text())
  .split('\n')
  // Commands of psql, and what PostgreSQL 15 does not know.
  .filter((line) => !/^\\|^SET transaction_timeout/.test(line))
  .join('\n')
await pglite.close()
await rm(data, { recursive: true })

const gzip = (text) => gzipSync(text, { level: 9 })
await writeFile(new URL('archive.sql.gz', import.meta.url), gzip(sql))
await writeFile(
  new URL('answers.json.gz', import.meta.url),
  gzip(JSON.stringify({ key: createKey.key, responses, events })),
)
console.log(`${sql.length} characters of SQL, ${responses.length} responses, ${events.length} events`)

/** Until nothing comes for two seconds. */
async function eventsFromTheBeginning() {
  const stop = new AbortController()
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: await operation('publications'), variables: { from: 'BEGINNING' } }),
    signal: stop.signal,
  })
  const events = []
  let text = ''
  let timer = setTimeout(() => stop.abort(), 2_000)
  try {
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      text += chunk
      const whole = text.split('\n\n')
      text = whole.pop()
      for (const event of whole) {
        const line = event.split('\n').find((line) => line.startsWith('data: {'))
        if (line === undefined) continue
        clearTimeout(timer)
        timer = setTimeout(() => stop.abort(), 2_000)
        events.push(JSON.parse(line.slice('data: '.length)).data.publications)
      }
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error
  }
  return events
}
