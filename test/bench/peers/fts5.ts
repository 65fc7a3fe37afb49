import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { DatabaseSync } from 'node:sqlite'
import { searcher } from '../fts5/search.ts'
import { ready } from './ending.ts'

// SQLite in the process itself: no network, no other process, and no concurrency.

const [file = ''] = process.argv.slice(2)
const database = new DatabaseSync(file, { readOnly: true })
// About what PostgreSQL is given.
database.exec('pragma mmap_size = 1000000000')
const search = searcher(database)

function answer(body: string): string {
  const { variables }: { variables: { query: string } } = JSON.parse(body)
  const edges = search(variables.query, 20).map(({ id, title, published, score, snippet }) => ({
    score,
    snippet,
    node: {
      __typename: 'Article',
      id: `Article:${id}`,
      title,
      published: published === null ? null : { value: published },
    },
  }))
  return JSON.stringify({ data: { search: { edges } } })
}

function receive(request: IncomingMessage, response: ServerResponse): void {
  let body = ''
  request.setEncoding('utf8')
  request.on('data', (text: string) => (body += text))
  request.on('end', () => {
    const text = answer(body)
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
    })
    response.end(text)
  })
}

const server = createServer(receive).listen(0, '127.0.0.1', () => ready(server.address(), '/'))
